#!/usr/bin/env python3
"""Draws the logos and pictures of the example associations.

    python3 Scripts/draw-logos.py [NAME…]     all of them, or only those named

Needs Python 3.9 and its standard library, nothing else. The same code draws the same pixels on every machine:
coordinates are rounded to 1/256 pixel before anything is filled, and coverage is counted in whole numbers.
"""

import math
import pathlib
import struct
import sys
import zlib

ASSOCIATIONS = pathlib.Path(__file__).resolve().parent.parent / "content" / "associations"

# One palette for all, so that a page full of logos looks like one city.
CREAM, SAND, WHITE = "#fbf5ea", "#ecdcbc", "#ffffff"
INK, TEAL, SEA, MINT = "#1f2a37", "#125b57", "#3f8f86", "#bfdcd0"
BRICK, POPPY, PEACH, ROSE = "#b5472a", "#c8352f", "#f0b996", "#e9cfc4"
OCHRE, HONEY, WOOD = "#e2a12f", "#f4d58a", "#8a5a34"
NAVY, SKY, PLUM, LEAF, MOSS = "#1d4468", "#bcd7e4", "#54284a", "#5f8d3c", "#2f5a3a"

SUBLINES = 8  # scan lines per row of pixels
FULL = 256 * SUBLINES


# --- canvas -----------------------------------------------------------------------------------------------------


def rgb(colour):
    return tuple(int(colour[i : i + 2], 16) for i in (1, 3, 5))


