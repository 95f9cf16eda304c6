"""Puts text that runs from right to left into the order in which it is read aloud.

A part of the typesetter's process: RIGHT_TO_LEFT, the languages written that way, is set before. See ReadingOrder.swift.
"""

import re, unicodedata, zlib

STRING = rb"\((?:\\.|[^\\()])*\)"
DICTIONARY = rb"<<(?:[^<>]|<[^<>]*>|" + STRING + rb")*>>"
TOKEN = re.compile(
    STRING + rb"|" + DICTIONARY + rb"|<[0-9A-Fa-f]*>|/[^\s()<>\[\]/]+|[^\s()<>\[\]/]+", re.DOTALL)
BLOCK = re.compile(rb"/Span<</MCID (\d+)(?:/Lang\(([^)]*)\))?>>BDC\nq 1 0 0 -1 (\S+) (\S+) cm")
ACTUAL = re.compile(rb"/ActualText ?(<[0-9A-Fa-f]*>|" + STRING + rb")", re.DOTALL)
ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}

def utf16(digits):
    return bytes.fromhex(digits.decode()).decode("utf-16-be", "replace")

def string(token):
    if token[:1] == b"<":
        return bytes.fromhex(token[1:-1].decode())
    return re.sub(
        rb"\\([0-7]{1,3}|.)", lambda found: bytes([int(found[1], 8)]) if found[1].isdigit()
        else ESCAPES.get(found[1], found[1]), token[1:-1], flags=re.DOTALL)

def words(token):
    said = string(token)
    return said[2:].decode("utf-16-be") if said[:2] == b"\xfe\xff" else said.decode("latin-1")

def direction(text):
    classes = {unicodedata.bidirectional(char) for char in text}
    return "left" if classes & {"L", "EN", "AN"} else "right" if classes & {"R", "AL"} else ""

def reference(source, key):
    found = re.search(key + rb" (\d+) 0 R", source)
    return int(found[1]) if found else None

class Piece:
    # One call to show glyphs, with the marks around it.
    def __init__(self):
        self.glyphs, self.actual, self.bytes, self.size = [], None, None, 0.0
        self.is_reversed = self.is_silent = self.is_turned = False

    @property
    def text(self):
        if self.actual is not None:
            return self.actual
        return "".join(reversed(self.glyphs) if self.is_reversed or self.is_turned else self.glyphs)

    def is_sign(self):
        return len(self.glyphs) == 1 and any(map(unicodedata.combining, self.text))

    def written(self):
        if self.is_silent and self.actual is not None:
            return b"\n" + ACTUAL.sub(b"/ActualText<FEFF>", self.bytes, count=1) + b"\n"
        if self.is_silent:
            return b"/Span<</ActualText<FEFF>>>BDC\n" + self.bytes + b"\nEMC\n"
        return b"/ReversedChars BMC\n" + self.bytes + b"\nEMC\n" if self.is_turned else b"\n" + self.bytes + b"\n"

class Block:
    # Marked content: a text of one font and height, with the place where it begins on the page.
    def __init__(self, found, stream, fonts):
        self.mark, self.lang = int(found[1]), (found[2] or b"").decode()
        self.x, self.y = float(found[3]), float(found[4])
        self.pieces, self.start, self.end, self.opened, self.closed = [], 0, 0, found.start(), 0
        self._read(stream, found.end(), fonts)
        self.direction = direction("".join(piece.text for piece in self.pieces))
        self.size = max((piece.size for piece in self.pieces), default=0)

    def _read(self, stream, start, fonts):
        depth, piece, before, last, font, codes = 1, Piece(), b"", b"", {}, b""
        for found in TOKEN.finditer(stream, start):
            word = found[0]
            if word == b"BT":
                self.start = at = found.end()
            elif word in (b"BDC", b"BMC"):
                depth += 1
                actual = ACTUAL.search(last) if last[:2] == b"<<" else None
                if actual:
                    piece.actual = words(actual[1])
                piece.is_reversed = piece.is_reversed or last == b"/ReversedChars"
            elif word == b"EMC":
                depth -= 1
            elif word == b"Tf":
                font, piece.size = fonts.get(before[1:], {}), float(last)
            elif word[:1] in (b"(", b"<") and word[:2] != b"<<":
                codes += string(word)
            elif word in (b"Tj", b"TJ"):
                piece.glyphs, codes = [font.get(codes[at:at + 2], "") for at in range(0, len(codes), 2)], b""
            if piece.glyphs and depth == 1:
                piece.bytes = stream[at:found.end()].strip()
                self.pieces.append(piece)
                piece, at = Piece(), found.end()
            if word == b"ET":
                self.end, self.closed = found.start(), stream.index(b"EMC", found.end()) + 3
                return
            before, last = last, word

    def written(self, stream):
        pieces = b"".join(piece.written() for piece in reversed(self.pieces))
        return stream[self.opened:self.start] + pieces + stream[self.end:self.closed]

