"""Puts the fonts of the brochure into one folder, with a list of what they can show.

    fonts.py FOLDER

Copies the faces named below from where Debian's fonts-noto-core and fonts-noto-cjk put them, and writes coverage.txt
beside them: a line with a family's name, then the characters that all its faces share, as ranges of code points. Run
again, it changes nothing. Needs the PyPI package fonttools.
"""

import filecmp
import os
import shutil
import struct
import sys

from fontTools.ttLib import TTFont
from fontTools.ttLib.tables.DefaultTable import DefaultTable

NOTO = "/usr/share/fonts/truetype/noto"
CJK = "/usr/share/fonts/opentype/noto"

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
    ("NotoSansSymbols", TWO),
    ("NotoSansSymbols2", ONE),
    ("NotoSansMath", ONE),
    # Before those that have the same full stop and comma, but theirs.
    ("NotoSansCJK", TWO),
    ("NotoSansYi", ONE),
    ("NotoSansMongolian", ONE),
]

SIMPLIFIED_CHINESE = 2  # its place in the collections
VERTICAL = ("BASE", "VORG", "vhea", "vmtx")  # nothing is set from top to bottom


def faces():
    """The files to make, family by family: each with its name and a function that writes it."""
    for stem, styles in FAMILIES:
        sources = [f"{NOTO}/{stem}-{style}.ttf" for style in styles]
        family = [(os.path.basename(file), copy(file)) for file in sources if os.path.isfile(file)]
        for style in styles:
            collection = f"{CJK}/{stem}-{style}.ttc"
            if os.path.isfile(collection):
                family.append((f"{stem}sc-{style}.otf", extraction(collection)))
        if family:
            yield family


def copy(file):
    return lambda target: shutil.copyfile(file, target)


def extraction(collection):
    return lambda target: extract(collection, target)


def extract(collection, target):
    """Writes the face for simplified Chinese, which has the letters of all regions and draws each as the text's language
    wants it. The others of a collection are the same with another default.

    Of its character maps the two stay that nobody can do without: every run of the typesetter reads all that there are,
    40,000 characters each.
    """
    with TTFont(collection, fontNumber=SIMPLIFIED_CHINESE, lazy=True, recalcTimestamp=False) as font:
        data = font.reader["cmap"]
        version, count = struct.unpack_from(">HH", data)
        records = [struct.unpack_from(">HHL", data, 4 + 8 * index) for index in range(count)]
        kept = [record for record in records if record[:2] in ((0, 4), (0, 5))]  # all of Unicode, and its variants
        if len(kept) == 2:
            table = DefaultTable("cmap")
            head = struct.pack(">HH", version, 2) + b"".join(struct.pack(">HHL", *record) for record in kept)
            table.data = head.ljust(4 + 8 * count, b"\0") + data[4 + 8 * count :]
            font["cmap"] = table
        for unused in VERTICAL:
            if unused in font:
                del font[unused]
        font.save(target)


def put(make, target):
    """Makes a file, but leaves one alone that is already like it."""
    new = target + ".new"
    make(new)
    if os.path.isfile(target) and filecmp.cmp(new, target, shallow=False):
        os.remove(new)
    else:
        os.replace(new, target)


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
        family, points = None, None
        for name, make in files:
            target = os.path.join(folder, name)
            put(make, target)
            kept.add(name)
            family, its = read(target)
            points = its if points is None else points & its
        lines.append(family)
        lines += [f"{first:04X}-{last:04X}" for first, last in ranges(p for p in points if p >= 0x20)]
    if not lines:
        sys.exit(f"No fonts in {NOTO}: install fonts-noto-core and fonts-noto-cjk.")
    for name in os.listdir(folder):
        if name not in kept and name.lower().endswith((".ttf", ".otf")):
            os.remove(os.path.join(folder, name))
    write_if_changed(os.path.join(folder, "coverage.txt"), "\n".join(lines) + "\n")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
