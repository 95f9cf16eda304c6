"""What holds for every tagged PDF, whatever is in it: ISO 14289-1 (PDF/UA-1) and ISO 32000-1, 14.7 and 14.8."""

import pikepdf

from .content import squeezed

# What may stand in what, where the standard says so.
CHILDREN = {"L": {"L", "LI", "Caption"}, "LI": {"Lbl", "LBody"}, "TOC": {"TOC", "TOCI", "Caption"}}
PARENTS = {"LI": {"L"}, "LBody": {"LI"}, "TOCI": {"TOC"}}
SCHEMES = ("http:", "https:", "mailto:", "tel:")


def catalogue(pdf):
    """The document as a whole."""
    root = pdf.Root
    marks = root.get("/MarkInfo", {})
    if marks.get("/Marked") is not True:
        yield "MarkInfo does not say that it is tagged"
    # poppler up to 22.12 calls a false here a “wrong type”; it is a boolean, as table 321 wants it.
    if marks.get("/Suspects", False) is not False:
        yield "MarkInfo says that tags are suspect"
    if not str(root.get("/Lang", "")):
        yield "no language of the document"
    if root.get("/ViewerPreferences", {}).get("/DisplayDocTitle") is not True:
        yield "viewers are not told to show the title"
    with pdf.open_metadata(update_docinfo=False) as metadata:
        if not metadata.get("dc:title"):
            yield "no title in the metadata"
    for number, page in enumerate(pdf.pages, 1):
        if "/Annots" in page and page.get("/Tabs") != "/S":
            yield f"page {number}: the tab key does not follow the structure"


def elements(document):
    """The structure tree."""
    level = 0
    for element in document.elements:
        kind = element.kind
        if kind == "Figure" and not (element.alt or "").strip():
            yield f"page {element.page}: a figure has no alternative text"
        if kind[:1] == "H" and kind[1:].isdigit():
            if int(kind[1:]) > level + 1:
                yield f"a heading of level {kind[1:]} follows one of level {level}: {element.title}"
            level = int(kind[1:])
        wrong = {kid.kind for kid in element.kids} - CHILDREN.get(kind, {kid.kind for kid in element.kids})
        if wrong:
            yield f"{', '.join(sorted(wrong))} in {kind}"
        if kind in PARENTS and (element.parent is None or element.parent.kind not in PARENTS[kind]):
            yield f"{kind} in {element.parent and element.parent.kind}"


def links(document):
    """Every link is in the tree, says where it leads, and leads to something harmless."""
    owners = {}
    for element in document.elements:
        for annotation in element.annotations:
            owners.setdefault(annotation.objgen, []).append(element)
        if element.kind == "Link" and not element.annotations:
            yield "a link in the tree has no place on a page"
    for number, page in enumerate(document.pdf.pages, 1):
        for annotation in page.get("/Annots", []):
            kind = str(annotation.get("/Subtype", ""))
            where = f"page {number}: a link"
            if kind != "/Link":
                yield f"page {number}: an annotation is {kind}"
                continue
            elements_of = owners.pop(annotation.objgen, [])
            if len(elements_of) != 1 or not elements_of[0].within("Link"):
                yield f"{where} is in no element Link, or in several"
            if not str(annotation.get("/Contents", "")).strip():
                yield f"{where} has no description"
            action = annotation.get("/A", {})
            if "/URI" in action and not str(action.URI).lower().startswith(SCHEMES):
                yield f"{where} leads to {action.URI}"
            if "/A" in annotation and action.get("/S") not in ("/URI", "/GoTo"):
                yield f"{where} does {action.get('/S')}"
            if "/A" not in annotation and "/Dest" not in annotation:
                yield f"{where} leads nowhere"
    if owners:
        yield f"{len(owners)} links in the tree are on no page"


def parents(document):
    """The way back from what is drawn to its element (14.7.4.4) leads to the element that names it."""
    tree = document.pdf.Root.get("/StructTreeRoot", {}).get("/ParentTree")
    if tree is None:
        yield "there is no parent tree"
        return
    table = dict(numbers(tree))
    for number, page in enumerate(document.pdf.pages, 1):
        listed = table.get(int(page.get("/StructParents", -1)))
        for mark in sorted(document.pages[number - 1].drawn):
            owner = listed[mark] if listed is not None and mark < len(listed) else None
            if not isinstance(owner, pikepdf.Dictionary) or (number, mark) not in named(owner, document):
                yield f"page {number}: the parent tree does not lead from marked content {mark} to its element"
                break


def numbers(node):
    pairs = node.get("/Nums", [])
    for at in range(0, len(pairs), 2):
        yield int(pairs[at]), pairs[at + 1]
    for kid in node.get("/Kids", []):
        yield from numbers(kid)


def named(element, document):
    """The pages and numbers of the marked content that an element itself names."""
    page = document.number(element.get("/Pg"))
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if not isinstance(kid, pikepdf.Dictionary):
            yield page, int(kid)
        elif kid.get("/Type") == "/MCR":
            yield document.number(kid.get("/Pg")) or page, int(kid.MCID)


def bookmarks(document, expected):
    """The outline names the headings of all parts that are known, in order, each with its level and page."""
    found = []
    with document.pdf.open_outline() as outline:
        stack = [(item, 1) for item in reversed(outline.root)]
        while stack:
            item, level = stack.pop()
            found.append((level, squeezed(item.title), page_of(item, document)))
            stack += [(child, level + 1) for child in reversed(item.children)]
    headings = [
        (squeezed(element.title or ""), int(element.kind[1:])) for element in document.elements
        if element.kind[:1] == "H" and element.kind[1:].isdigit()
    ]
    rest = iter(headings)
    for level, title, _ in found:
        if not any(title == heading for heading, _ in rest):
            yield f"the bookmark “{title}” is no heading, or out of order"
            break
    rest = iter(found)
    for level, title, page in expected:
        wanted = (level, squeezed(title), page)
        if not any(wanted == each for each in rest):
            yield f"no bookmark of level {level} leads to “{title}” on page {page}, or it is out of order"
            break


def contents(document, expected):
    """The table of contents names headings, in order, each with its page, and all that are expected to be in it."""
    entries = []
    for leaf in document.leaves:
        if item := leaf.element.within("TOCI"):
            if not entries or entries[-1][0] is not item:
                entries.append((item, []))
            entries[-1][1].append(squeezed(leaf.text))
    headings = iter(
        (squeezed(element.title or ""), element.page) for element in document.elements if element.kind in ("H1", "H2"))
    # Pages may be numbered by the digits of any script.
    texts = [western("".join(texts)) for _, texts in entries]
    for text in texts:
        if not any(text == western(f"{title}{page}") for title, page in headings):
            yield f"the contents say “{text}”, which is no heading with its page, or out of order"
            return
    rest = iter(texts)
    for level, title, page in expected:
        if level < 3 and not any(text == western(f"{squeezed(title)}{page}") for text in rest):
            yield f"the contents do not name “{title}” on page {page}, or out of order"
            return


def western(text):
    return "".join(str(int(char)) if char.isdecimal() else char for char in text)


def page_of(item, document):
    destination = item.destination
    if item.action is not None:
        destination = item.action.get("/D")
    if isinstance(destination, pikepdf.Array):
        return document.number(destination[0])
    if destination is None:
        return None
    name = str(destination)
    tree = document.pdf.Root.get("/Names", {}).get("/Dests")
    target = pikepdf.NameTree(tree).get(name) if tree is not None else None
    if isinstance(target, pikepdf.Dictionary):
        target = target.get("/D")
    return document.number(target[0]) if target is not None else None