class Canvas:
    """An RGB picture that is filled polygon by polygon, with smooth edges."""

    def __init__(self, width, height, colour):
        self.width, self.height = width, height
        self.rows = [bytearray(bytes(rgb(colour)) * width) for _ in range(height)]

    def fill(self, outlines, colour, alpha=1.0, evenodd=False):
        """Fills closed outlines (lists of points). Overlapping outlines unite, or cut holes with `evenodd`."""
        crossings = {}
        for outline in outlines:
            points = [(round(x * 256), round(y * 256 * SUBLINES)) for x, y in outline]
            if not evenodd and area(outline) < 0:
                points.reverse()
            for (x0, y0), (x1, y1) in zip(points, points[1:] + points[:1]):
                if y0 == y1:
                    continue
                turn = 1 if y1 > y0 else -1
                if turn < 0:
                    x0, y0, x1, y1 = x1, y1, x0, y0
                first, last = -((128 - y0) // 256), -((128 - y1) // 256)
                for line in range(max(first, 0), min(last, self.height * SUBLINES)):
                    x = x0 + (line * 256 + 128 - y0) * (x1 - x0) // (y1 - y0)
                    crossings.setdefault(line, []).append((x, turn))
        by_row = {}
        for line, found in crossings.items():
            by_row.setdefault(line // SUBLINES, []).append(sorted(found))
        for row, lines in by_row.items():
            self._fill_row(row, lines, rgb(colour), alpha, evenodd)

    def _fill_row(self, row, lines, colour, alpha, evenodd):
        edge = self.width * 256
        steps = [0] * (self.width + 2)
        for found in lines:
            winding = 0
            for (x0, turn), (x1, _) in zip(found, found[1:]):
                winding += turn
                inside = winding % 2 if evenodd else winding
                x0, x1 = max(0, min(x0, edge)), max(0, min(x1, edge))
                if inside and x1 > x0:
                    # A span adds its share to the pixel it starts in, and the rest to the next; the end takes it away.
                    for x, sign in ((x0, 1), (x1, -1)):
                        pixel, rest = divmod(x, 256)
                        steps[pixel] += sign * (256 - rest)
                        steps[pixel + 1] += sign * rest
        pixels, cover, start = self.rows[row], 0, 0
        for x in range(self.width + 1):
            if x == self.width or steps[x]:
                if cover and x > start:
                    # Sixteen steps are smooth enough for the eye, and pack better.
                    self._blend(pixels, start, x, colour, -(-cover * 16 // FULL) / 16 * alpha)
                cover += steps[x] if x < self.width else 0
                start = x

    @staticmethod
    def _blend(pixels, start, end, colour, share):
        if share >= 0.999:
            pixels[start * 3 : end * 3] = bytes(colour) * (end - start)
            return
        for i in range(start * 3, end * 3):
            below = pixels[i]
            pixels[i] = below + int((colour[i % 3] - below) * share + (0.5 if colour[i % 3] >= below else -0.5))

    def png(self):
        plain = b"".join(b"\0" + bytes(row) for row in self.rows)
        header = struct.pack(">IIBBBBB", self.width, self.height, 8, 2, 0, 0, 0)
        parts = ((b"IHDR", header), (b"sRGB", b"\0"), (b"IDAT", zlib.compress(plain, 9)), (b"IEND", b""))
        chunks = (struct.pack(">I", len(d)) + n + d + struct.pack(">I", zlib.crc32(n + d)) for n, d in parts)
        return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


# --- shapes -----------------------------------------------------------------------------------------------------


def area(points):
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in zip(points, points[1:] + points[:1]))


def polar(cx, cy, radius, degrees):
    """The point at a distance and an angle; 0 degrees is to the right, 90 is down."""
    turn = math.radians(degrees)
    return cx + radius * math.cos(turn), cy + radius * math.sin(turn)


def ellipse(cx, cy, rx, ry=None, tilt=0):
    ry = rx if ry is None else ry
    c, s = math.cos(math.radians(tilt)), math.sin(math.radians(tilt))
    points = []
    for i in range(96):
        x, y = rx * math.cos(math.tau * i / 96), ry * math.sin(math.tau * i / 96)
        points.append((cx + x * c - y * s, cy + x * s + y * c))
    return points


def arc(cx, cy, rx, start, end, ry=None):
    """An open line along an ellipse, from one angle to another."""
    ry = rx if ry is None else ry
    count = max(8, int(abs(end - start) / 3))
    turns = (math.radians(start + (end - start) * i / count) for i in range(count + 1))
    return [(cx + rx * math.cos(t), cy + ry * math.sin(t)) for t in turns]


def box(x0, y0, x1, y1, radius=0):
    if not radius:
        return [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]
    corners = ((x1 - radius, y0 + radius, 270), (x1 - radius, y1 - radius, 0))
    corners += ((x0 + radius, y1 - radius, 90), (x0 + radius, y0 + radius, 180))
    return [p for cx, cy, turn in corners for p in arc(cx, cy, radius, turn, turn + 90)]


def curve(start, *bends):
    """A line of cubic Bézier curves; each bend is (control, control, end)."""
    points = [start]
    for b, c, d in bends:
        a = points[-1]
        for i in range(1, 25):
            t = i / 24
            u = 1 - t
            w = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
            points.append(tuple(w[0] * a[k] + w[1] * b[k] + w[2] * c[k] + w[3] * d[k] for k in (0, 1)))
    return points


def stroke(points, width, round_ends=True):
    """The outlines of a line of some width, with round joints."""
    half, outlines = width / 2, []
    for (x0, y0), (x1, y1) in zip(points, points[1:]):
        length = math.hypot(x1 - x0, y1 - y0)
        if length:
            dx, dy = (x1 - x0) / length * half, (y1 - y0) / length * half
            outlines.append([(x0 - dy, y0 + dx), (x1 - dy, y1 + dx), (x1 + dy, y1 - dx), (x0 + dy, y0 - dx)])
    joints = points if round_ends else points[1:-1]
    return outlines + [ellipse(x, y, half) for x, y in joints]


def ring(cx, cy, radius, width):
    """Two outlines to be filled with `evenodd`."""
    return [ellipse(cx, cy, radius + width / 2), ellipse(cx, cy, radius - width / 2)]


def leaf(x0, y0, x1, y1, width):
    """A pointed leaf between two points."""
    mx, my, dx, dy = (x0 + x1) / 2, (y0 + y1) / 2, (x1 - x0), (y1 - y0)
    length = math.hypot(dx, dy)
    nx, ny = -dy / length * width * 0.67, dx / length * width * 0.67
    qx, qy = dx * 0.2, dy * 0.2
    return curve(
        (x0, y0),
        ((mx + nx - qx, my + ny - qy), (mx + nx + qx, my + ny + qy), (x1, y1)),
        ((mx - nx + qx, my - ny + qy), (mx - nx - qx, my - ny - qy), (x0, y0)),
    )


def drop(cx, cy, length, width, degrees):
    """A seed: round at its far end, pointed at (cx, cy)."""
    tip = (cx, cy)
    side = [polar(*polar(cx, cy, length * 0.75, degrees), width, degrees + turn) for turn in (-90, 90)]
    end = polar(cx, cy, length * 1.12, degrees)
    bend = [polar(*end, width * 0.85, degrees + turn) for turn in (-90, 90)]
    return curve(tip, (tip, side[0], bend[0]), (end, end, bend[1]), (side[1], tip, tip))


def star(cx, cy, outer, inner, count, turn=-90):
    return [polar(cx, cy, inner if i % 2 else outer, turn + i * 180 / count) for i in range(2 * count)]


def bubble(x0, y0, x1, y1, radius, tail):
    """A speech bubble: a rounded box and a tail of three points."""
    return [box(x0, y0, x1, y1, radius), tail]


# --- logos, 512 × 512 -------------------------------------------------------------------------------------------


def nar_taneleri():
    c = Canvas(512, 512, CREAM)
    crown = [(206, 150), (186, 62), (232, 100), (256, 50), (280, 100), (326, 62), (306, 150)]
    c.fill([ellipse(256, 290, 172, 168), crown], POPPY)
    c.fill([ellipse(256, 292, 138, 134)], "#f8e3cf")
    # Three wreaths of seeds, all pointing to the middle.
    for inner, count, length, width, turn in ((76, 18, 46, 19, 0), (38, 11, 42, 19, 8), (6, 6, 34, 15, 0)):
        for i in range(count):
            degrees = i * 360 / count + turn
            c.fill([drop(*polar(256, 292, inner, degrees), length, width, degrees)], "#a52440" if i % 3 == 1 else POPPY)
    return c


def wort_fuer_wort():
    c = Canvas(512, 512, TEAL)
    c.fill(bubble(56, 318, 250, 426, 34, [(92, 400), (152, 400), (84, 474)]), HONEY)
    c.fill(bubble(152, 200, 356, 308, 34, [(196, 284), (256, 284), (190, 356)]), OCHRE)
    c.fill(bubble(252, 82, 456, 190, 34, [(300, 166), (360, 166), (294, 238)]), CREAM)
    for x, y, count, colour in ((153, 372, 1, TEAL), (254, 254, 2, TEAL), (354, 136, 3, TEAL)):
        for i in range(count):
            c.fill([ellipse(x + (i - (count - 1) / 2) * 44, y, 13)], colour)
    return c


def storchennest():
    c = Canvas(512, 512, SKY)
    c.fill([ellipse(256, 214, 150)], OCHRE)
    # Legs, body, wing, neck, head and beak.
    for x in (262, 286):
        c.fill(stroke([(x, 290), (x - 4, 388)], 9), POPPY)
    body = curve((196, 196), ((204, 250), (236, 304), (290, 304)), ((330, 304), (360, 276), (392, 250)),
                 ((340, 232), (304, 214), (276, 208)), ((252, 200), (236, 184), (230, 150)), ((224, 140), (194, 150), (196, 196)))
    c.fill([body], WHITE)
    c.fill([curve((392, 250), ((350, 292), (318, 292), (288, 284)), ((300, 262), (330, 244), (392, 250)))], INK)
    c.fill(stroke(curve((214, 190), ((204, 160), (206, 140), (214, 122))), 32), WHITE)
    c.fill([ellipse(212, 116, 27)], WHITE)
    c.fill([[(200, 96), (96, 142), (196, 132)]], POPPY)
    c.fill([ellipse(206, 110, 5)], INK)
    # The nest on its pole.
    c.fill([box(238, 440, 274, 512)], "#6d4526")
    c.fill([curve((120, 380), ((140, 470), (372, 470), (392, 380)), ((340, 404), (172, 404), (120, 380)))], WOOD)
    for x0, y0, x1, y1, colour in ((104, 402, 336, 378, "#6d4526"), (180, 380, 412, 404, "#6d4526"), (140, 428, 360, 404, "#b07a48"),
                                   (150, 402, 386, 428, "#b07a48"), (186, 446, 330, 440, "#6d4526"), (120, 384, 244, 414, "#b07a48")):
        c.fill(stroke([(x0, y0), (x1, y1)], 9), colour)
    return c


def teatro_sin_maleta():
    c = Canvas(512, 512, PLUM)
    face = lambda dx, dy: curve((256 + dx, 84 + dy), ((330 + dx, 84 + dy), (404 + dx, 96 + dy), (416 + dx, 124 + dy)),
                                ((432 + dx, 270 + dy), (366 + dx, 404 + dy), (256 + dx, 428 + dy)))
    mirror = lambda points: [(512 - x, y) for x, y in points]
    # Left: laughing. Right: astonished, a little lower.
    c.fill([mirror(face(10, -18))], OCHRE)
    c.fill([face(10, 22)], PEACH)
    c.fill(stroke(arc(172, 212, 36, 200, 340), 17), PLUM)
    laugh = curve((246, 358), ((200, 350), (160, 318), (146, 276)), ((180, 300), (214, 308), (246, 308)))
    c.fill([laugh], PLUM)
    c.fill([ellipse(340, 228, 25, 31)], PLUM)
    c.fill(stroke(arc(338, 204, 52, 225, 318), 13), PLUM)
    c.fill([[p for p in ellipse(266, 358, 42, 44) if p[0] >= 266]], PLUM)
    return c


def weltkueche():
    c = Canvas(512, 512, HONEY)
    c.fill([ellipse(256, 164, 108)], SEA)
    for outlines in ([ellipse(256, 164, 112), ellipse(256, 164, 100)], [ellipse(256, 164, 54, 106), ellipse(256, 164, 44, 106)]):
        c.fill(outlines, CREAM, evenodd=True)
    c.fill(stroke([(256, 58), (256, 270)], 10, False), CREAM)
    c.fill(stroke([(148, 164), (364, 164)], 10, False), CREAM)
    for dy, half in ((-54, 92), (54, 92)):
        c.fill(stroke([(256 - half, 164 + dy), (256 + half, 164 + dy)], 10, False), CREAM)
    c.fill([ellipse(256, 164, 118), ellipse(256, 164, 109)], HONEY, evenodd=True)
    pot = [(116, 296), (396, 296), (388, 400)] + arc(348, 404, 40, 0, 90) + arc(164, 404, 40, 90, 180) + [(124, 400)]
    c.fill([pot], BRICK)
    c.fill([box(92, 280, 420, 314, 17)], "#8f3520")
    c.fill(stroke(arc(106, 346, 30, 95, 265), 16), "#8f3520")
    c.fill(stroke(arc(406, 346, 30, -85, 85), 16), "#8f3520")
    c.fill([box(162, 342, 186, 412, 12)], PEACH, 0.6)
    return c


def qanater():
    c = Canvas(512, 512, SAND)
    c.fill([ellipse(392, 112, 44)], OCHRE)
    wall = box(40, 176, 472, 384)
    holes = [[(x - 52, 385)] + arc(x, 300, 52, 180, 360) + [(x + 52, 385)] for x in (112, 256, 400)]
    c.fill([wall] + holes, BRICK, evenodd=True)
    for x in (112, 256, 400):
        for degrees in range(180, 361, 30):
            c.fill(stroke([polar(x, 300, 53, degrees), polar(x, 300, 80, degrees)], 5, False), SAND)
        c.fill(stroke(arc(x, 300, 80, 180, 360), 5, False), SAND)
    c.fill([box(28, 160, 484, 192, 6)], "#8f3520")
    c.fill([box(0, 384, 512, 512)], SEA)
    for i, y in enumerate((414, 448, 482)):
        x0 = -40 + i * 36
        bends = []
        for k in range(8):
            x = x0 + k * 80
            lift = -16 if k % 2 else 16
            bends.append(((x + 28, y + lift), (x + 52, y + lift), (x + 80, y)))
        c.fill(stroke(curve((x0, y), *bends), 7), MINT)
    return c


def helin():
    c = Canvas(512, 512, MOSS)
    for x, y, tilt, colour in ((196, 232, -14, CREAM), (318, 232, 14, CREAM), (257, 212, 0, POPPY)):
        c.fill([ellipse(x, y, 52, 70, tilt)], colour)
    c.fill([curve((84, 250), ((96, 470), (416, 470), (428, 250)), ((360, 318), (152, 318), (84, 250)))], "#b98a4e")
    for i, colour in enumerate((HONEY, OCHRE, "#8a5a34", HONEY, OCHRE)):
        y = 262 + i * 27
        inset = (0, 8, 24, 48, 84)[i]
        sag = (66, 64, 58, 48, 36)[i]
        c.fill(stroke(curve((72 + inset, y - 12), ((150 + inset / 2, y + sag), (362 - inset / 2, y + sag), (440 - inset, y - 12))), 13), colour)
    for x0, y0, x1, y1 in ((72, 250, 128, 222), (440, 250, 384, 222), (84, 278, 44, 262), (428, 278, 468, 262)):
        c.fill(stroke([(x0, y0), (x1, y1)], 11), HONEY)
    return c


def palmyra():
    c = Canvas(512, 512, HONEY)
    c.fill([ellipse(256, 214, 178)], OCHRE)
    c.fill([[(240, 226), (272, 226), (286, 452), (226, 452)]], WOOD)
    for y in range(262, 450, 30):
        c.fill([[(230, y + 6), (256, y + 14), (282, y + 6), (282, y + 12), (256, y + 20), (230, y + 12)]], "#6d4526")
    for i in range(15):
        degrees = 160 + i * (220 / 14)
        c.fill([leaf(256, 220, *polar(256, 220, 166, degrees), 25)], TEAL if i % 2 else LEAF)
    for x in (232, 256, 280):
        c.fill([ellipse(x, 240 if x != 256 else 252, 17)], PLUM)
    c.fill([box(120, 448, 392, 462, 7)], WOOD)
    return c


def bambusbruecke():
    c = Canvas(512, 512, CREAM)
    c.fill([ellipse(256, 190, 104)], POPPY)
    for x in (112, 184, 256, 328, 400):
        top = 500 - math.sqrt(300**2 - (x - 256) ** 2)
        base = 600 - math.sqrt(310**2 - (x - 256) ** 2)
        c.fill(stroke([(x, top - 22), (x, base)], 13), MOSS)
    c.fill(stroke(arc(256, 500, 300, 226, 314), 17), LEAF)
    c.fill(stroke(arc(256, 600, 310, 226, 314), 32), LEAF)
    # The nodes of the bamboo.
    for cy, radius, half, width in ((600, 310, 19, 6), (500, 300, 11, 5)):
        for degrees in range(234, 310, 12):
            c.fill(stroke([polar(256, cy, radius - half, degrees), polar(256, cy, radius + half, degrees)], width, False), CREAM)
    for y, x0, x1 in ((416, 90, 422), (448, 150, 362)):
        c.fill(stroke([(x0, y), (x1, y)], 9), SKY)
    return c


def regenbogenfaden():
    c = Canvas(512, 512, ROSE)
    bands = (POPPY, OCHRE, LEAF, SEA, PLUM)
    c.fill([box(156, 150, 324, 382)], CREAM)
    for i, colour in enumerate(bands):
        y = 150 + i * 46
        c.fill([box(142, y, 338, y + 46, 14)], colour)
        for k in (15, 31):
            c.fill(stroke([(146, y + k + 3), (334, y + k - 3)], 3, False), CREAM, 0.55)
    for y in (110, 382):
        c.fill([box(120, y, 360, y + 40, 16)], WOOD)
    # The thread runs from the last band through the eye of the needle.
    thread = curve((336, 360), ((400, 372), (360, 250), (404, 214)), ((420, 200), (428, 150), (421, 128)))
    c.fill(stroke(thread, 7), PLUM)
    c.fill([ellipse(428, 104, 13, 24, 7), [(415, 104), (441, 106), (424, 240), (384, 456)]], INK)
    c.fill([ellipse(428, 108, 5, 16, 7)], ROSE)
    c.fill(stroke([(420, 134), (428, 112)], 7), PLUM)
    return c


def nachbarschaftsgarten():
    c = Canvas(512, 512, MINT)
    heart = curve((256, 366), ((150, 316), (92, 246), (104, 176)), ((114, 108), (212, 92), (256, 148)),
                  ((300, 92), (398, 108), (408, 176)), ((420, 246), (362, 316), (256, 366)))
    c.fill([heart], LEAF)
    c.fill(stroke([(256, 110), (256, 352)], 9), MINT)
    for y, reach in ((180, 104), (228, 98), (276, 66)):
        for side in (-1, 1):
            c.fill(stroke(curve((256, y + 34), ((256 + side * reach * 0.4, y + 20), (256 + side * reach * 0.7, y), (256 + side * reach, y - 14))), 7), MINT)
    c.fill(stroke(curve((256, 150), ((256, 110), (268, 84), (290, 62))), 11), LEAF)
    for i, colour in enumerate((WOOD, "#6d4526", WOOD)):
        y = 398 + i * 30
        c.fill(stroke(curve((84 - i * 8, y + 10), ((180, y - 16), (332, y - 16), (428 + i * 8, y + 10))), 17), colour)
    return c


def radsport_asmara():
    c = Canvas(512, 512, NAVY)
    c.fill([ellipse(356, 138, 46)], OCHRE)
    c.fill([[(0, 300), (96, 176), (150, 232), (246, 108), (338, 226), (398, 168), (512, 306), (512, 512), (0, 512)]], "#2f6488")
    c.fill([[(246, 108), (212, 152), (238, 168), (256, 152), (282, 170), (284, 157)]], SKY)
    c.fill([box(0, 302, 512, 512)], "#17364f")
    for cx, colour in ((162, OCHRE), (350, CREAM)):
        for i in range(12):
            c.fill(stroke([polar(cx, 322, 16, i * 30), polar(cx, 322, 98, i * 30)], 4, False), colour, 0.75)
        c.fill(ring(cx, 322, 102, 20), colour, evenodd=True)
        c.fill([ellipse(cx, 322, 17)], colour)
    # Below, the left wheel passes over the right one: a lying eight.
    c.fill(stroke(arc(162, 322, 102, 6, 42), 20, False), OCHRE)
    return c


def kafenio_elia():
    c = Canvas(512, 512, "#e4e6cf")
    c.fill(stroke(curve((96, 214), ((180, 130), (300, 110), (424, 96))), 9), MOSS)
    for x0, y0, x1, y1, colour in ((150, 172, 130, 66, LEAF), (226, 134, 244, 30, MOSS), (310, 114, 366, 28, LEAF),
                                   (206, 144, 290, 222, MOSS), (400, 98, 480, 128, LEAF)):
        c.fill([leaf(x0, y0, x1, y1, 21)], colour)
    for x, y, tilt, colour in ((330, 168, 10, INK), (148, 238, -14, PLUM)):
        c.fill(stroke([(x, y), (x + (6 if x > 200 else 2), y - 52)], 6), MOSS)
        c.fill([ellipse(x, y + 12, 24, 31, tilt)], colour)
        c.fill([ellipse(x - 7, y + 2, 5, 9, 24)], WHITE, 0.5)
    cup = [(172, 316), (340, 316)] + curve((340, 316), ((340, 390), (320, 428), (290, 428)))[1:] + curve((222, 428), ((192, 428), (172, 390), (172, 316)))
    c.fill(ring(348, 352, 30, 15), BRICK, evenodd=True)
    c.fill([cup], BRICK)
    c.fill([ellipse(256, 316, 84, 20)], "#8f3520")
    c.fill([ellipse(256, 319, 70, 13)], "#3a2016")
    c.fill([ellipse(256, 446, 134, 17)], BRICK)
    return c


def rahnama():
    c = Canvas(512, 512, TEAL)
    c.fill(ring(256, 256, 196, 9), SEA, evenodd=True)
    for turn, reach, light, dark in ((45, 140, MINT, SEA), (0, 214, CREAM, "#d9c9a8")):
        for i in range(4):
            degrees = turn + i * 90 - 90
            tip = polar(256, 256, reach, degrees)
            a, b = polar(256, 256, 58, degrees - 45), polar(256, 256, 58, degrees + 45)
            north = turn == 0 and i == 0
            c.fill([[(256, 256), a, tip]], OCHRE if north else light)
            c.fill([[(256, 256), b, tip]], "#b97c1c" if north else dark)
    c.fill([ellipse(256, 256, 24)], TEAL)
    c.fill([ellipse(256, 256, 11)], CREAM)
    return c


def karite():
    c = Canvas(512, 512, PEACH)
    trunk = curve((226, 448), ((240, 400), (242, 350), (238, 280)), ((240, 280), (272, 280), (274, 280)),
                  ((270, 350), (272, 400), (286, 448)))
    c.fill([ellipse(256, 452, 150, 14)], BRICK)
    c.fill([trunk], "#6d3a22")
    c.fill([ellipse(256, 212, 152)], MOSS)
    for x, y in ((200, 150), (312, 160)):
        c.fill(stroke(curve((256, 330), ((256, 280), (x + (256 - x) * 0.4, 250), (x, y))), 11), "#6d3a22")
    c.fill(stroke([(256, 330), (256, 120)], 13), "#6d3a22")
    dots = ((256, 92), (208, 108), (306, 112), (164, 148), (232, 158), (284, 190), (346, 148), (140, 204), (190, 210), (330, 214),
            (374, 206), (160, 262), (222, 252), (296, 258), (356, 268), (204, 308), (312, 312))
    for i, (x, y) in enumerate(dots):
        c.fill([ellipse(x, y, 15 if i % 3 else 18)], (OCHRE, HONEY, "#e07b3c")[i % 3])
    return c


def foerderverein_kolo():
    c = Canvas(512, 512, CREAM)
    colours = (POPPY, NAVY, OCHRE)
    c.fill(ring(256, 256, 146, 11), INK, evenodd=True)
    for i in range(12):
        degrees = i * 30 - 90
        colour = colours[i % 3]
        foot_left, foot_right = polar(256, 256, 92, degrees - 17), polar(256, 256, 92, degrees + 17)
        top = polar(256, 256, 168, degrees)
        shoulder = [polar(256, 256, 160, degrees - 5), polar(256, 256, 160, degrees + 5)]
        c.fill([[foot_left, shoulder[0], top, shoulder[1], foot_right]], colour)
        c.fill([ellipse(*polar(256, 256, 194, degrees), 23)], colour)
    c.fill([star(256, 256, 62, 40, 12)], POPPY)
    c.fill([ellipse(256, 256, 26)], CREAM)
    return c


def weisser_laeufer():
    c = Canvas(512, 512, "#2c6f69")
    for i in range(-4, 5):
        for k in range(-4, 5):
            if (i + k) % 2:
                x, y = 256 + (i - k) * 74, 256 + (i + k) * 74
                c.fill([[(x, y - 74), (x + 74, y), (x, y + 74), (x - 74, y)]], TEAL)
    base = [box(152, 412, 360, 452, 14), [(176, 412), (200, 376), (312, 376), (336, 412)], box(186, 362, 326, 384, 10)]
    body = curve((206, 366), ((232, 330), (238, 300), (232, 262)), ((232, 262), (280, 262), (280, 262)), ((274, 300), (280, 330), (306, 366)))
    head = curve((256, 84), ((318, 132), (334, 186), (296, 236)), ((296, 236), (216, 236), (216, 236)), ((178, 186), (194, 132), (256, 84)))
    c.fill(base + [body, head, box(198, 232, 314, 256, 11), ellipse(256, 80, 18)], CREAM)
    c.fill(stroke([(296, 132), (254, 186)], 13), TEAL)
    return c


def dazwischenreden():
    c = Canvas(512, 512, SAND)
    c.fill(bubble(40, 92, 266, 268, 44, [(84, 250), (150, 250), (72, 330)]), INK)
    c.fill(bubble(246, 236, 472, 412, 44, [(362, 396), (428, 396), (440, 476)]), INK)
    c.fill(bubble(120, 150, 398, 354, 54, [(196, 334), (274, 334), (180, 440)]), SAND)
    c.fill(bubble(132, 162, 386, 342, 46, [(206, 322), (262, 322), (192, 418)]), OCHRE)
    c.fill([box(243, 194, 275, 270, 16)], INK)
    c.fill([ellipse(259, 302, 18)], INK)
    return c


def zweite_visite():
    c = Canvas(512, 512, SKY)
    for x0, y0, x1, y1, colour in ((180, 48, 332, 212, TEAL), (180, 300, 332, 464, TEAL), (48, 180, 212, 332, SEA), (300, 180, 464, 332, SEA)):
        c.fill([box(x0, y0, x1, y1, 44)], colour)
    c.fill([box(180, 180, 332, 332)], TEAL)
    pulse = [(0, 258), (150, 258), (182, 214), (222, 336), (268, 150), (308, 300), (332, 258), (512, 258)]
    c.fill(stroke(pulse, 34), SKY)
    c.fill(stroke(pulse, 16), POPPY)
    return c


# --- pictures, 1200 × 800 ---------------------------------------------------------------------------------------


def garden():
    c = Canvas(1200, 800, "#f7e3bd")
    for i in range(12):
        c.fill([box(0, i * 30, 1200, i * 30 + 30)], "#f3b98a", 0.42 - i * 0.035)
    c.fill([ellipse(890, 262, 74)], "#fff3d3")
    # Hills, hedge, meadow.
    c.fill([curve((0, 330), ((260, 220), (470, 250), (690, 318)), ((860, 366), (1040, 262), (1200, 290))) + [(1200, 500), (0, 500)]], "#a9bf9a")
    c.fill([curve((0, 380), ((320, 318), (560, 350), (760, 366)), ((930, 380), (1080, 340), (1200, 352))) + [(1200, 600), (0, 600)]], "#86a873")
    c.fill([box(0, 430, 1200, 800)], "#7fa35a")
    c.fill([curve((0, 452), ((300, 420), (900, 420), (1200, 452)), ((1200, 470), (0, 470), (0, 452)))], "#94b56b")
    # Two linden trees.
    for x, y, r, shade in ((196, 250, 1.0, MOSS), (1040, 286, 0.82, "#3c6b40")):
        foot = y + 216 * r
        c.fill([[(x - 13 * r, foot), (x - 9 * r, y), (x + 9 * r, y), (x + 13 * r, foot)]], "#6d4526")
        crown = [ellipse(x, y - 10 * r, 118 * r, 104 * r), ellipse(x - 70 * r, y + 44 * r, 76 * r, 64 * r), ellipse(x + 70 * r, y + 44 * r, 80 * r, 66 * r)]
        c.fill(crown, shade)
        for dx, dy, rr in ((38, -50, 46), (84, 24, 34), (-36, -14, 32), (20, 34, 30)):
            c.fill([ellipse(x + dx * r, y + dy * r, rr * r, rr * 0.8 * r)], LEAF, 0.55)
    # The shed.
    c.fill([box(700, 330, 872, 458)], BRICK)
    c.fill([[(676, 340), (786, 262), (896, 340)]], "#7c2f1c")
    c.fill([box(722, 366, 772, 458)], "#5b2416")
    c.fill([box(800, 366, 848, 408)], HONEY)
    c.fill([box(822, 366, 826, 408), box(800, 385, 848, 389)], "#7c2f1c")
    # Three long beds that run towards the reader, each with its crop.
    def across(bed, t, s):
        """A place in a bed: t from far to near, s from left to right."""
        (fl, fr), (nl, nr) = bed
        k = t * t * 0.75 + t * 0.25
        return fl + (nl - fl) * k + ((fr - fl) + ((nr - nl) - (fr - fl)) * k) * s, 486 + 330 * k

    beds = (((250, 390), (-130, 300)), ((500, 640), (395, 810)), ((752, 892), (905, 1330)))
    for bed, crop in zip(beds, ("lettuce", "tomato", "beans")):
        corners = [across(bed, 0, 0), across(bed, 0, 1), across(bed, 1, 1), across(bed, 1, 0)]
        c.fill([corners], "#5f3d26")
        for s in (0.34, 0.67):
            c.fill([[across(bed, 0, s - 0.012), across(bed, 0, s + 0.012), across(bed, 1, s + 0.012), across(bed, 1, s - 0.012)]], "#4b2f1c")
        for row in range(8):
            t = 0.06 + row * 0.122
            size = 11 + 30 * (t * t * 0.75 + t * 0.25)
            for s in (0.17, 0.5, 0.83):
                x, y = across(bed, t, s)
                if crop == "lettuce":
                    c.fill([ellipse(x, y - size * 0.4, size, size * 0.66)], LEAF)
                    c.fill([ellipse(x, y - size * 0.55, size * 0.66, size * 0.42)], "#a9c763")
                    c.fill([ellipse(x, y - size * 0.62, size * 0.3, size * 0.2)], "#cfe08a")
                elif crop == "tomato":
                    c.fill(stroke([(x, y), (x, y - size * 2.7)], size * 0.14), "#8a5a34")
                    c.fill([ellipse(x, y - size * (0.7 + 0.62 * k), size * (0.78 - 0.14 * k), size * 0.5) for k in range(3)], MOSS)
                    for dx, dy in ((-0.36, 0.7), (0.34, 1.05), (-0.16, 1.6), (0.22, 1.95)):
                        c.fill([ellipse(x + dx * size, y - dy * size, size * 0.21)], POPPY)
                else:
                    c.fill(stroke([(x, y), (x, y - size * 2.9)], size * 0.13), "#8a5a34")
                    leaves = [leaf(x, y - size * 0.35 * k, x + side * size * 0.85, y - size * (0.5 + 0.35 * k), size * 0.42)
                              for k in range(7) for side in (-1, 1)]
                    c.fill(leaves, "#4c7a3a")
                    c.fill([ellipse(x + dx * size, y - dy * size, size * 0.13) for dx, dy in ((0.3, 0.9), (-0.3, 1.5), (0.1, 2.2))], "#f6e3ea")
    return c


def stage():
    c = Canvas(1200, 800, "#2a1526")
    c.fill([box(150, 60, 1050, 600)], "#3d1f38")
    c.fill([[(560, 60), (640, 60), (930, 586), (270, 586)]], HONEY, 0.22)
    c.fill([[(580, 60), (620, 60), (820, 586), (380, 586)]], HONEY, 0.26)
    c.fill([[(110, 660), (210, 540), (990, 540), (1090, 660)]], "#8a5a34")
    for i in range(1, 10):
        c.fill(stroke([(210 + i * 78, 540), (110 + i * 98, 660)], 3, False), "#6d4526")
    c.fill([ellipse(600, 594, 286, 42)], HONEY, 0.55)
    # Two people: one speaks, one listens.
    def person(x, facing, coat, sleeve, skin, arms):
        c.fill([ellipse(x, 604, 62, 11)], "#4f2f1a", 0.6)
        for dx in (-17, 17):
            c.fill(stroke([(x + dx * 0.7, 480), (x + dx, 596)], 25), INK)
            c.fill([box(x + dx - 15 + 7 * facing, 588, x + dx + 15 + 9 * facing, 606, 8)], INK)
        c.fill([curve((x - 34, 336), ((x - 58, 420), (x - 56, 470), (x - 52, 516)), ((x - 20, 528), (x + 20, 528), (x + 52, 516)),
                      ((x + 56, 470), (x + 58, 420), (x + 34, 336)), ((x + 14, 322), (x - 14, 322), (x - 34, 336)))], coat)
        for arm in arms:
            c.fill(stroke(arm, 22), sleeve)
            c.fill([ellipse(*arm[-1], 15)], skin)
        c.fill([box(x - 11, 306, x + 11, 344)], skin)
        c.fill([ellipse(x, 282, 36, 41)], skin)
        hair = [p for p in ellipse(x - 3 * facing, 272, 39, 42) if p[1] < 268]
        c.fill([hair, ellipse(x - 27 * facing, 276, 15, 27)], INK)

    person(490, 1, BRICK, "#9c3a21", "#c98f6b", (curve((462, 352), ((420, 380), (404, 350), (392, 304))), curve((518, 352), ((560, 366), (590, 356), (626, 322)))))
    person(722, -1, SEA, "#2f736b", "#8d5a3c", (curve((748, 352), ((790, 400), (784, 440), (752, 462))), curve((694, 352), ((664, 400), (676, 440), (712, 452)))))
    # Curtains with folds, valance.
    for side in (0, 1):
        flip = (lambda x: 1200 - x) if side else (lambda x: x)
        cloth = curve((flip(0), 40), ((flip(110), 40), (flip(220), 40), (flip(330), 40)), ((flip(320), 250), (flip(232), 400), (flip(196), 452)),
                      ((flip(206), 560), (flip(214), 640), (flip(222), 668)), ((flip(150), 676), (flip(60), 676), (flip(0), 668)))
        c.fill([cloth], "#a32a2a")
        for k in range(5):
            x0, x1, x2 = 30 + k * 62, 24 + k * 42, 20 + k * 44
            fold = curve((flip(x0), 40), ((flip(x0), 240), (flip(x1 + 12), 380), (flip(x1), 452)), ((flip(x1 + 2), 560), (flip(x2), 620), (flip(x2), 668)))
            c.fill(stroke(fold, 15, False), "#7d1c22")
        c.fill(stroke(curve((flip(0), 456), ((flip(70), 478), (flip(140), 474), (flip(198), 452))), 17), OCHRE)
    c.fill([box(0, 0, 1200, 56)] + [ellipse(60 + i * 120, 56, 66, 46) for i in range(10)], POPPY)
    for i in range(10):
        c.fill(stroke(arc(60 + i * 120, 56, 60, 12, 168, 40), 6), OCHRE)
    # The audience, dark, in two rows.
    c.fill([box(0, 660, 1200, 800)], "#1c0e1a")
    for row, y, r, colour in ((0, 712, 30, "#38213a"), (1, 772, 40, "#120912")):
        for i in range(13 - row * 2):
            x = (48 if row == 0 else 70) + i * (92 if row == 0 else 106) + ((i * 37 + row * 11) % 17 - 8)
            dy = (i * 29 + row * 7) % 15
            c.fill([ellipse(x, y - r + dy, r, r * 1.12), box(x - r * 1.55, y + dy * 0.6, x + r * 1.55, 860, 26)], colour)
    return c


PICTURES = {
    "bambusbruecke": bambusbruecke,
    "dazwischenreden": dazwischenreden,
    "foerderverein-kolo": foerderverein_kolo,
    "helin": helin,
    "kafenio-elia": kafenio_elia,
    "karite": karite,
    "nachbarschaftsgarten-lindenfeld": nachbarschaftsgarten,
    "nachbarschaftsgarten-lindenfeld-beete": garden,
    "nar-taneleri": nar_taneleri,
    "qanater": qanater,
    "radsport-asmara": radsport_asmara,
    "rahnama": rahnama,
    "regenbogenfaden": regenbogenfaden,
    "senne/palmyra": palmyra,
    "storchennest": storchennest,
    "teatro-sin-maleta": teatro_sin_maleta,
    "teatro-sin-maleta-buehne": stage,
    "weisser-laeufer": weisser_laeufer,
    "weltkueche": weltkueche,
    "wort-fuer-wort": wort_fuer_wort,
    "zweite-visite": zweite_visite,
}


def main(names):
    for name in names or sorted(PICTURES):
        data = PICTURES[name]().png()
        path = ASSOCIATIONS / f"{name}.png"
        if not path.exists() or path.read_bytes() != data:
            path.write_bytes(data)
            print(f"{path}: {len(data) / 1000:.0f} kB")


if __name__ == "__main__":
    main(sys.argv[1:])
