"""What a visitor loads: a page with all that it needs, and the page alone when they have been here before."""

import functools
import gzip
import urllib.parse

from . import links, pages as reading

# Kilobytes (of 1000 bytes, compressed) of a page of this kind: on a first visit, and on the next.
LIMITS = {"profile": (20, 6)}
# Photos and logos are not counted: each is as large as what it shows.
NOT_COUNTED = {"img", "image", "source", "video", "audio", "track"}


@functools.cache
def compressed(file):
    return len(gzip.compress(file.read_bytes(), 9, mtime=0))


def of(folder, page, own):
    """Bytes on a first visit and on the next, and what the first consists of: `{path: bytes}`."""
    parts = {page.path: compressed(folder / page.path)}
    for reference in page.references:
        if not reference.fetched or reference.element in NOT_COUNTED:
            continue
        target, problem = links.resolve(page, reference, own)
        file = reading.file_in(folder, target[0]) if target and not problem else None
        if file and file.is_file():
            parts[urllib.parse.unquote(target[0]).lstrip("/")] = compressed(file)
    return sum(parts.values()), parts[page.path], parts


def check(folder, pages, report):
    """Returns the table of the heaviest pages of each kind."""
    own = reading.own_address(pages)
    heaviest = {}
    for page in pages:
        first, again, parts = of(folder, page, own)
        known = heaviest.get(page.kind, ((0,), (0,)))
        heaviest[page.kind] = max(known[0], (first, page.path)), max(known[1], (again, page.path))
        limits = LIMITS.get(page.kind)
        if not limits:
            continue
        report.done("weight", page.path)
        if first > limits[0] * 1000:
            most = ", ".join(f"{path} {size}" for path, size in sorted(parts.items(), key=lambda part: -part[1]))
            report.fail("weight", page.path, f"{first} bytes on a first visit, more than {limits[0]} kB: {most}")
        if again > limits[1] * 1000:
            report.fail("weight", page.path, f"{again} bytes on a second visit, more than {limits[1]} kB")
    rows = [["kB, compressed", "first visit", "next visit", "heaviest page", "limits"]]
    for kind, (first, again) in sorted(heaviest.items(), key=lambda item: -item[1][1][0]):
        limits = LIMITS.get(kind)
        told = f"{limits[0]} and {limits[1]}" if limits else "–"
        rows.append([kind, f"{first[0] / 1000:.1f}", f"{again[0] / 1000:.1f}", again[1], told])
    return rows
