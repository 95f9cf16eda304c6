"""Puts the fonts of the brochure into one folder, with a list of what they can show.

    fonts.py FOLDER

Copies the faces named below from where Debian's fonts-noto-core (and, if it is there, fonts-droid-fallback) puts them,
and writes coverage.txt beside them: a line with a family's name, then the characters that all its faces share, as
ranges of code points. Run again, it changes nothing. Needs the PyPI package fonttools.
"""

import filecmp
import os
import shutil
import sys

from fontTools.ttLib import TTFont

NOTO = "/usr/share/fonts/truetype/noto"
DROID = "/usr/share/fonts/truetype/droid"

FOUR = ("Regular", "Bold", "Italic", "BoldItalic")
TWO = ("Regular", "Bold")
ONE = ("Regular",)

# In the order in which the templates ask for them; the order of scripts after Latin is by how many people in
# Germany read them, roughly. A face that is not installed is left out: the list then covers less.
FAMILIES = [
    ("NotoSans", FOUR),
    ("NotoSerif", TWO),
    ("NotoSerifDisplay", TWO),
    ("NotoSansArabic", TWO),
    ("NotoSansHebrew", TWO),
    ("NotoSansTamil", TWO),
    ("NotoSansDevanagari", TWO),
    ("NotoSansBengali", TWO),
    ("NotoSansEthiopic", TWO),
    ("NotoSansGeorgian", TWO),
    ("NotoSansArmenian", TWO),
    ("NotoSansThai", TWO),
    ("NotoSansSinhala", TWO),
    ("NotoSansGurmukhi", TWO),
    ("NotoSansGujarati", TWO),
    ("NotoSansTelugu", TWO),
    ("NotoSansKannada", TWO),
    ("NotoSansMalayalam", TWO),
    ("NotoSansOriya", TWO),
    ("NotoSansMyanmar", TWO),
    ("NotoSansKhmer", TWO),
    ("NotoSansLao", TWO),
    ("NotoSerifTibetan", TWO),
    ("NotoSansSyriac", ONE),
    ("NotoSansThaana", TWO),
    ("NotoSansTifinagh", ONE),
    ("NotoSansNKo", ONE),
    ("NotoSansAdlam", TWO),
    ("NotoSansCherokee", TWO),
    ("NotoSansCanadianAboriginal", TWO),
    ("NotoSansOlChiki", TWO),
    ("NotoSansMeeteiMayek", TWO),
    ("NotoSansHanifiRohingya", TWO),
    ("NotoSansVai", ONE),
    ("NotoSansOsage", ONE),
    ("NotoSansYi", ONE),
    ("NotoSansMongolian", ONE),
    ("NotoSansSymbols", TWO),
    ("NotoSansSymbols2", ONE),
    ("NotoSansMath", ONE),
]


def faces():
    """Every file to copy, grouped by the family that the font itself names."""
    for stem, styles in FAMILIES:
        files = [f"{NOTO}/{stem}-{style}.ttf" for style in styles]
        files = [file for file in files if os.path.isfile(file)]
        if files:
            yield files
    # Chinese, Japanese and Korean.
    fallback = f"{DROID}/DroidSansFallbackFull.ttf"
    if os.path.isfile(fallback):
        yield [fallback]


def read(file):
    """A font's family and the code points that it has glyphs for."""
    with TTFont(file, lazy=True) as font:
        names = font["name"]
        family = names.getDebugName(1)  # Typst goes by it
        return family, set(font.getBestCmap())


def ranges(points):
    """Sorted code points as pairs of first and last."""
    result = []
    for point in sorted(points):
        if result and result[-1][1] == point - 1:
            result[-1][1] = point
        else:
            result.append([point, point])
    return result


def write_if_changed(path, text):
    try:
        with open(path, encoding="utf-8") as file:
            if file.read() == text:
                return
    except FileNotFoundError:
        pass
    with open(path + ".new", "w", encoding="utf-8") as file:
        file.write(text)
    os.replace(path + ".new", path)


def main(folder):
    os.makedirs(folder, exist_ok=True)
    lines, kept = [], {"coverage.txt"}
    for files in faces():
        family, points = read(files[0])
        for file in files:
            points &= read(file)[1]
            name = os.path.basename(file)
            kept.add(name)
            target = os.path.join(folder, name)
            if not (os.path.isfile(target) and filecmp.cmp(file, target, shallow=False)):
                shutil.copyfile(file, target)
        lines.append(family)
        lines += [f"{first:04X}-{last:04X}" for first, last in ranges(p for p in points if p >= 0x20)]
    if not lines:
        sys.exit(f"No fonts in {NOTO}: install fonts-noto-core.")
    for name in os.listdir(folder):
        if name not in kept and name.lower().endswith((".ttf", ".otf")):
            os.remove(os.path.join(folder, name))
    write_if_changed(os.path.join(folder, "coverage.txt"), "\n".join(lines) + "\n")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
