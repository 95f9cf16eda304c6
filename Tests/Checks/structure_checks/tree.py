"""Reads a tagged PDF as a program that reads aloud does: the structure tree in its order, and what each element shows.

Nothing here knows how the brochure is made. Text comes from the content streams by way of `ToUnicode` and `ActualText`
(ISO 32000-1, 9.10 and 14.9.4); the characters of a show string within `ReversedChars` are turned round (14.8.2.3.3).
"""

import re
from dataclasses import dataclass, field

import pikepdf

DEEPEST = 200
SHOWS = {"Tj", "TJ", "'", '"'}
PAINTS = SHOWS | {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "EI", "INLINE IMAGE"}


@dataclass
class Element:
    """An element of the structure tree."""

    kind: str
    parent: "Element | None"
    lang: str | None = None
    alt: str | None = None
    actual: str | None = None
    title: str | None = None
    page: int | None = None
    kids: list = field(default_factory=list)
    annotations: list = field(default_factory=list)

    def ancestors(self):
        element = self
        while element:
            yield element
            element = element.parent

    def within(self, *kinds):
        return next((element for element in self.ancestors() if element.kind in kinds), None)


@dataclass
class Leaf:
    """What is read in one go: a text, or the alternative text of a figure."""

    text: str
    lang: str
    element: Element
    page: int
    is_alt: bool = False
    # The height of its line on the page, in points.
    line: float = 0


class Font:
    """What the codes of a font mean."""

    def __init__(self, dictionary):
        self.width = 2 if dictionary.get("/Subtype") == "/Type0" else 1
        self.meanings = {}
        stream = dictionary.get("/ToUnicode")
        if stream is not None:
            self._read(stream.read_bytes().decode("latin-1"))

    def _read(self, table):
        for part in re.findall(r"beginbfchar(.*?)endbfchar", table, re.DOTALL):
            for code, text in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f ]*)>", part):
                self.meanings[int(code, 16)] = utf16(text)
        for part in re.findall(r"beginbfrange(.*?)endbfrange", table, re.DOTALL):
            for first, last, text in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f ]+)>", part):
                for step, code in enumerate(range(int(first, 16), int(last, 16) + 1)):
                    meaning = utf16(text)
                    self.meanings[code] = meaning[:-1] + chr(ord(meaning[-1]) + step)

    def texts(self, string):
        """The meaning of each glyph; None for one that has none."""
        codes = [int.from_bytes(string[at:at + self.width], "big") for at in range(0, len(string), self.width)]
        return [self.meanings.get(code) for code in codes]


def utf16(digits):
    return bytes.fromhex(digits.replace(" ", "")).decode("utf-16-be", "replace")


class Marked:
    """A marked-content sequence that is open."""

    def __init__(self, tag, properties):
        self.tag = tag
        self.id = int(properties["/MCID"]) if "/MCID" in properties else None
        self.lang = str(properties["/Lang"]) if "/Lang" in properties else None
        self.actual = str(properties["/ActualText"]) if "/ActualText" in properties else None