class Page:
    def __init__(self, contents, stream, fonts, names):
        self.contents, self.stream, self.fonts = contents, stream, fonts
        self.found = {int(block[1]): block for block in BLOCK.finditer(stream)}
        self.blocks, self.runs = {}, []
        uses = re.compile(rb"/(?:" + rb"|".join(names) + rb") ")
        starts = sorted((block.start(), mark) for mark, block in self.found.items())
        ends = [start for start, _ in starts[1:]] + [len(stream)]
        # The marks of blocks that may run from right to left: the others are not looked into.
        self.suspects = {mark for (start, mark), end in zip(starts, ends) if uses.search(stream, start, end)}

    def block(self, mark):
        if mark not in self.blocks:
            found = self.found.get(mark)
            block = Block(found, self.stream, self.fonts) if found else None
            self.blocks[mark] = block if block and block.pieces and block.end else None
        return self.blocks[mark]

    def rewritten(self):
        # What is drawn, too, comes in the order of the text: some programs go by it.
        places = {}
        for run in self.runs:
            for place, block in zip(run, reversed(run)):
                places[place.opened, place.closed] = block.written(self.stream)
        parts, last = [], 0
        for (opened, closed), text in sorted(places.items()):
            parts += [self.stream[last:opened], text]
            last = closed
        return b"".join(parts) + self.stream[last:]

