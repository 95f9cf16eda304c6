"""Folds booklets on the desk: reads the page numbers off the sheets, and requires them to be in order.

    check_booklet.py PROGRAM EDITION…

makes each edition of content/ as a booklet, once of all sheets together and once in signatures of 16 pages. Nothing here
knows how the program divides pages: where a number stands on a sheet is read from the PDF, and the sheets are folded as
somebody folds them.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

SIGNATURE = 16


def words(pdf):
    """For each side of a sheet its width and height, and its words with their places."""
    page = subprocess.run(["pdftotext", "-bbox", pdf, "-"], check=True, capture_output=True).stdout.decode()
    root = ElementTree.fromstring(re.sub(r"^<!DOCTYPE[^>]*>", "", page))
    for side in root.iter("{http://www.w3.org/1999/xhtml}page"):
        found = [(word.text or "", *(float(word.get(key)) for key in ("xMin", "xMax", "yMin", "yMax"))) for word in side]
        yield float(side.get("width")), float(side.get("height")), found


def number(side, is_left):
    """The number at the foot of one half of a side; None if none stands there alone, as on the cover with its date."""
    width, height, found = side
    half = width / 2
    foot = [
        text for text, left, right, top, bottom in found
        if top > height * 0.9 and ((left + right) / 2 < half) == is_left
    ]
    return int(foot[0]) if len(foot) == 1 and foot[0].isascii() and foot[0].isdigit() else None


def outer(side, is_left):
    """Whether the number of a half, if it has one, stands away from the fold."""
    if number(side, is_left) is None:
        return True
    width, height, found = side
    places = [(left + right) / 2 for _, left, right, top, _ in found if top > height * 0.9]
    return all(abs(place - width / 2) > width / 4 for place in places if (place < width / 2) == is_left)


def folded(sheets, is_right_bound):
    """The numbers in the order in which a folded signature is read."""
    front, back = (("left", "right"), ("right", "left")) if not is_right_bound else (("right", "left"), ("left", "right"))
    first = [half for a, b in sheets for half in (a[front[1]], b[back[1]])]
    last = [half for a, b in reversed(sheets) for half in (b[back[0]], a[front[0]])]
    return first + last


def check(pdf, size, is_right_bound):
    sides = list(words(pdf))
    sides, plan = sides[:-1], sides[-1]
    text = " ".join(word[0] for word in plan[2])
    assert "Druckplan" in text and f"{len(sides) // 2} Blatt A4" in text, text
    halves = [{"left": number(side, True), "right": number(side, False)} for side in sides]
    for side in sides:
        assert abs(side[0] - 841.89) < 1 and abs(side[1] - 595.28) < 1, f"not A4: {side[:2]}"
        assert outer(side, True) and outer(side, False), f"a number stands at the fold: {halves[sides.index(side)]}"
    sheets = list(zip(halves[0::2], halves[1::2]))
    pages = []
    while sheets:
        count = len(sheets) if size is None else min(size // 4, len(sheets))
        pages += folded(sheets[:count], is_right_bound)
        sheets = sheets[count:]
    # The cover has no number.
    assert pages[0] is None, pages[:4]
    assert pages[1:] == list(range(2, len(pages) + 1)), pages
    assert len(pages) % 4 == 0
    return len(pages)


def main():
    program, editions = sys.argv[1], sys.argv[2:]
    with tempfile.TemporaryDirectory() as folder:
        for edition in editions:
            flat = Path(folder, "flat.pdf")
            choice = ["--edition", edition] if edition else []
            subprocess.run([program, "brochure", *choice, "--file", flat], check=True, capture_output=True)
            info = subprocess.run(["pdfinfo", flat], check=True, capture_output=True, text=True).stdout
            count = int(re.search(r"Pages: +(\d+)", info).group(1))
            for size in (None, SIGNATURE):
                pdf = Path(folder, "booklet.pdf")
                signature = [] if size is None else ["--signature", str(size)]
                made = subprocess.run(
                    [program, "brochure", "--booklet", *signature, *choice, "--file", pdf], check=True,
                    capture_output=True, text=True).stdout
                is_right_bound = "rechts gebunden" in made
                pages = check(pdf, size, is_right_bound)
                subprocess.run(["qpdf", "--check", pdf], check=True, capture_output=True)
                assert 0 <= pages - count < 4, (pages, count)
                print(
                    f"{edition or 'brochure'}: {count} pages on {pages // 4} sheets, "
                    f"{'one booklet' if size is None else f'signatures of {size}'}, bound on the "
                    f"{'right' if is_right_bound else 'left'}: in order when folded")


main()