class Page:
    """What a page's content streams show: for each marked-content identifier its texts, and what is wrong."""

    def __init__(self, number, page, fonts):
        self.number = number
        self.fonts = fonts
        self.texts = {}
        self.drawn = set()
        self.artifacts = []
        self.problems = []
        self.font = None
        self.open = []
        # Of the matrix only what tells lines apart: how high things stand, and whether they are turned over.
        self.height, self.saved = (0.0, 1.0), []
        self._run(page, page.obj.get("/Resources", {}), 0)
        if self.open:
            self.problems.append("a marked-content sequence is not closed")

    def _run(self, source, resources, depth):
        for operands, operator in pikepdf.parse_content_stream(source):
            name = str(operator)
            if name in ("BDC", "BMC"):
                properties = operands[1] if name == "BDC" else {}
                if isinstance(properties, pikepdf.Name):
                    properties = resources["/Properties"][properties]
                self.open.append(Marked(str(operands[0]), properties))
                if (actual := self.open[-1].actual) is not None:
                    self._say(actual, self.open[:-1])
            elif name == "EMC":
                self.open.pop()
            elif name == "q":
                self.saved.append(self.height)
            elif name == "Q":
                self.height = self.saved.pop()
            elif name == "cm":
                base, scale = self.height
                self.height = (base + scale * float(operands[5]), scale * float(operands[3]))
            elif name == "Tf":
                dictionary = resources["/Font"][operands[0]]
                key = dictionary.objgen
                self.font = self.fonts.setdefault(key, None) or Font(dictionary)
                self.fonts[key] = self.font
            elif name in PAINTS:
                self._paint(name, operands, resources, depth)

    def _paint(self, name, operands, resources, depth):
        if name == "Do":
            thing = resources["/XObject"][operands[0]]
            if thing.get("/Subtype") == "/Form":
                if depth > 8:
                    self.problems.append("forms are nested too deep")
                elif not self.open or self._id() is not None or self._is_artifact():
                    # A form may mark its content itself.
                    self._run(thing, thing.get("/Resources", resources), depth + 1)
                return
        if self._id() is not None:
            self.drawn.add(self._id())
        elif not self._is_artifact():
            self.problems.append(f"{name} draws what is neither tagged nor an artifact")
        if name in SHOWS:
            self._show(name, operands)

    def _show(self, name, operands):
        if any(marked.actual is not None for marked in self.open):
            return
        strings = operands[0] if name == "TJ" else [operands[-1]]
        glyphs = []
        for string in strings:
            if isinstance(string, pikepdf.String):
                glyphs += self.font.texts(bytes(string))
        if None in glyphs:
            self.problems.append("a glyph has no meaning")
        if any(marked.tag == "/ReversedChars" for marked in self.open):
            glyphs.reverse()
        self._say("".join(glyph or "\ufffd" for glyph in glyphs), self.open)

    def _say(self, text, marked):
        if any(other.actual is not None for other in marked):
            return
        if self._is_artifact():
            self.artifacts.append(text)
            return
        number = self._id()
        if number is None:
            return
        lang = next((other.lang for other in reversed(self.open) if other.lang is not None), None)
        self.texts.setdefault(number, []).append((text, lang, self.height[0]))

    def _id(self):
        return next((marked.id for marked in reversed(self.open) if marked.id is not None), None)

    def _is_artifact(self):
        return any(marked.tag == "/Artifact" for marked in self.open)


class Document:
    """A PDF: its leaves in reading order, its structure, and what of it breaks the rules of tagging."""

    def __init__(self, pdf):
        self.pdf = pdf
        self.problems = []
        self.leaves = []
        self.elements = []
        self.lang = str(pdf.Root.get("/Lang", ""))
        fonts = {}
        self.pages = [Page(number, page, fonts) for number, page in enumerate(pdf.pages, 1)]
        for page in self.pages:
            self.problems += [f"page {page.number}: {problem}" for problem in dict.fromkeys(page.problems)]
        self._numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
        root = pdf.Root.get("/StructTreeRoot")
        self._roles = root.get("/RoleMap", {}) if root is not None else {}
        self._said = set()
        if root is None:
            self.problems.append("there is no structure tree")
            return
        self._children(root, None, None, None, 0)
        for page in self.pages:
            for number in sorted((page.drawn | set(page.texts)) - {mark for at, mark in self._said if at == page.number}):
                self.problems.append(f"page {page.number}: marked content {number} is in no element")

    def number(self, page):
        """Which page it is, from 1; None if it is none."""
        return self._numbers.get(page.objgen) if page is not None else None

    def _children(self, node, element, page, lang, depth):
        if depth > DEEPEST:
            self.problems.append("the structure tree is too deep")
            return
        kids = node.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if not isinstance(kid, pikepdf.Dictionary):
                self._content(int(kid), element, page, lang)
            elif kid.get("/Type") == "/OBJR":
                element.annotations.append(kid.Obj)
            elif kid.get("/Type") == "/MCR":
                at = self._numbers.get(kid.Pg.objgen) if "/Pg" in kid else page
                self._content(int(kid.MCID), element, at, lang)
            else:
                self._element(kid, element, page, lang, depth)

    def _element(self, node, parent, page, lang, depth):
        kind = str(node.S)[1:]
        element = Element(kind, parent)
        for name, key in (("lang", "/Lang"), ("alt", "/Alt"), ("actual", "/ActualText"), ("title", "/T")):
            if key in node:
                setattr(element, name, str(node[key]))
        self.elements.append(element)
        if parent:
            parent.kids.append(element)
        if "/Pg" in node:
            page = self._numbers.get(node.Pg.objgen)
        lang = element.lang or lang
        element.page = page
        if element.alt is not None or kind == "Figure":
            self.leaves.append(Leaf(element.alt or "", lang or self.lang, element, page or 0, True))
        self._children(node, element, page, lang, depth + 1)

    def _content(self, number, element, page, lang):
        if page is None or (page, number) in self._said:
            self.problems.append(f"page {page}: marked content {number} is named twice, or without its page")
            return
        self._said.add((page, number))
        shown = self.pages[page - 1]
        if number not in shown.texts and number not in shown.drawn:
            return
        if element.within("Figure"):
            return
        for text, own, line in shown.texts.get(number, []):
            self.leaves.append(Leaf(text, own or lang or self.lang, element, page, line=line))