class File:
    def __init__(self, pdf):
        self.table = int(pdf[pdf.rindex(b"startxref") + 9:].split()[0])
        self.tail = pdf[self.table:]
        entries = enumerate(re.finditer(rb"(\d{10}) \d{5} ([nf])", self.tail))
        self.places = sorted((int(entry[1]), number) for number, entry in entries if entry[2] == b"n")
        ends = [place for place, _ in self.places[1:]] + [self.table]
        self.objects = {number: pdf[place:end] for (place, number), end in zip(self.places, ends)}
        self.head = pdf[:self.places[0][0]]
        self.fonts, self.directions = {}, {}
        root = self.objects[reference(self.tail, rb"/Root")]
        self.lang = self._lang(root) or ""
        self.pages = {
            number: page for number, source in self.objects.items()
            if source.find(b"<</Type/Page/", 0, 40) >= 0 and (page := self._page(source))}

    def _stream(self, number):
        source = self.objects[number]
        start = source.index(b"stream\n") + 7
        data = source[start:start + int(re.search(rb"/Length (\d+)", source)[1])]
        return zlib.decompress(data) if b"/FlateDecode" in source[:start] else data

    def _font(self, number):
        if number not in self.fonts:
            self.fonts[number] = meanings = {}
            table = self._stream(reference(self.objects[number], rb"/ToUnicode"))
            for part in re.findall(rb"beginbfchar(.*?)endbfchar", table, re.DOTALL):
                for code, text in re.findall(rb"<(\w+)>\s*<(\w*)>", part):
                    meanings[bytes.fromhex(code.decode())] = utf16(text)
        return self.fonts[number]

    def _page(self, source):
        fonts = re.search(rb"/Font<<(.*?)>>", self.objects[reference(source, rb"/Resources")], re.DOTALL)
        contents = reference(source, rb"/Contents")
        if not fonts or not contents:
            return None
        named = {name: int(number) for name, number in re.findall(rb"/(\w+) (\d+) 0 R", fonts[1])}
        # The fonts that have letters which run from right to left: most pages have none.
        names = [name for name, number in named.items() if self._runs_right_to_left(number)]
        fonts = {name: self._font(number) for name, number in named.items()} if names else {}
        return Page(contents, self._stream(contents), fonts, names) if names else None

    def _runs_right_to_left(self, number):
        if number not in self.directions:
            self.directions[number] = any(direction(text) == "right" for text in self._font(number).values())
        return self.directions[number]

    def _lang(self, source):
        found = re.search(rb"/Lang\(([^)]*)\)", source)
        return found[1].decode() if found else None

    def language(self, source):
        while source is not None and b"/StructElem" in source[:60]:
            if lang := self._lang(source):
                return lang
            source = self.objects.get(reference(source, rb"/P"))
        return self.lang

    def order(self):
        for number, source in list(self.objects.items()):
            if b"/Type/StructElem/S/LI/" in source[:60]:
                self._drop_empty_label(number, source)
            elif b"/Type/StructElem" in source[:60] and self._may_be_out_of_order(source):
                kids = re.search(rb"/K\[((?:[^\[\]<>]|" + DICTIONARY + rb")*)\]", source)
                if kids and (ordered := self._ordered(source, kids)):
                    self.objects[number] = source[:kids.start(1)] + ordered + source[kids.end(1):]
        for page in self.pages.values():
            if page.runs:
                packed = zlib.compress(page.rewritten())
                source = self.objects[page.contents]
                head = re.sub(rb"/Length \d+", b"/Length %d" % len(packed), source[:source.index(b"stream\n")])
                self.objects[page.contents] = head + b"stream\n" + packed + b"\nendstream\nendobj\n"

    def _may_be_out_of_order(self, source):
        at = source.rfind(b"/Pg ") + 4
        return at > 3 and (b"/MCR" in source or int(source[at:source.index(b" ", at)]) in self.pages)

    def _drop_empty_label(self, number, source):
        # A list without signs has labels all the same, and nobody needs to hear of them.
        label = re.search(rb"/K\[(\d+) 0 R ", source)
        if label and re.search(rb"/S/Lbl/P \d+ 0 R/K\[\]>>", self.objects[int(label[1])]):
            self.objects[number] = source[:label.start(1)] + source[label.end():]
            self.objects[int(label[1])] = b"%b 0 obj\nnull\nendobj\n" % label[1]

    def _ordered(self, source, kids):
        tokens = re.findall(DICTIONARY + rb"|\d+ 0 R|\d+", kids[1])
        own = reference(source[kids.end():], rb"/Pg")
        marks = [self._mark(token, own) for token in tokens]
        if not any(mark and mark[1] in mark[0].suspects for mark in marks):
            return None
        language, result, at = self.language(source), list(tokens), 0
        while at < len(marks):
            run = self._run(marks, at)
            start, at = at, at + max(1, len(run))
            is_foreign = bool(run) and (run[0].lang or language).split("-")[0] not in RIGHT_TO_LEFT
            if is_foreign:
                # What stands at the edges of such words belongs to the text around them.
                while run and not run[-1].direction:
                    run.pop()
                while run and not run[0].direction and not self._goes_on(run, marks, at):
                    run.pop(0)
                    start += 1
            # Elsewhere spaces and signs alone, as at the end of a line, run as the line does.
            if run and (not is_foreign or any(block.direction for block in run)):
                result[start:start + len(run)] = reversed(tokens[start:start + len(run)])
                self._mend(run, marks[start][0])
        return b" ".join(result) if result != tokens else None

    def _mark(self, token, page):
        if token[:2] == b"<<":
            if b"/MCR" not in token:
                return None
            page, token = reference(token, rb"/Pg") or page, re.search(rb"/MCID (\d+)", token)[1]
        elif token[-1:] == b"R":
            return None
        return (self.pages[page], int(token)) if page in self.pages else None

    def _run(self, marks, at):
        # Blocks side by side from left to right, in none of which anything runs from left to right.
        run, page = [], None
        for mark in marks[at:]:
            if not mark or run and mark[0] is not page:
                break
            page, block = mark[0], mark[0].block(mark[1])
            if not block or block.direction == "left" or run and not self._follows(block, run[-1]):
                break
            run.append(block)
        return run

    def _goes_on(self, run, marks, at):
        # Whether what comes next, as a number, stands on the left of the run: then it is still its line.
        mark = marks[at] if at < len(marks) else None
        block = mark[0].block(mark[1]) if mark else None
        return block is not None and block.x < run[0].x and abs(block.y - run[0].y) < 0.6 * run[0].size

    def _follows(self, block, other):
        return (
            block.mark == other.mark + 1 and block.lang == other.lang and block.x > other.x - 0.01
            and abs(block.y - other.y) < 0.6 * max(block.size, other.size))

    def _mend(self, run, page):
        pieces = [piece for block in run for piece in block.pieces]
        for piece in pieces:
            piece.is_turned = piece.actual is None and not piece.is_reversed and len(piece.glyphs) > 1
        # A sign above a letter that is drawn apart says the letter, too.
        for one, other in zip(pieces, pieces[1:]):
            if one.is_sign() and other.text.endswith(one.text):
                one.is_silent = True
            elif other.is_sign() and one.text.startswith(other.text):
                other.is_silent = True
        if len(pieces) > 1 or pieces[0].is_turned:
            page.runs.append(run)

    def written(self):
        result = bytearray(self.head)
        tail = bytearray(self.tail)
        first = re.search(rb"\d{10} \d{5} [nf]", self.tail).start()
        for _, number in self.places:
            tail[first + 20 * number:first + 20 * number + 10] = b"%010d" % len(result)
            result += self.objects[number]
        return bytes(result) + re.sub(rb"startxref\n\d+", b"startxref\n%d" % len(result), bytes(tail))

def put_in_reading_order(path):
    try:
        with open(path, "rb") as file:
            pdf = File(file.read())
        pdf.order()
        result = pdf.written()
    except (AttributeError, IndexError, KeyError, TypeError, ValueError, zlib.error):
        # Another Typst writes other files; the tests tell. Till then its order is better than no brochure.
        return
    with open(path, "wb") as file:
        file.write(result)
