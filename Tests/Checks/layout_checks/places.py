"""Whether all text of a page stands where text may stand, and none upon other text."""

POINTS = 72 / 25.4
# As templates/brochure/style.typ has them: width, height, inside, outside, top, bottom in millimetres.
PAPERS = {"a5": (148, 210, 19, 15, 21, 19), "a4": (210, 297, 24, 18, 27, 24)}
WIDE = 11  # more on both sides of A4 where small type fills a single column
GUTTERS = {"a5": 6, "a4": 9}
COVER = 13  # the cover's margins are its own


class Area:
    def __init__(self, layout):
        paper = layout.get("paper", "A5").lower()
        self.width, self.height, self.inside, self.outside, self.top, self.bottom = PAPERS[paper]
        self.columns = 2 if layout.get("columns") == "two" else 1
        self.gutter = GUTTERS[paper] * POINTS
        if paper == "a4" and self.columns == 1 and not layout.get("large-print"):
            self.inside += WIDE
            self.outside += WIDE
        self.is_right_bound = layout.get("lang") in ("ar", "fa")

    def sides(self, number):
        """From where to where lines may go."""
        if number == 1:
            return COVER * POINTS, (self.width - COVER) * POINTS
        inner_is_left = (number % 2 == 1) != self.is_right_bound
        left, right = (self.inside, self.outside) if inner_is_left else (self.outside, self.inside)
        return left * POINTS, (self.width - right) * POINTS

    def gap(self, number):
        """What lies between two columns."""
        left, right = self.sides(number)
        return (left + right - self.gutter) / 2, (left + right + self.gutter) / 2


def outside(area, runs):
    """What is wrong with the places of a page's runs; what is drawn beside the text, as page numbers, is none of them."""
    runs = [run for run in runs if not run.is_artifact and run.text.strip() and run.right - run.left > 0.1]
    if not runs:
        return
    number = runs[0].page
    left, right = area.sides(number)
    for run in runs:
        if run.solid[0] < left - 0.5 or run.solid[1] > right + 0.5:
            yield run, "leaves the text area at a side"
        if run.y < (area.bottom if number > 1 else COVER) * POINTS - 0.5:
            yield run, "leaves the text area at the foot"
        if run.y + 0.6 * run.size > (area.height - COVER) * POINTS:
            yield run, "leaves the page at the head"
    if area.columns == 2:
        begin, end = area.gap(number)
        if sum(abs(run.left - end) < 0.6 or abs(run.right - begin) < 0.6 for run in runs) > 3:
            for run in runs:
                if run.solid[1] > begin + 0.5 and run.solid[0] < end - 0.5:
                    yield run, "leaves its column"
    runs.sort(key=lambda run: -run.y)
    for index, run in enumerate(runs):
        for other in runs[index + 1:]:
            if run.y - other.y > 0.4 * min(run.size, other.size):
                break
            shared = min(run.solid[1], other.solid[1]) - max(run.solid[0], other.solid[0])
            if shared > 0.3 * min(run.size, other.size):
                yield run, f"stands upon “{other.text[:30]}”"


def is_heading(names):
    return any(name[0] == "H" and name[1:].isdigit() for name in names)


def badly_broken(order):
    """Headings at the foot of a column, and paragraphs of which a single line stands at a foot or a head.

    A column ends where the next line stands higher or on another page.
    """
    found, parts, last = [], {}, None
    for run, names, _ in order:
        if not run.text.strip():
            continue
        is_new = last is not None and (run.page != last.page or run.y > last.y + 3 * last.size)
        # A chain of headings, or one that fills a page, has to break somewhere.
        if is_new and is_heading(last_names) and not is_heading(names):
            found.append((last, "is a heading at the foot"))
        if "P" in names and "LI" not in names and "BlockQuote" not in names:
            lines = parts.setdefault(run.element, [[]])
            if lines[-1] and (run.page != lines[-1][-1].page or run.y > lines[-1][-1].y + 3 * run.size):
                lines.append([])
            if not lines[-1] or abs(lines[-1][-1].y - run.y) > 0.55 * run.size:
                lines[-1].append(run)
        last, last_names = run, names
    for lines in parts.values():
        if len(lines) > 1 and sum(map(len, lines)) > 3:
            if len(lines[0]) == 1:
                found.append((lines[0][0], "is a single line at the foot"))
            if len(lines[-1]) == 1:
                found.append((lines[-1][0], "is a single line at the head"))
    return found
