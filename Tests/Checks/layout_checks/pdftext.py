"""Reads the text of a tagged PDF as it is drawn, run by run, and as it is read aloud, in the order of its structure."""

import re
import unicodedata
from dataclasses import dataclass

import pikepdf


@dataclass
class Run:
    """Glyphs of one font in a line. Places in points from the lower left corner of the page; `y` is the base line."""

    page: int  # from 1
    left: float
    right: float
    y: float
    size: float
    font: str  # without the prefix of a subset
    text: str
    has_missing_glyph: bool
    mark: int | None  # its place in the structure
    is_artifact: bool
    language: str | None  # where its own marks say
    # From its first to its last letter or digit: spaces and full stops may hang over the end of a line.
    solid: tuple
    element: tuple | None = None  # the block of the structure that it belongs to


class Font:
    def __init__(self, font):
        self.name = str(font.BaseFont)[1:].split("+")[-1].removesuffix("-Identity-H")
        self.unicode = unicode_map(font.ToUnicode.read_bytes()) if "/ToUnicode" in font else {}
        inner = font.DescendantFonts[0]
        self.default = float(inner.get("/DW", 1000))
        self.widths = {}
        told = list(inner.get("/W", []))
        while told:
            if isinstance(told[1], pikepdf.Array):
                self.widths |= {int(told[0]) + index: float(width) for index, width in enumerate(told[1])}
                del told[:2]
            else:
                self.widths |= dict.fromkeys(range(int(told[0]), int(told[1]) + 1), float(told[2]))
                del told[:3]

    def width(self, glyph):
        return self.widths.get(glyph, self.default) / 1000


def unicode_map(cmap):
    result = {}
    text = cmap.decode("latin-1")
    for block in re.findall(r"beginbfchar(.*?)endbfchar", text, re.S):
        for code, value in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            result[int(code, 16)] = utf16(value)
    for block in re.findall(r"beginbfrange(.*?)endbfrange", text, re.S):
        for first, last, value in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            start = utf16(value)
            for code in range(int(first, 16), int(last, 16) + 1):
                result[code] = start[:-1] + chr(ord(start[-1]) + code - int(first, 16))
    return result


def utf16(digits):
    return bytes.fromhex(digits).decode("utf-16-be", "replace")


def product(a, b):
    return (
        a[0] * b[0] + a[1] * b[2], a[0] * b[1] + a[1] * b[3], a[2] * b[0] + a[3] * b[2], a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4], a[4] * b[1] + a[5] * b[3] + b[5],
    )


class Page:
    """One pass over what a page draws."""

    def __init__(self, number, page, fonts):
        self.number, self.runs = number, []
        self.fonts = {}
        for name, font in page.Resources.get("/Font", {}).items():
            if font.objgen not in fonts:
                fonts[font.objgen] = Font(font)
            self.fonts[name] = fonts[font.objgen]
        self.ctm, self.stack, self.marks = (1, 0, 0, 1, 0, 0), [], []
        self.matrix = self.font = None
        self.size = 0
        for operands, operator in pikepdf.parse_content_stream(page):
            do = getattr(self, "do_" + str(operator).replace("*", "_"), None)
            if do:
                do(*operands)

    def do_q(self):
        self.stack.append((self.ctm, self.font, self.size))

    def do_Q(self):
        self.ctm, self.font, self.size = self.stack.pop()

    def do_cm(self, *matrix):
        self.ctm = product(tuple(map(float, matrix)), self.ctm)

    def do_BMC(self, tag):
        self.marks.append((str(tag), {}))

    def do_BDC(self, tag, properties):
        self.marks.append((str(tag), properties))

    def do_EMC(self):
        self.marks.pop()

    def do_BT(self):
        self.matrix = (1, 0, 0, 1, 0, 0)

    def do_Tm(self, *matrix):
        self.matrix = tuple(map(float, matrix))

    def do_Tf(self, name, size):
        self.font, self.size = self.fonts[name], float(size)

    def do_Tj(self, text):
        self.do_TJ([text])

    def do_TJ(self, items):
        advance, letters, missing, solid = 0, [], False, []
        for item in items:
            if not isinstance(item, pikepdf.String):
                advance -= float(item) / 1000
                continue
            codes = bytes(item)
            for index in range(0, len(codes), 2):
                glyph = codes[index] << 8 | codes[index + 1]
                letters.append(self.font.unicode.get(glyph, ""))
                if any(unicodedata.category(letter)[0] not in "ZPC" for letter in letters[-1]):
                    solid.append(advance)
                advance += self.font.width(glyph)
                if solid and solid[-1] != advance and any(
                        unicodedata.category(letter)[0] not in "ZPC" for letter in letters[-1]):
                    solid.append(advance)
                missing = missing or glyph == 0
        tags = [tag for tag, _ in self.marks]
        if "/ReversedChars" in tags:
            letters.reverse()
        text = "".join(letters)
        place = product(self.matrix, self.ctm)
        for tag, properties in self.marks:
            if "/ActualText" in properties:
                text = actual_text(properties["/ActualText"])
        mark = next((int(its["/MCID"]) for _, its in reversed(self.marks) if "/MCID" in its), None)
        language = next((str(its["/Lang"]) for _, its in reversed(self.marks) if "/Lang" in its), None)
        ends = sorted((place[4], place[4] + advance * self.size * place[0]))
        solid = [place[4] + part * self.size * place[0] for part in solid] or [place[4]]
        self.runs.append(Run(
            self.number, ends[0], ends[1], place[5], abs(self.size * place[3]), self.font.name, text, missing, mark,
            "/Artifact" in tags, language, (min(solid), max(solid))))


