"""Style sheets that serve both directions of writing: nothing in them is to the left or to the right of anything."""

import re

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# Sheets of paper have sides, and boxes in their margins: whoever writes these knows the direction.
PAGE = re.compile(r"@page[^{]*\{(?:[^{}]|\{[^{}]*\})*\}")
# `left` and `right` as, or in, a property or a value.
SIDES = re.compile(r"(?<![:\w-])(?:[a-z]+-)*(?:left|right)(?:-[a-z]+)*(?![\w-])")


def check(folder, fail):
    """Calls `fail(path, message)` for every side that a sheet names."""
    for file in sorted(folder.rglob("*.css")):
        text = file.read_text(encoding="utf-8")
        for pattern in (COMMENT, PAGE):
            # What is left out keeps its lines.
            text = pattern.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)
        for number, line in enumerate(text.split("\n"), 1):
            for match in SIDES.finditer(line):
                fail(file.relative_to(folder).as_posix(), f"line {number}: {match.group()} depends on the direction")
