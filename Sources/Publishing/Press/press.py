# Completes brochure.pdf for a printing house and writes result.pdf, with report.txt beside it: what a printer asks.
#
# Typst has laid backgrounds out beyond the page and said in TrimBox where the page is cut. What it cannot do is done here:
# the box of the bleed, marks in all colours of the press, and black that is black ink alone.
import resource, sys

folder, memory = sys.argv[1:]
resource.setrlimit(resource.RLIMIT_AS, (int(memory), int(memory)))
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
try:
    import pikepdf
except ImportError as error:
    sys.exit("no module: %s" % error)
from pikepdf import Array, ContentStreamInstruction, Dictionary, Name, Operator

MM = 72 / 25.4
BLEED = 3 * MM
# Marks begin a millimetre behind the bleed, so that a cut that is a little off does not meet them.
MARK_START, MARK_END, MARK_WIDTH = 4 * MM, 9 * MM, 0.25
# Of what is counted, so that rounding does not make two of one.
NEARLY = 1e-3

PAINTS = {"f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "n"}
STROKES = {"S", "s", "B", "B*", "b", "b*"}
SHOWS = {"Tj", "TJ", "'", '"'}
DEVICE = {"g": "gray", "rg": "rgb", "k": "cmyk", "G": "gray", "RG": "rgb", "K": "cmyk"}


def kind(space):
    """What kind of colour space this is: gray, rgb, cmyk, indexed, pattern or another."""
    if isinstance(space, Name):
        return {"/DeviceGray": "gray", "/DeviceRGB": "rgb", "/DeviceCMYK": "cmyk", "/Pattern": "pattern"}.get(
            str(space), str(space)[1:].lower())
    if isinstance(space, Array) and len(space):
        name = str(space[0])
        if name == "/ICCBased":
            return {1: "gray", 3: "rgb", 4: "cmyk"}.get(int(space[1].N), "other")
        if name == "/Indexed":
            return kind(space[1])
        return {"/CalGray": "gray", "/CalRGB": "rgb", "/Pattern": "pattern"}.get(name, name[1:].lower())
    return "other"


def blacken(holder):
    """Greys that a profile describes become the black ink itself, which no conversion makes into four colours."""
    spaces = holder.get("/Resources", Dictionary()).get("/ColorSpace", Dictionary())
    for name, space in list(spaces.items()):
        if isinstance(space, Array) and kind(space) == "gray":
            spaces[name] = Name.DeviceGray


def blackened(instructions, spaces):
    """The same instructions, but with colours of red, green and blue that are grey as black ink."""
    result = []
    # For filling and for stroking: the colour space that was asked for, the one in force, and whether the first still
    # waits for its colour.
    state = {"fill": (None, None, False), "stroke": (None, None, False)}
    saved = []
    changed = False

    def settle(side):
        wanted, _, _ = state[side]
        result.append(ContentStreamInstruction([wanted], Operator("cs" if side == "fill" else "CS")))
        state[side] = (wanted, wanted, False)

    for instruction in instructions:
        operands, operator = instruction.operands, str(instruction.operator)
        if operator in ("cs", "CS"):
            side = "fill" if operator == "cs" else "stroke"
            state[side] = (operands[0], state[side][1], True)
            continue
        if operator in ("sc", "scn", "SC", "SCN"):
            side = "fill" if operator.islower() else "stroke"
            wanted, present, _ = state[side]
            if len(operands) == 3 and kind(spaces.get(str(wanted), Name.Other)) == "rgb" and (
                max(operands) - min(operands) < NEARLY
            ):
                result.append(ContentStreamInstruction([operands[0]], Operator("g" if side == "fill" else "G")))
                state[side] = (wanted, None, False)
                changed = True
                continue
            if wanted != present:
                settle(side)
            state[side] = (wanted, wanted, False)
        elif operator in DEVICE:
            state["fill" if operator.islower() else "stroke"] = (None, None, False)
        elif operator == "q":
            saved.append(dict(state))
        elif operator == "Q" and saved:
            state.update(saved.pop())
        elif operator not in ("cm", "BDC", "BMC", "EMC"):
            for side, (_, _, waits) in list(state.items()):
                if waits:
                    settle(side)
        result.append(instruction)
    return result, changed


def product(one, other):
    (a, b, c, d, e, f), (p, q, r, s, t, u) = one, other
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


class Report:
    def __init__(self):
        self.lines = []
        self.thinnest = None
        self.lowest = None
        self.pictures = self.low = 0
        self.colours = set()
        self.texts = {}

    def add(self, *parts):
        self.lines.append("\t".join(" ".join(str(part).split()) for part in parts))

    def line(self, width, page):
        if self.thinnest is None or width < self.thinnest[0] - NEARLY:
            self.thinnest = (width, page)

    def picture(self, image, matrix, page, text):
        width = (matrix[0] ** 2 + matrix[1] ** 2) ** 0.5
        height = (matrix[2] ** 2 + matrix[3] ** 2) ** 0.5
        if not width or not height:
            return
        dots = min(int(image.Width) * 72 / width, int(image.Height) * 72 / height)
        self.pictures += 1
        self.low += dots < 299
        self.colours.add(kind(image.get("/ColorSpace", Name.Other)) if "/ImageMask" not in image else "gray")
        if self.lowest is None or dots < self.lowest[0] - NEARLY:
            self.lowest = (dots, page, width / MM, height / MM, text)

    def text(self, colour, count):
        self.texts[colour] = self.texts.get(colour, 0) + count


def alternatives(root):
    """The alternative texts of figures, by page object and marked content."""
    found = {}
    stack = [(root.get("/StructTreeRoot"), None, None)]
    while stack:
        node, page, text = stack.pop()
        if isinstance(node, Array):
            stack += [(kid, page, text) for kid in node]
        elif isinstance(node, Dictionary):
            page = node.get("/Pg", page)
            if str(node.get("/S", "")) == "/Figure":
                text = str(node.get("/Alt", ""))
            if "/MCID" in node:
                node = int(node.MCID)
            elif "/K" in node:
                stack.append((node.K, page, text))
        if isinstance(node, int) and text and page is not None:
            found[page.objgen, node] = text
    return found


def name_of(space, operands):
    values = [float(value) for value in operands if not isinstance(value, Name)]
    if kind(space) == "gray" and len(values) == 1:
        return "gray %.2f" % values[0]
    if kind(space) == "rgb" and len(values) == 3:
        return "#" + "".join("%02x" % round(value * 255) for value in values)
    return kind(space)


def survey(instructions, resources, page, report, texts, matrix=(1, 0, 0, 1, 0, 0), inherited=None, depth=0):
    """Reads what is painted, as a press would."""
    spaces = resources.get("/ColorSpace", Dictionary())
    objects = resources.get("/XObject", Dictionary())
    state = dict(inherited or {
        "matrix": matrix, "width": 1.0, "fill": Name.DeviceGray, "stroke": Name.DeviceGray, "ink": "gray 0.00",
        "mode": 0})
    saved, marked = [], []

    def space(name):
        return spaces.get(str(name), name)

    for instruction in instructions:
        operands, operator = instruction.operands, str(instruction.operator)
        if operator == "q":
            saved.append(dict(state))
        elif operator == "Q" and saved:
            state = saved.pop()
        elif operator == "cm":
            state["matrix"] = product([float(value) for value in operands], state["matrix"])
        elif operator == "w":
            state["width"] = float(operands[0])
        elif operator == "Tr":
            state["mode"] = int(operands[0])
        elif operator in ("cs", "CS"):
            state["fill" if operator == "cs" else "stroke"] = space(operands[0])
            if operator == "cs":
                state["ink"] = name_of(state["fill"], [0] * {"gray": 1, "rgb": 3}.get(kind(state["fill"]), 0))
        elif operator in ("sc", "scn"):
            state["ink"] = name_of(state["fill"], operands)
        elif operator in DEVICE:
            device = Name("/Device" + {"gray": "Gray", "rgb": "RGB", "cmyk": "CMYK"}[DEVICE[operator]])
            state["fill" if operator.islower() else "stroke"] = device
            if operator.islower():
                state["ink"] = name_of(device, operands)
        elif operator in ("BDC", "BMC"):
            marked.append(operands[1].get("/MCID") if len(operands) > 1 and isinstance(operands[1], Dictionary) else None)
        elif operator == "EMC" and marked:
            marked.pop()
        elif operator in PAINTS and operator != "n":
            if operator in STROKES:
                a, b, c, d = state["matrix"][:4]
                report.line(state["width"] * abs(a * d - b * c) ** 0.5, page)
                report.colours.add(kind(state["stroke"]))
            if operator not in ("S", "s"):
                report.colours.add(kind(state["fill"]))
        elif operator == "sh":
            shading = resources.get("/Shading", Dictionary()).get(str(operands[0]))
            if shading is not None:
                report.colours.add(kind(shading.ColorSpace))
        elif operator in SHOWS and state["mode"] != 3:
            shown = operands[-1] if operator != "TJ" else b"".join(
                bytes(part) for part in operands[0] if isinstance(part, pikepdf.String))
            report.text(state["ink"], len(bytes(shown)) // 2)
            report.colours.add(kind(state["fill"]))
        elif operator == "Do":
            target = objects.get(str(operands[0]))
            if target is None:
                continue
            if str(target.get("/Subtype")) == "/Image":
                number = next((mark for mark in reversed(marked) if mark is not None), None)
                report.picture(target, state["matrix"], page, texts(number))
            elif depth < 32:
                inner = dict(state)
                own = [float(value) for value in target.get("/Matrix", [1, 0, 0, 1, 0, 0])]
                inner["matrix"] = product(own, state["matrix"])
                survey(
                    pikepdf.parse_content_stream(target), target.get("/Resources", resources), page, report, texts,
                    inherited=inner, depth=depth + 1)


def boxes(page):
    """Where the page is cut and how far its backgrounds go on; the file is as Typst made it, without a crop box."""
    left, bottom, right, top = (float(value) for value in page.TrimBox)
    page.BleedBox = Array([round(value, 4) for value in (left - BLEED, bottom - BLEED, right + BLEED, top + BLEED)])
    return left, bottom, right, top


def frame(pdf, trim, cache):
    """What comes before the page and after it: nothing is painted beyond the bleed but marks at the corners."""
    key = tuple(round(value, 2) for value in trim)
    if key in cache:
        return cache[key]
    left, bottom, right, top = trim
    before = "q %.4f %.4f %.4f %.4f re W n\n" % (
        left - BLEED, bottom - BLEED, right - left + 2 * BLEED, top - bottom + 2 * BLEED)
    lines = []
    for x, way in ((left, -1), (right, 1)):
        for y, up in ((bottom, -1), (top, 1)):
            lines.append((x + way * MARK_START, y, x + way * MARK_END, y))
            lines.append((x, y + up * MARK_START, x, y + up * MARK_END))
    after = "\nQ\n/Artifact <</Type /Page>> BDC q /PressMarks CS 1 SCN %s w 0 J [] 0 d\n" % MARK_WIDTH
    after += "".join("%.4f %.4f m %.4f %.4f l S\n" % line for line in lines) + "Q EMC\n"
    cache[key] = (pdf.make_stream(before.encode()), pdf.make_stream(after.encode()))
    return cache[key]


def registration(pdf):
    """The colour of marks: on every plate (ISO 32000-1, 8.6.6.4)."""
    ink = Dictionary(FunctionType=2, Domain=[0, 1], C0=[1], C1=[0], N=1)
    return pdf.make_indirect(Array([Name.Separation, Name.All, Name.DeviceGray, ink]))


def fonts(pdf):
    """Every font that is used: its name, and whether it is in the file."""
    found = {}
    for item in pdf.objects:
        if isinstance(item, Dictionary) and str(item.get("/Type", "")) == "/Font" and "/DescendantFonts" not in item:
            name = str(item.get("/BaseFont", "/Type3"))[1:]
            name = name[7:] if name[6:7] == "+" else name
            descriptor = item.get("/FontDescriptor", Dictionary())
            isEmbedded = str(item.get("/Subtype")) == "/Type3" or any(
                key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))
            found[name] = found.get(name, True) and isEmbedded
    return sorted(found.items())


with pikepdf.open(folder + "/brochure.pdf") as pdf:
    report = Report()
    for item in pdf.objects:
        if isinstance(item, pikepdf.Stream):
            if str(item.get("/Subtype")) == "/Image" and isinstance(item.get("/ColorSpace"), Array):
                if kind(item.ColorSpace) == "gray" and str(item.ColorSpace[0]) == "/ICCBased":
                    item.ColorSpace = Name.DeviceGray
            elif str(item.get("/Subtype")) == "/Form":
                blacken(item)
                spaces = item.get("/Resources", Dictionary()).get("/ColorSpace", Dictionary())
                content, changed = blackened(pikepdf.parse_content_stream(item), spaces)
                if changed:
                    item.write(pikepdf.unparse_content_stream(content))
    texts = alternatives(pdf.Root)
    marks, frames, sizes = registration(pdf), {}, {}
    for number, page in enumerate(pdf.pages, 1):
        trim = boxes(page.obj)
        size = tuple(round((high - low) / MM, 1) for low, high in (trim[0::2], trim[1::2]))
        sizes[size] = sizes.get(size, 0) + 1
        blacken(page.obj)
        resources = page.obj.Resources
        spaces = resources.get("/ColorSpace", Dictionary())
        content, changed = blackened(pikepdf.parse_content_stream(page), spaces)
        if changed:
            page.obj.Contents = pdf.make_stream(pikepdf.unparse_content_stream(content))
        survey(content, resources, number, report, lambda mark: texts.get((page.obj.objgen, mark), ""))
        if "/ColorSpace" not in resources:
            resources.ColorSpace = Dictionary()
        resources.ColorSpace["/PressMarks"] = marks
        before, after = frame(pdf, trim, frames)
        own = page.obj.Contents
        page.obj.Contents = Array([before, *(own if isinstance(own, Array) else [own]), after])
    report.add("pages", len(pdf.pages))
    for size in sizes:
        report.add("trim", *size)
    report.add("bleed", "%.1f" % (BLEED / MM))
    for name, isEmbedded in fonts(pdf):
        report.add("font", name, "yes" if isEmbedded else "no")
    if report.thinnest:
        report.add("line", "%.2f" % report.thinnest[0], report.thinnest[1])
    report.add("pictures", report.pictures, report.low)
    if report.lowest:
        dots, page, width, height, text = report.lowest
        report.add("picture", round(dots), page, round(width), round(height), text)
    for colour in sorted(report.colours):
        report.add("colour", colour)
    for colour, count in sorted(report.texts.items(), key=lambda item: (-item[1], item[0])):
        report.add("text", colour, count)
    # Objects are packed afterwards, when the ends of all streams have been looked at.
    pdf.save(folder + "/result.pdf", deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
with open(folder + "/report.txt", "w", encoding="utf-8") as file:
    file.write("".join(line + "\n" for line in report.lines))
