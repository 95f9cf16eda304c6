"""Has another reader read the brochure: PyPI `outloud` 0.2.1, which says what a PDF says out loud.

It walks the structure tree and the content streams by code that nobody here wrote, and tells for each element the text
that a screen reader gets; its rules look for what validators do not: text that no tag announces, decoration that is prose,
names of files as alternative texts, labels without content. It takes glyphs for letters where `ActualText` says more, so
only elements in Latin, Greek and Cyrillic letters are compared, without hyphens and brackets (those of a line from right to
left are drawn the other way round); all others are left to `tree.py`.
"""

import outloud
from outloud.model import Document
from outloud.rules._common import element_text

from .content import squeezed

# Rules of thumb that a sound brochure may break, each with its reason.
HEURISTICS = {
    # A bold word that breaks over two lines is drawn after the end of its line.
    "ORD-001",
    # The name of a language may begin three pages.
    "PAG-001",
}


def findings(path):
    """What its rules say, without what is known to be a rule of thumb."""
    result = outloud.check(str(path))
    return [
        f"outloud: {finding.rule}: {finding.message}" for finding in result.sorted_findings()
        if finding.severity != "info" and finding.rule not in HEURISTICS
    ]


def is_simple(text):
    return all(ord(char) < 0x590 or 0x1E00 <= ord(char) < 0x2190 for char in text)


def plain(text):
    return squeezed(text).translate(str.maketrans("", "", "-()[]{}"))


def compare(path, document):
    """How many elements say the same to both readers, and what the others say."""
    own = {}
    for leaf in document.leaves:
        if not leaf.is_alt:
            own.setdefault(id(leaf.element), []).append(leaf.text)
    ours = ["".join(own.get(id(element), [])) for element in document.elements]
    other = Document(str(path))
    theirs = [element_text(other, element, include_children=False) for element in other.elements]
    other.close()
    if len(ours) != len(theirs):
        return 0, [f"outloud: {len(theirs)} elements instead of {len(ours)}"]
    same, different = 0, []
    for one, two in zip(ours, theirs):
        if not one or not is_simple(one):
            continue
        if plain(one) == plain(two):
            same += 1
        else:
            different.append(f"outloud reads “{two[:60]}” where stands “{one[:60]}”")
    return same, different
