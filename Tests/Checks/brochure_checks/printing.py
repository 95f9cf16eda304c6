"""What a browser makes of brochure.html: pages, words with their places, bookmarks."""

import re
import shutil
import subprocess
from dataclasses import dataclass
from xml.etree import ElementTree

import pypdf
from site_checks import browser
from structure_checks.content import squeezed

RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def printed(page, folder):
    """The PDF that Debian's Chromium makes of a page."""
    program = next(filter(None, map(shutil.which, browser.NAMES)))
    file = folder / "print.pdf"
    subprocess.run(
        [program, "--headless", *browser.OPTIONS, f"--user-data-dir={folder}/browser", "--no-pdf-header-footer",
         "--generate-pdf-document-outline", f"--print-to-pdf={file}", page.as_uri()],
        check=True, capture_output=True, timeout=120)
    return file


def words(pdf):
    """Of each page its width, its height and its words: text, left, right, top, bottom, in points from the upper left."""
    found = subprocess.run(["pdftotext", "-bbox", pdf, "-"], check=True, capture_output=True).stdout.decode()
    # Marks that isolate directions are no characters of XML 1.0's everyday.
    root = ElementTree.fromstring(re.sub(r"^<!DOCTYPE[^>]*>|[\x00-\x08\x0b\x0c\x0e-\x1f]", "", found))
    for page in root.iter("{http://www.w3.org/1999/xhtml}page"):
        texts = [(word.text or "", *(float(word.get(key)) for key in ("xMin", "xMax", "yMin", "yMax"))) for word in page]
        yield float(page.get("width")), float(page.get("height")), texts


def texts(pdf):
    """The text of each page, squeezed."""
    found = subprocess.run(["pdftotext", "-raw", pdf, "-"], check=True, capture_output=True).stdout.decode()
    return [squeezed(page) for page in found.split("\f")]


def agrees(told, title):
    """Whether a bookmark is that of a heading.

    Of one that a page break caught, Chromium writes each text twice; of what runs from right to left, bookmarks have the
    words as they are seen.
    """
    told, title = sorted(squeezed(told)), sorted(squeezed(title))
    return told in (title, sorted(title * 2))


@dataclass
class Bookmark:
    """A heading as the reader's list of contents has it."""

    depth: int
    title: str
    # From 0.
    page: int
    # In points, from the left and from the foot of the page.
    left: float
    top: float


def bookmarks(reader):
    """All bookmarks in order."""
    def walk(items, depth):
        for item in items:
            if isinstance(item, list):
                yield from walk(item, depth + 1)
            else:
                place = float(item.get("/Left") or 0), float(item.get("/Top") or 0)
                yield Bookmark(depth, item.title, reader.get_destination_page_number(item), *place)
    return list(walk(reader.outline, 0))


def open_print(file):
    return pypdf.PdfReader(file)
