"""Looks at files for a printing house as the printing house does, and takes nobody's word for it.

    check_press.py PROGRAM EDITION…

makes each edition of content/ with --press, twice, and reads the file itself: its boxes, where marks are drawn and that
none of them is on the page, whether backgrounds reach the edge of the bleed, how many dots of each picture fall on an
inch, in which ink the text is, which fonts are in the file, and that codes are drawn, not made of dots. Then the check
list must say what was found.

What a machine cannot see is whether it looks right on paper.

Needs the PyPI packages pikepdf, page-validation, pypdf and Pillow, and pdftoppm of Debian's poppler-utils.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import check_pdf
import pikepdf
from PIL import Image

MM = 72 / 25.4
PAPERS = {"a5": (148, 210), "a4": (210, 297)}
BLEED, ROOM = 3, 10
DPI = 100
IDENTITY = (1, 0, 0, 1, 0, 0)


def times(one, other):
    """The matrix that does first one, then the other."""
    a, b, c, d, e, f = one
    p, q, r, s, t, u = other
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


def boxes(number, sheet, paper):
    """The page is cut to its paper, the bleed is 3 mm all around, and the sheet is large enough for the marks."""
    media, trim, bleed = ([float(value) / MM for value in sheet[name]] for name in ("/MediaBox", "/TrimBox", "/BleedBox"))
    size = (trim[2] - trim[0], trim[3] - trim[1])
    if any(abs(one - other) > 0.05 for one, other in zip(size, paper)):
        yield f"page {number} is cut to {size[0]:.1f} × {size[1]:.1f} mm"
    for name, inner, outer, distance in (("bleed", trim, bleed, BLEED), ("sheet", trim, media, ROOM)):
        signs = (1, 1, -1, -1)
        if any(abs((one - other) * sign - distance) > 0.05 for one, other, sign in zip(inner, outer, signs)):
            yield f"page {number}: the {name} is not {distance} mm around the page"
    if "/ArtBox" in sheet:
        yield f"page {number} has an art box beside the trim box, which no printer takes"
    if sheet.get("/CropBox", sheet.MediaBox) != sheet.MediaBox:
        yield f"page {number} hides its marks"


class Paint:
    """What a page paints, read from its content."""

    def __init__(self, sheet):
        self.marks = []
        self.pictures = []
        self.inks = {}
        self.spaces = set()
        self.widths = []
        self.read(sheet, sheet.Resources, IDENTITY, ("/DeviceGray", (0,)))

    def read(self, content, resources, matrix, ink):
        state, saved, tags, path = [matrix, ink, ("/DeviceGray", (0,)), 1.0], [], [], []
        named = resources.get("/ColorSpace", {})
        objects = resources.get("/XObject", {})

        def colour(name):
            space = named.get(str(name), name)
            if isinstance(space, pikepdf.Name):
                return str(space)
            return str(space[0]) + (str(space[1].N) if space[0] == "/ICCBased" else str(space[1]))

        for step in pikepdf.parse_content_stream(content):
            values, name = step.operands, str(step.operator)
            if name == "q":
                saved.append(list(state))
            elif name == "Q":
                state = saved.pop()
            elif name == "cm":
                state[0] = times([float(value) for value in values], state[0])
            elif name == "w":
                state[3] = float(values[0])
            elif name in ("cs", "CS"):
                state[1 if name == "cs" else 2] = (colour(values[0]), (0,))
            elif name in ("sc", "scn", "SC", "SCN"):
                side = 1 if name.islower() else 2
                state[side] = (state[side][0], tuple(float(v) for v in values if not isinstance(v, pikepdf.Name)))
            elif name in ("g", "rg", "k", "G", "RG", "K"):
                space = {"g": "/DeviceGray", "rg": "/DeviceRGB", "k": "/DeviceCMYK"}[name.lower()]
                state[1 if name.islower() else 2] = (space, tuple(float(value) for value in values))
            elif name in ("BDC", "BMC"):
                tags.append((str(values[0]), values[1] if len(values) > 1 else None))
            elif name == "EMC":
                tags.pop()
            elif name in ("m", "l"):
                a, b, c, d, e, f = state[0]
                x, y = (float(value) for value in values)
                path.append((a * x + c * y + e, b * x + d * y + f))
            elif name in ("S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n"):
                if name in ("S", "s", "B", "b", "B*", "b*"):
                    if state[2][0].startswith("/Separation"):
                        self.marks.append((tags[-1] if tags else None, state[2][0], tuple(path)))
                    else:
                        self.spaces.add(state[2][0])
                        a, b, c, d = state[0][:4]
                        self.widths.append(state[3] * abs(a * d - b * c) ** 0.5)
                if name not in ("S", "s", "n"):
                    self.spaces.add(state[1][0])
                path = []
            elif name in ("Tj", "TJ", "'", '"'):
                parts = values[0] if name == "TJ" else [values[-1]]
                count = sum(len(bytes(part)) // 2 for part in parts if isinstance(part, pikepdf.String))
                self.inks[state[1]] = self.inks.get(state[1], 0) + count
            elif name == "Do":
                target = objects[str(values[0])]
                if target.Subtype == "/Image":
                    a, b, c, d = state[0][:4]
                    self.pictures.append(
                        min(int(target.Width) * 72 / (a * a + b * b) ** 0.5, int(target.Height) * 72 / (c * c + d * d) ** 0.5))
                    space = target.get("/ColorSpace", pikepdf.Name.DeviceGray)
                    self.spaces.add(str(space) if isinstance(space, pikepdf.Name) else str(space[0]) + str(space[1].N))
                else:
                    own = [float(value) for value in target.get("/Matrix", IDENTITY)]
                    self.read(target, target.get("/Resources", resources), times(own, state[0]), state[1])


def marks(number, sheet, paint):
    """Two lines at each corner, in all inks, level with the cut, and nowhere near the page."""
    left, bottom, right, top = (float(value) for value in sheet.TrimBox)
    outer = [float(value) for value in sheet.BleedBox]
    media = [float(value) for value in sheet.MediaBox]
    if len(paint.marks) != 8:
        yield f"page {number} has {len(paint.marks)} marks, not 8"
    corners = set()
    for tag, space, path in paint.marks:
        if not space.endswith("/All"):
            yield f"page {number}: marks are in {space}"
        if tag is None or tag[0] != "/Artifact":
            yield f"page {number}: a mark is no artifact, and would be read aloud"
        (x, y), (u, v) = path
        for a, b in path:
            if outer[0] < a < outer[2] and outer[1] < b < outer[3]:
                yield f"page {number}: a mark lies within the bleed, at {a:.1f}, {b:.1f}"
            if not (media[0] <= a <= media[2] and media[1] <= b <= media[3]):
                yield f"page {number}: a mark lies off the sheet"
        if abs(y - v) < 0.01:
            edge = min((bottom, top), key=lambda value: abs(value - y))
            corners.add(("across", x < left, edge == bottom))
            offset = abs(edge - y)
        else:
            edge = min((left, right), key=lambda value: abs(value - x))
            corners.add(("up", edge == left, y < bottom))
            offset = abs(edge - x)
        if offset > 0.01:
            yield f"page {number}: a mark is {offset:.2f} pt beside the cut"
    if len(corners) != 8:
        yield f"page {number}: the marks are not at all corners"


def grounds(folder, path):
    """Whatever reaches the cut goes on to the edge of the bleed, and nothing but marks is beyond it.

    The cover does so on all sides, and there are other pages that do."""
    subprocess.run(["pdftoppm", "-r", str(DPI), "-png", str(path), str(folder / "sheet")], check=True,
                   stderr=subprocess.DEVNULL)
    scale, white = DPI / 25.4, (255, 255, 255)
    reaching = 0
    for number, file in enumerate(sorted(folder.glob("sheet-*.png")), 1):
        with Image.open(file) as picture:
            sheet = picture.convert("RGB")
        width, height = sheet.size
        # Distances from the edge of the sheet: on the page, at the two edges of the bleed, and beyond it.
        on, first, last, beyond = (round(value * scale) for value in (ROOM + 0.4, ROOM - 0.4, ROOM - BLEED + 0.4, 6.4))
        across, along = range(on, width - on), range(on, height - on)
        sides = {
            "top": lambda depth: [(x, depth) for x in across],
            "bottom": lambda depth: [(x, height - 1 - depth) for x in across],
            "left": lambda depth: [(depth, y) for y in along],
            "right": lambda depth: [(width - 1 - depth, y) for y in along],
        }
        reached = set()
        for name, places in sides.items():
            painted = [[sheet.getpixel(place) != white for place in places(depth)] for depth in (on, first, last)]
            holes = sum(inside and not (near and far) for inside, near, far in zip(*painted))
            # Shapes that slant may end a point sooner or later.
            if holes > 4:
                yield f"page {number}: what reaches the cut at the {name} does not reach the bleed ({holes} points)"
            if all(painted[0]):
                reached.add(name)
            # Marks stand level with the cut, and nowhere else.
            if any(sheet.getpixel(place) != white for place in places(beyond)[round(4 * scale):-round(4 * scale)]):
                yield f"page {number}: something but marks is beyond the bleed at the {name}"
        if number == 1 and len(reached) < 4:
            yield f"the background of the cover reaches the cut at {', '.join(sorted(reached)) or 'no side'} only"
        reaching += bool(reached)
        file.unlink()
    if reaching < 2:
        yield "no page but the cover has a background that reaches the cut"


def embedded(pdf):
    names = {}
    for item in pdf.objects:
        if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor":
            name = str(item.FontName)[1:]
            names[name[7:] if name[6:7] == "+" else name] = any(
                key in item for key in ("/FontFile", "/FontFile2", "/FontFile3"))
    return names


def check(program, edition, folder):
    name = f"brochure-{edition or 'usual'}.pdf"
    path, again = folder / name, folder / ("again-" + name)
    words = ["--edition", edition] if edition else []
    for target in (path, again):
        subprocess.run(
            [program, "brochure", "--press", "--language", "en", *words, "--file", str(target)], check=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if path.read_bytes() != again.read_bytes():
        yield "made twice, the files differ"
    yield from check_pdf.check(str(path))
    listed = path.with_suffix(".txt").read_text(encoding="utf-8")
    with pikepdf.open(path) as pdf:
        size = [float(value) / MM for value in pdf.pages[0].TrimBox]
        paper = min(PAPERS.values(), key=lambda paper: abs(paper[0] - (size[2] - size[0])))
        inks, spaces, dots, widths = {}, set(), [], []
        for number, sheet in enumerate(pdf.pages, 1):
            yield from boxes(number, sheet.obj, paper)
            paint = Paint(sheet.obj)
            yield from marks(number, sheet.obj, paint)
            for ink, count in paint.inks.items():
                inks[ink] = inks.get(ink, 0) + count
            spaces |= paint.spaces
            dots += paint.pictures
            widths += paint.widths
        fonts = embedded(pdf)
        pages = len(pdf.pages)
        yield from grounds(folder, path)
    for font, isEmbedded in fonts.items():
        if not isEmbedded:
            yield f"{font} is not embedded"
        if font not in listed:
            yield f"the check list does not name {font}"
    black = sum(count for ink, count in inks.items() if ink == ("/DeviceGray", (0,)))
    if black * 2 < sum(inks.values()):
        yield f"only {black} of {sum(inks.values())} characters are in black ink alone"
    for space, values in inks:
        if len(values) == 3 and max(values) < 0.16:
            yield f"text in {values}: black made of several inks"
        if len(values) == 3 and max(values) == min(values):
            yield f"text in {values}: grey made of several inks"
    if spaces - {"/DeviceGray", "/ICCBased3"}:
        yield f"colours that no output intent speaks of: {', '.join(sorted(spaces))}"
    if dots and min(dots) < 299:
        yield f"a picture has {min(dots):.0f} dots an inch only"
    for wanted in (
        f"Pages: {pages}, ", f"{paper[0]}.0 × {paper[1]}.0 mm", f"all embedded ({len(fonts)}): ",
        f"Pictures: {len(dots)}; ", f"{round(min(dots))} dpi" if dots else "", f"Finest line: {round(min(widths), 2)} pt",
        f"{black * 100 // sum(inks.values())}% of the characters in pure black",
    ):
        if wanted not in listed:
            yield f"the check list does not say “{wanted}”"


def warning(program, folder):
    """A picture of too few dots is printed, and named in the check list with its page and its dots an inch."""
    content = folder / "content"
    shutil.copytree("content", content)
    Image.radial_gradient("L").resize((300, 200)).convert("RGB").save(content / "associations" / "small.jpg")
    profile = content / "associations" / "helin.md"
    photo = "foto: {datei: small.jpg, alt: Too small, bildnachweis: Nobody}"
    profile.write_text(profile.read_text(encoding="utf-8").replace("---\n", f"---\n{photo}\n", 1), encoding="utf-8")
    path = folder / "small.pdf"
    subprocess.run(
        [program, "brochure", "--press", "--language", "en", "--content", str(content), "--file", str(path)], check=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    listed = path.with_suffix(".txt").read_text(encoding="utf-8")
    with pikepdf.open(path) as pdf:
        dots, number = min(
            (min(pictures), number) for number, sheet in enumerate(pdf.pages, 1)
            if (pictures := Paint(sheet.obj).pictures))
    if not 50 < dots < 250:
        yield f"a picture of 300 × 200 dots was printed with {dots:.0f} an inch"
    line = next((line for line in listed.splitlines() if "Pictures:" in line), "")
    for wanted in ("[look]", f"{round(dots)} dpi", f"page {number},", "(Too small)", "Fewer than 300 dpi: 1."):
        if wanted not in line:
            yield f"the check list does not say “{wanted}” of it: {line}"


def main(program, *editions):
    failed = False
    tasks = [
        (edition or "the usual edition", lambda folder, edition=edition: check(program, edition, folder),
         "boxes, marks, bleed, pictures, ink and fonts are as a printer wants them") for edition in editions]
    tasks.append(("a small picture", lambda folder: warning(program, folder), "named in the check list"))
    for label, task, praise in tasks:
        with tempfile.TemporaryDirectory() as folder:
            problems = list(dict.fromkeys(task(Path(folder))))
        for problem in problems[:20]:
            print(f"{label}: {problem}")
        if not problems:
            print(f"{label}: {praise}")
        failed = failed or bool(problems)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
