"""Checks that PDF files can be archived and read by a screen reader.

    check_pdf.py FILE.pdf …

Each must be PDF/UA-1 and PDF/A-2a, know its language and show its title, have bookmarks, page labels and tags, an
alternative text for every figure, a language wherever another script begins, only links that are safe, and all fonts
embedded. What a machine cannot see is whether the order makes sense and the texts are good.

Needs the PyPI packages page-validation, pikepdf, pypdf and fonttools; runs qpdf if it is there.
"""

import io
import re
import shutil
import subprocess
import sys

import page
import pikepdf
import pypdf
from fontTools import cffLib
from fontTools.misc.psCharStrings import T2WidthExtractor

PROFILES = ("ua1", "2a")
SCHEMES = ("http:", "https:", "mailto:", "tel:")
DEEPEST = 200


def validation(path):
    for profile in PROFILES:
        report = page.validate_pdf(path, profile=profile)
        if not report.is_compliant:
            for failure in report.failures[:10]:
                if not has_right_widths(path, failure):
                    yield f"not {report.profile}: {failure.rule_id}: {failure.message}"


def has_right_widths(path, failure):
    """Whether a font is right whose widths page-validation 0.11 takes to be nothing.

    Of a CFF font it reads the number "0.001" as 0 where a matrix of the font is "0.001" of its units. Write the same
    number as ".001" (Adobe's Technical Note 5176 allows both), and it is content. So widths are read here once more.
    """
    found = re.match(r"font object (\d+) (\d+) has rendered .* width 0\.000 in its embedded CIDFontType0C", failure.message)
    if not found:
        return False
    with pikepdf.open(path) as pdf:
        font = pdf.get_object(int(found[1]), int(found[2]))
        font = font.get("/DescendantFonts", [font])[0]
        program = io.BytesIO(font.FontDescriptor.FontFile3.read_bytes())
        declared, told = {}, list(font.get("/W", []))
        while told:
            first = int(told[0])
            if isinstance(told[1], pikepdf.Array):
                declared |= {first + index: float(width) for index, width in enumerate(told[1])}
                del told[:2]
            else:
                declared |= dict.fromkeys(range(first, int(told[1]) + 1), float(told[2]))
                del told[:3]
        fonts = cffLib.CFFFontSet()
        fonts.decompile(program, None)
        top = fonts[fonts.fontNames[0]]
        matrices = [top.FontMatrix] + [part.FontMatrix for part in top.FDArray]
        if matrices != [[0.001, 0, 0, 0.001, 0, 0]] + [[1, 0, 0, 1, 0, 0]] * len(top.FDArray):
            return False
        for glyph, name in enumerate(top.charset):
            outline, part = top.CharStrings.getItemAndSelector(name)
            private = top.FDArray[part].Private
            reader = T2WidthExtractor(
                getattr(private, "Subrs", []), top.GlobalSubrs, private.nominalWidthX, private.defaultWidthX)
            reader.execute(outline)
            if abs(reader.width - declared.get(glyph, float(font.get("/DW", 1000)))) > 1:
                return False
    return True


def elements(root):
    """All structure elements in reading order, each with its depth."""
    stack = [(root, 0)]
    while stack:
        node, depth = stack.pop()
        if not isinstance(node, pikepdf.Dictionary):
            continue
        if "/S" in node:
            yield node, depth
        kids = node.get("/K", [])
        kids = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
        if depth < DEEPEST:
            stack.extend((kid, depth + 1) for kid in reversed(kids))


def structure(pdf):
    root = pdf.Root
    if not root.get("/MarkInfo", {}).get("/Marked", False):
        yield "not tagged: MarkInfo/Marked is missing"
    if not str(root.get("/Lang", "")):
        yield "no language of the document"
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False):
        yield "viewers are not told to show the title"
    if "/Outlines" not in root or "/First" not in root.Outlines:
        yield "no bookmarks"
    if "/StructTreeRoot" not in root:
        yield "no structure tree"
        return
    level = 0
    headings = figures = 0
    for element, depth in elements(root.StructTreeRoot):
        kind = str(element.S)[1:]
        if depth >= DEEPEST:
            yield "the structure tree is too deep"
        if kind == "Figure":
            figures += 1
            if not str(element.get("/Alt", "")).strip():
                yield "a figure has no alternative text"
        if kind[:1] == "H" and kind[1:].isdigit():
            headings += 1
            if int(kind[1:]) > level + 1:
                yield f"a heading of level {kind[1:]} follows one of level {level}"
            level = int(kind[1:])
    if not headings:
        yield "no headings"


def links(pdf):
    for number, sheet in enumerate(pdf.pages, 1):
        for annotation in sheet.get("/Annots", []):
            action = annotation.get("/A", {})
            if "/URI" in action and not str(action.URI).lower().startswith(SCHEMES):
                yield f"page {number}: a link leads to {action.URI}"
            elif action.get("/S", "/URI") not in ("/URI", "/GoTo"):
                yield f"page {number}: a link does {action.S}"


def reading(path):
    reader = pypdf.PdfReader(path)
    if not (reader.metadata and reader.metadata.title):
        yield "no title"
    labels = reader.page_labels
    if len(labels) != len(reader.pages) or len(set(labels)) != len(labels):
        yield "page labels are missing or not unique"
    if "\ufffe" in (text := reader.pages[0].extract_text()) or not text.strip():
        yield "the first page has no text that can be read"


def syntax(path):
    if not shutil.which("qpdf"):
        return
    result = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True)
    if result.returncode != 0:
        yield "qpdf: " + (result.stderr or result.stdout).strip().splitlines()[-1]


def check(path):
    yield from validation(path)
    with pikepdf.open(path) as pdf:
        yield from structure(pdf)
        yield from links(pdf)
    yield from reading(path)
    yield from syntax(path)


def main(paths):
    if not paths:
        sys.exit(__doc__)
    failed = False
    for path in paths:
        try:
            problems = list(dict.fromkeys(check(path)))
        except (OSError, page.PageError, pikepdf.PdfError, pypdf.errors.PyPdfError) as error:
            problems = [f"cannot be read: {error}"]
        for problem in problems:
            print(f"{path}: {problem}")
        if not problems:
            print(f"{path}: PDF/UA-1 and PDF/A-2a, tagged, with titles, bookmarks and alternative texts")
        failed = failed or bool(problems)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
