"""What was checked on which pages and what was found, and how that is told: as tables, plain or in Markdown."""

import collections
import html
import pathlib


class Report:
    """`done` and `fail` take what a check did; the tables count."""

    def __init__(self, pages):
        self.pages = {page.path: page for page in pages}
        self.default = next((page.language for page in pages if page.edition == ""), "")
        self.checked = collections.defaultdict(set)
        self.failed = collections.defaultdict(set)
        self.findings, self.questions = [], collections.Counter()

    def done(self, check, path):
        self.checked[check].add(path)

    def fail(self, check, path, message):
        """Takes a finding; `path` is that of a page or of any other file."""
        self.findings.append({"check": check, "page": path, "message": message})
        self.failed[check].add(path)

    def asked(self, rule, path, places):
        """Takes a question that axe-core leaves to people."""
        self.questions[rule, self.kind(path)] += places

    def kind(self, path):
        page = self.pages.get(path)
        return page.kind if page else "other files"

    def language(self, path):
        page = self.pages.get(path)
        return (page.edition or self.default) if page else "–"

    def columns(self, name):
        """What stands above the columns, in the order in which it comes."""
        paths = [*self.pages, *(path for paths in self.failed.values() for path in paths)]
        names = dict.fromkeys(map(name, sorted(paths, key=lambda path: (path not in self.pages, path))))
        first = {"home": 0, self.default: 0}
        return sorted(names, key=lambda each: first.get(each, 1))

    def pages_by_language(self, chosen):
        """How many pages of each kind and language were looked at closely, and how many there are."""
        languages, kinds = self.columns(self.language), self.columns(self.kind)
        all_pages = collections.Counter((self.kind(path), self.language(path)) for path in self.pages)
        looked_at = collections.Counter((self.kind(page.path), self.language(page.path)) for page in chosen)
        rows = [["pages", *languages]]
        for kind in kinds:
            cells = ((looked_at[kind, language], all_pages[kind, language]) for language in languages)
            rows.append([kind, *(f"{some}/{whole}" if whole else "–" for some, whole in cells)])
        return rows

    def checks_by(self, name):
        """On how many pages each check ran, by kind or by language; after a slash the pages with findings."""
        columns = self.columns(name)
        rows = [["checks", *columns]]
        for check in [*self.checked, *(check for check in self.failed if check not in self.checked)]:
            counts = collections.Counter(map(name, self.checked[check]))
            failed = collections.Counter(map(name, self.failed[check]))
            cells = (f"{counts[column]}/{failed[column]}" if counts[column] or failed[column] else "–"
                     for column in columns)
            rows.append([check, *cells])
        return rows

    def runs(self):
        return sum(map(len, self.checked.values()))

    def grouped(self):
        """Each finding once, with the pages that have it."""
        same = collections.defaultdict(list)
        for finding in self.findings:
            where = same[finding["check"], finding["message"]]
            if finding["page"] not in where:
                where.append(finding["page"])
        return same


def plain(rows):
    widths = [max(map(len, column)) for column in zip(*rows)]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in rows)


def markdown(rows):
    head, *body = ([html.escape(cell).replace("|", "\\|") for cell in row] for row in rows)
    lines = [head, ["---", *("---:" for _ in head[1:])], *body]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def write(path, text, name="table"):
    """Puts a text between the marks of this name in a file; a new file is made of the text alone."""
    path = pathlib.Path(path)
    begin, end = f"<!-- {name}:begin -->", f"<!-- {name}:end -->"
    old = path.read_text(encoding="utf-8") if path.exists() else f"{begin}\n{end}\n"
    before, mark, rest = old.partition(begin)
    _, other, after = rest.partition(end)
    if not mark or not other:
        raise ValueError(f"{path} has no lines {begin} and {end}")
    path.write_text(f"{before}{begin}\n{text.strip()}\n{end}{after}", encoding="utf-8")
