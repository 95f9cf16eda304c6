"""Style sheets that serve both directions of writing: nothing in them is to the left or to the right of anything."""

import re

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# `left` and `right` as, or in, a property or a value; @page :left is about sheets of paper.
SIDES = re.compile(r"(?<![:\w-])(?:[a-z]+-)*(?:left|right)(?:-[a-z]+)*(?![\w-])")


def check(folder, fail):
    """Calls `fail(path, message)` for every side that a sheet names."""
    for file in sorted(folder.rglob("*.css")):
        # Comments keep their lines.
        text = COMMENT.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), file.read_text(encoding="utf-8"))
        for number, line in enumerate(text.split("\n"), 1):
            for match in SIDES.finditer(line):
                fail(file.relative_to(folder).as_posix(), f"line {number}: {match.group()} depends on the direction")