def actual_text(value):
    data = bytes(value)
    return data[2:].decode("utf-16-be", "replace") if data[:2] == b"\xfe\xff" else data.decode("latin-1")


def runs(pdf):
    """All text of all pages, in the order in which it is drawn."""
    fonts = {}
    return [run for number, page in enumerate(pdf.pages, 1) for run in Page(number, page, fonts).runs]


BLOCKS = {"P", "H1", "H2", "H3", "H4", "H5", "H6", "LI", "Lbl", "LBody", "BlockQuote", "TOCI", "Code", "Div"}


def reading_order(pdf, runs):
    """The runs in the order of the structure, each with the names of the elements around it and its language."""
    numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
    places = {}
    for run in runs:
        if run.mark is not None and not run.is_artifact:
            places.setdefault((run.page, run.mark), []).append(run)
    stack = [(pdf.Root.StructTreeRoot, None, (), str(pdf.Root.Lang), None)]
    while stack:
        node, page, names, lang, block = stack.pop()
        if isinstance(node, pikepdf.Dictionary):
            page = numbers[node.Pg.objgen] if "/Pg" in node else page
            if str(node.get("/Type", "")) == "/OBJR":
                continue
            if "/MCID" in node:
                node = node.MCID
            else:
                names = names + (str(node.S)[1:],) if "/S" in node else names
                lang = str(node.get("/Lang", lang))
                if names and names[-1] in BLOCKS:
                    block = node.objgen
                kids = node.get("/K")
                kids = [] if kids is None else list(kids) if isinstance(kids, pikepdf.Array) else [kids]
                stack += [(kid, page, names, lang, block) for kid in reversed(kids)]
                continue
        for run in places.get((page, int(node)), []):
            run.element = block
            yield run, names, run.language or lang


def is_right_to_left(text):
    return any(unicodedata.bidirectional(character) in ("R", "AL") for character in text)


def lines(order):
    """The runs of a reading order, line by line."""
    line, last = [], None
    for run, names, lang in order:
        if last and (run.page != last.page or abs(run.y - last.y) > 0.55 * last.size):
            yield line
            line = []
        line.append((run, names, lang))
        last = run
    if line:
        yield line


def spoken(line):
    """The text of a line.

    The typesetter hands over the words of a line from left to right whatever they are. Readers put those of a
    right-to-left script in order by where they stand, and so does this.
    """
    found = [run for run, _, _ in line]
    found = [run for before, run in zip([None, *found], found) if not repeats(before, run)]
    if not any(is_right_to_left(run.text) for run in found):
        return "".join(run.text for run in found)
    found.sort(key=lambda run: -run.left)
    result, foreign = [], []
    for run in found + [None]:
        neutral = run and not any(character.isalnum() for character in run.text)
        if run and (not is_right_to_left(run.text) and not neutral or neutral and foreign):
            foreign.insert(0, run)
            continue
        between = []
        while foreign and not any(character.isalnum() for character in foreign[0].text):
            between.insert(0, foreign.pop(0))  # what stands between the scripts belongs to the line
        result += foreign + between
        foreign = []
        if run:
            result.append(run)
    return "".join(run.text for run in result)


def repeats(before, run):
    """Whether a mark above a letter is drawn by itself: the typesetter gives it the text of the whole letter again."""
    return before is not None and before.text == run.text and (
        abs(before.left - run.left) < 0.1 or run.right - run.left < 0.1)
