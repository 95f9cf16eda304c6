"""Draws the logos and photos of invented associations, the same on every machine."""

import random
import struct
import zlib

LOGO = 512
PHOTO = (1200, 800)
# The places of a photo between which its colours run into each other.
GRID = (12, 8)


def logo(name):
    """A shape of two colours on a ground, as a PNG file."""
    rng = random.Random(name)
    ground, shape, core = (bytes(40 + int(rng.random() * 200) for _ in range(3)) for _ in range(3))
    reach, middle = LOGO * (0.3 + 0.15 * rng.random()), LOGO * (0.08 + 0.15 * rng.random())
    rows = []
    for y in range(LOGO):
        distance = abs(y - LOGO / 2)
        widths = [int(max(0, radius**2 - distance**2) ** 0.5) for radius in (reach, middle)]
        outer, inner = widths[0], min(widths)
        left = LOGO // 2 - outer
        half = ground * left + shape * (outer - inner) + core * inner
        rows.append(half + core * inner + shape * (outer - inner) + ground * left)
    return png(LOGO, rows)


def photo(name):
    """Colours that run into each other, with the grain of a camera, as a PNG file."""
    rng = random.Random(name)
    width, height = PHOTO
    across, down = GRID
    corners = [[[rng.random() * 255 for _ in range(3)] for _ in range(across + 1)] for _ in range(down + 1)]
    lines = [blended(line, width) for line in corners]
    keep = int.from_bytes(b"\xf8" * (3 * width), "big")
    grain = int.from_bytes(b"\x07" * (3 * width), "big")
    rows = []
    for y in range(height):
        place = y * down / height
        above, share = lines[int(place)], place - int(place)
        below = lines[int(place) + 1]
        smooth = bytes([int(a + (b - a) * share) for a, b in zip(above, below)])
        noise = int.from_bytes(rng.randbytes(3 * width), "big") & grain
        rows.append((int.from_bytes(smooth, "big") & keep | noise).to_bytes(3 * width, "big"))
    return png(width, rows)


def blended(colours, width):
    """One row of values, three for each of `width` pixels."""
    steps = len(colours) - 1
    row = []
    for x in range(width):
        place = x * steps / width
        one, other, share = colours[int(place)], colours[int(place) + 1], place - int(place)
        row += [a + (b - a) * share for a, b in zip(one, other)]
    return row


def png(width, rows):
    def chunk(kind, data):
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", width, len(rows), 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"".join(b"\0" + row for row in rows), 1)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
