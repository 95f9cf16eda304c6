"""Plants faults in the structure of a brochure, and checks that `check_structure.py` finds each.

    check_structure_faults.py --edition NAME FILE.pdf

The file must be sound. Each fault is planted in a copy of its own, and must be found by the words that stand beside it.
"""

import argparse
import io
import re
import sys
from pathlib import Path

import check_structure
import pikepdf
from pikepdf import Array, Dictionary, Name, String


def elements(pdf, kind=None):
    """The elements of the structure tree in order, all or those of a kind."""
    stack = [pdf.Root.StructTreeRoot.K]
    while stack:
        node = stack.pop()
        if isinstance(node, Array):
            stack += reversed(list(node))
        elif isinstance(node, Dictionary) and "/S" in node:
            if kind is None or node.S == kind:
                yield node
            if "/K" in node:
                stack.append(node.K)


def marks(element):
    return [kid for kid in element.get("/K", []) if not isinstance(kid, Dictionary)] if isinstance(
        element.get("/K"), Array) else []


def profile_pages(pdf):
    """Pages well within the part of the profiles."""
    return list(pdf.pages)[len(pdf.pages) // 3:len(pdf.pages) * 2 // 3]


def page_of(element):
    """The page of an element, or of what is in it."""
    if "/Pg" in element:
        return element.Pg.objgen
    kids = element.get("/K")
    inner = [kid for kid in kids if isinstance(kid, Dictionary)] if isinstance(kids, Array) else []
    return next(filter(None, map(page_of, inner)), None)


def profile_elements(pdf, kind=None):
    pages = {page.obj.objgen for page in profile_pages(pdf)}
    return [element for element in elements(pdf, kind) if page_of(element) in pages]


def profile_paragraphs(pdf):
    """Paragraphs of running text: they have several lines, and so several pieces."""
    return [element for element in profile_elements(pdf, "/P") if len(marks(element)) > 3]


def links(pdf):
    return [note for page in profile_pages(pdf) for note in page.get("/Annots", [])]


def stream(pdf, old, new, count=1):
    """Changes the first page of the profiles that has something in its content."""
    for page in profile_pages(pdf):
        data = page.Contents.read_bytes()
        if re.search(old, data):
            page.Contents.write(re.sub(old, new, data, count=count))
            return
    raise AssertionError(f"nothing to change: {old}")


def unmark_drawing(pdf):
    # Artifacts without a kind may be empty; a layout is always something drawn.
    stream(pdf, rb"/Artifact\s*<<\s*/Type\s*/Layout\s*>>\s*BDC", b"/Decoration BMC")


def swap_paragraphs(pdf):
    one, other = profile_paragraphs(pdf)[:2]
    one.K, other.K = list(other.K), list(one.K)
    one.Pg, other.Pg = other.Pg, one.Pg


def swap_lines(pdf):
    element = next(each for each in profile_paragraphs(pdf) if str(each.get("/Lang", "")) == "de")
    kids = element.K
    kids[0], kids[1] = int(kids[1]), int(kids[0])


def swap_word_and_space(pdf):
    """Two words become one, and a space stands before both."""
    kids = next(each for each in profile_elements(pdf, "/P") if len(marks(each)) > 8 and "/Lang" not in each).K
    kids[2], kids[3] = int(kids[3]), int(kids[2])


def swap_words_from_right_to_left(pdf):
    element = next(each for each in profile_elements(pdf, "/P") if len(marks(each)) > 8 and "/Lang" not in each)
    element.K = Array(reversed(list(element.K)))


def drop_language(pdf):
    element = next(each for each in profile_elements(pdf) if str(each.get("/Lang", "")) == "de")
    del element["/Lang"]


def drop_language_of_words(pdf):
    stream(pdf, rb"(/MCID \d+)\s*/Lang\s*\(de\)", rb"\1")


def swap_contents(pdf):
    one, other = list(elements(pdf, "/TOCI"))[3:5]
    one.K, other.K = other.K, one.K


def untag(pdf):
    del profile_paragraphs(pdf)[0].K[0]


def name_twice(pdf):
    kids = profile_paragraphs(pdf)[0].K
    kids.append(int(kids[0]))


def change_kind(old, new):
    def change(pdf):
        profile_elements(pdf, old)[-1].S = Name(new)
    return change


def each_link(change):
    def plant(pdf):
        change(next(note for note in links(pdf) if "/A" in note and str(note.A.get("/URI", "")).startswith("https:")))
    return plant


def lead_to(address):
    def change(note):
        note.A.URI = String(address)
    return each_link(change)


def drop_place(pdf):
    link = next(each for each in elements(pdf, "/Link"))
    link.K = Array([kid for kid in link.K if not isinstance(kid, Dictionary)])


def no_parent(pdf):
    pdf.Root.StructTreeRoot.ParentTree.Nums[1][0] = next(elements(pdf, "/Document"))


def swap_bookmarks(pdf):
    with pdf.open_outline() as outline:
        outline.root[2], outline.root[3] = outline.root[3], outline.root[2]


def drop_bookmark(pdf):
    with pdf.open_outline() as outline:
        parent = next(item for item in outline.root if item.children)
        del parent.children[0]


def drop(*path):
    def change(pdf):
        target = pdf.Root
        for key in path[:-1]:
            target = target[key]
        del target[path[-1]]
    return change


def figures(change):
    return lambda pdf: change(profile_elements(pdf, "/Figure")[0])


def no_alt(figure):
    del figure["/Alt"]


def other_alt(figure):
    figure.Alt = String("Ein Bild")


def other_word(pdf):
    stream(pdf, rb"/ActualText ?(?:\([^)]*\)|<[^>]*>)", b"/ActualText(Geheim)")


def page_key(pdf):
    for page in pdf.pages:
        if "/Tabs" in page:
            del page["/Tabs"]


FAULTS = [
    ("two paragraphs change places", swap_paragraphs, "stands before|missing"),
    ("two lines change places", swap_lines, "stands before|missing"),
    ("a word and a space change places", swap_word_and_space, "space between|stands before|missing"),
    ("words from right to left, backwards", swap_words_from_right_to_left, "stands before|missing"),
    ("the language of an element is dropped", drop_language, "is marked as"),
    ("the language of some words is dropped", drop_language_of_words, "is marked as"),
    ("two entries of the contents change places", swap_contents, "the contents say"),
    ("a line is in no element", untag, "is in no element"),
    ("a line is in two places", name_twice, "named twice"),
    ("a line says something else", other_word, "Geheim|missing"),
    ("a heading skips levels", change_kind("/H3", "/H6"), "a heading of level 6 follows"),
    ("a name is no heading", change_kind("/H2", "/P"), "not in H2"),
    ("a list has a paragraph as an item", change_kind("/LI", "/P"), "P in L"),
    ("a quotation is a paragraph", change_kind("/BlockQuote", "/Div"), "not in BlockQuote"),
    ("a figure without alternative text", figures(no_alt), "no alternative text"),
    ("a figure with another's alternative text", figures(other_alt), "alternative text is “Ein Bild”"),
    ("a decoration is not marked", unmark_drawing, "neither tagged nor"),
    ("a link leads elsewhere", lead_to("https://elsewhere.example.org/"), "leads to"),
    ("a link runs a script", lead_to("javascript:alert(1)"), "leads to javascript"),
    ("a link opens a file", each_link(lambda note: note.A.__setitem__("/S", Name.Launch)), "does /Launch"),
    ("a link without description", each_link(lambda note: note.__delitem__("/Contents")), "has no description"),
    ("a link has no place", drop_place, "no place on a page"),
    ("the way back to an element is wrong", no_parent, "parent tree"),
    ("two bookmarks change places", swap_bookmarks, "bookmark"),
    ("a bookmark is missing", drop_bookmark, "no bookmark"),
    ("the title is not shown", drop("/ViewerPreferences", "/DisplayDocTitle"), "show the title"),
    ("the document is not marked", drop("/MarkInfo"), "is tagged"),
    ("the document has no language", drop("/Lang"), "no language of the document"),
    ("tags are suspect", lambda pdf: pdf.Root.MarkInfo.__setitem__("/Suspects", True), "suspect"),
    ("the tab key goes its own way", page_key, "tab key"),
    ("there is no structure", drop("/StructTreeRoot"), "no structure tree"),
]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--edition")
    parser.add_argument("file", type=Path)
    options = parser.parse_args()
    wanted = check_structure.brochure(Path("content"), Path("templates"), options.edition, False, options.file)
    sound = options.file.read_bytes()
    with pikepdf.open(io.BytesIO(sound)) as pdf:
        wrong = [f"without a fault: {problem}" for problem in check_structure.check(pdf, wanted).problems]
    for name, plant, message in FAULTS:
        with pikepdf.open(io.BytesIO(sound)) as pdf:
            plant(pdf)
            changed = io.BytesIO()
            pdf.save(changed)
        with pikepdf.open(changed) as pdf:
            problems = check_structure.check(pdf, wanted).problems
        if not any(re.search(message, problem) for problem in problems):
            wrong.append(f"{name}: not found; only {problems[:3]}")
    for line in wrong:
        print(line)
    print(f"{len(FAULTS)} faults planted, {len(wrong)} wrong")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
