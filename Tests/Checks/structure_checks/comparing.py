"""Holds what is read in a PDF against what should stand there, passage by passage and in order."""

import re
import unicodedata
from collections import Counter

from .content import gaps, squeezed
from .expected import Free
from .markdown import Text

FIGURE = "\ufffc"
# How far apart the pieces of one line may stand in height, in points: signs above letters are drawn a little higher.
SAME_LINE = 6
# How far a passage that is not where it should be is looked for.
NEAR = 6000
MOST = 12


class Reading:
    """All leaves as one text, of which every character knows its leaf."""

    def __init__(self, document):
        self.leaves = document.leaves
        parts, is_gap = [], False
        self.owners, self.gaps = [], []
        for leaf in document.leaves:
            part = FIGURE if leaf.is_alt else squeezed(leaf.text)
            found, at_end = ([False], False) if leaf.is_alt else gaps(leaf.text)
            if found:
                found[0] = found[0] or is_gap
            self.gaps += found
            is_gap = at_end or is_gap and not found
            parts.append(part)
            self.owners += [leaf] * len(part)
        self.text = "".join(parts)

    def end(self, passage, at):
        """Where the passage ends if it stands here; None if it does not."""
        if passage.is_alt:
            return at + 1 if self.text.startswith(FIGURE, at) else None
        if passage.is_pattern:
            match = re.compile(passage.text).match(self.text, at)
            return match.end() if match else None
        wanted = squeezed(passage.text)
        return at + len(wanted) if self.text.startswith(wanted, at) else None

    def find(self, passage, at, limit):
        """The next place where the passage stands."""
        if passage.is_alt:
            place = self.text.find(FIGURE, at, limit)
        elif passage.is_pattern:
            match = re.compile(passage.text).search(self.text, at, limit)
            place = match.start() if match else -1
        else:
            place = self.text.find(squeezed(passage.text), at, limit)
        return place if place >= 0 else None

    def heading(self, passage, at):
        """The next place where a part begins: with a heading, or with the words above it."""
        while (place := self.find(passage, at, len(self.text))) is not None:
            before = self.owners[place - 1] if place else None
            if before is None or before.element is not self.owners[place].element:
                if not self.owners[place].element.within("TOC", "LBody"):
                    return place
            at = place + 1
        return None


class Comparison:
    """The result: how much was compared, in which languages, and what is wrong."""

    def __init__(self, document):
        self.document = document
        self.reading = Reading(document)
        self.problems = []
        self.passages = 0
        self.profiles = 0
        self.languages = Counter()
        self.bookmarks = []
        self.pages = {}
        self._numbers = []

    def run(self, parts):
        at, is_free = 0, False
        for name, passages in parts:
            for passage in passages:
                if isinstance(passage, Free):
                    is_free = True
                    continue
                if is_free:
                    place = self.reading.heading(passage, at)
                    at, is_free = (place if place is not None else at), False
                at = self._take(name, passage, at)
        if not is_free and at < len(self.reading.text):
            self._problem("the end", f"more stands there: “{self.reading.text[at:at + 60]}”")
        for passage, found, name in self._numbers:
            page = self.pages.get((passage.page_of[0], squeezed(passage.page_of[1])))
            if page is not None and found != page:
                self._problem(name, f"“{passage.page_of[1]}” is said to be on page {found}, and is on {page}")
        return self

    def _problem(self, part, message):
        if len(self.problems) < MOST:
            self.problems.append(f"{part}: {message}")

    def _take(self, part, passage, at):
        reading = self.reading
        end = reading.end(passage, at)
        if end is None:
            place = reading.find(passage, at, at + NEAR)
            if place is None:
                self._problem(part, f"missing: “{passage.text[:70]}”, where stands “{reading.text[at:at + 50]}”")
                return at
            self._problem(part, f"“{reading.text[at:place][:70]}” stands before “{passage.text[:50]}”")
            at, end = place, reading.end(passage, place)
        self.passages += 1
        if not passage.is_alt and not passage.is_pattern:
            self._spaces(part, passage, at)
        leaves = list(dict.fromkeys(map(id, reading.owners[at:end])))
        owners = {id(leaf): leaf for leaf in reading.owners[at:end]}
        for leaf in (owners[key] for key in leaves):
            self._leaf(part, passage, leaf)
        if leaves:
            first = owners[leaves[0]]
            if passage.bookmark:
                self.bookmarks.append((passage.bookmark, passage.text, first.page))
            if passage.within and passage.within[0] in ("H1", "H2") and not passage.is_pattern:
                self.pages.setdefault((passage.within[0], squeezed(passage.text)), first.page)
                self.profiles += passage.bookmark == 2
            if passage.page_of:
                self._numbers.append((passage, int(reading.text[at:end]), part))
        return end

    def _spaces(self, part, passage, at):
        """Words are apart where the passage has them apart; the end of a line needs no space."""
        wanted, _ = gaps(passage.text)
        for place in range(1, len(wanted)):
            one, other = self.reading.owners[at + place - 1], self.reading.owners[at + place]
            is_apart = self.reading.gaps[at + place]
            ends_line = one.page != other.page or abs(one.line - other.line) > SAME_LINE
            if is_apart != wanted[place] and (is_apart or not ends_line):
                text = self.reading.text
                shown = f"{text[max(at, at + place - 15):at + place]}|{text[at + place:at + place + 15]}"
                self._problem(part, f"{'a' if is_apart else 'no'} space between “{shown}”")
                return

    def _leaf(self, part, passage, leaf):
        shown = f"“{passage.text[:50]}”"
        if passage.lang is not None and has_letters(leaf.text):
            self.languages[passage.lang] += 1
            if leaf.lang != passage.lang:
                self._problem(part, f"{shown} is marked as {leaf.lang}, and is {passage.lang}")
        if passage.is_alt and squeezed(leaf.text) != squeezed(passage.text):
            self._problem(part, f"the alternative text is “{leaf.text[:60]}”, and should be {shown}")
        for kind in passage.within:
            if not leaf.element.within(kind):
                path = "/".join(reversed([element.kind for element in leaf.element.ancestors()]))
                self._problem(part, f"{shown} stands in {path}, not in {kind}")
        if passage.url:
            link = leaf.element.within("Link")
            targets = [str(note.get("/A", {}).get("/URI", "")) for note in link.annotations] if link else []
            if not any(same(target, passage.url) for target in targets):
                self._problem(part, f"{shown} leads to {targets}, not to {passage.url}")


def has_letters(text):
    return any(unicodedata.category(char)[0] == "L" for char in text)


def same(target, wanted):
    """Whether a link leads where it should; of a telephone number it is enough that it is one."""
    if wanted.endswith(":"):
        return target.startswith(wanted)
    return target.rstrip("/").lower() == wanted.rstrip("/").lower() or "%" in target
