"""Checks a folder of pages that a build wrote: markup, links, accessibility, behaviour in a browser.

    check_site.py PUBLIC [--all] [--json]

Markup (Nu HTML checker) and links are checked on all pages, and so is whether each works from a folder and from a
server, silently, and at a width of 320 px. axe-core and the rest run on pages that together show every feature of
their kind (--all: on all pages), in light and dark, at 390 and 1280 px. Ends with 1 if anything was found.
"""

import argparse
import collections
import json
import pathlib
import sys
import time

from site_checks import browser, links, markup, pages as reading


class Findings:
    """What was found, by kind of page and kind of check."""

    def __init__(self):
        self.all, self.failed = [], collections.defaultdict(set)

    def add(self, check, page, message):
        path, kind = (page.path, page.kind) if isinstance(page, reading.Page) else (page, "")
        self.all.append({"check": check, "page": path, "message": message})
        self.failed[kind or reading.kind(path), check].add(path)


def table(counts, findings):
    """How many pages of each kind were checked in which way; in brackets those with findings."""
    kinds = list(dict.fromkeys(kind for kind, _ in [*counts, *findings.failed]))
    checks = list(dict.fromkeys(check for _, check in [*counts, *findings.failed]))
    lines = [["pages", *checks]]
    for kind in kinds:
        cells = [kind]
        for check in checks:
            count, failed = counts.get((kind, check), 0), len(findings.failed.get((kind, check), ()))
            cells.append((str(count) if count else "–") + (f" ({failed})" if failed else ""))
        lines.append(cells)
    # As tall as there are checks and as wide as there are kinds: it fits on a screen.
    columns = list(zip(*lines))
    widths = [max(len(row[index]) for row in columns) for index in range(len(lines))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in columns)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path, metavar="PUBLIC")
    parser.add_argument("--all", action="store_true", help="run axe-core on all pages")
    parser.add_argument("--json", action="store_true", help="print findings and counts as JSON")
    options = parser.parse_args()
    folder = options.folder.resolve()
    started = time.monotonic()

    findings, counts = Findings(), collections.Counter()
    pages = reading.read(folder)
    if not any(page.path == "index.html" for page in pages):
        sys.exit(f"{folder} holds no website: there is no index.html")
    for page in pages:
        counts[page.kind, "markup"] += 1
        counts[page.kind, "links"] += 1
    files = markup.check(folder, lambda path, message: findings.add("markup", path, message))
    references = links.check(folder, pages, lambda page, message: findings.add("links", page, message))
    chosen = pages if options.all else reading.sample(pages)
    checks = browser.Browser(folder, pages, chosen, findings.add)
    checks.check()
    counts.update(checks.counts)

    questions = [
        {"rule": rule, "kind": kind, "places": places} for (rule, kind), places in sorted(checks.questions.items())
    ]
    seconds = time.monotonic() - started
    if options.json:
        cells = [{"kind": kind, "check": check, "pages": count} for (kind, check), count in counts.items()]
        report = {"findings": findings.all, "counts": cells, "left to people": questions, "seconds": round(seconds, 1)}
        print(json.dumps(report, ensure_ascii=False, indent=2))
        sys.exit(1 if findings.all else 0)

    print(table(counts, findings))
    print(f"\n{len(pages)} pages, {files} files of markup, {references} references; {seconds:.0f} s")
    print(f"axe-core on: {', '.join(page.path for page in chosen)}")
    if questions:
        asked = (f"{item['rule']} ({item['kind']}: {item['places']})" for item in questions)
        print(f"Left to people by axe-core: {', '.join(asked)}")
    same = collections.defaultdict(list)
    for finding in findings.all:
        where = same[finding["check"], finding["message"]]
        if finding["page"] not in where:
            where.append(finding["page"])
    if same:
        print(f"\n{len(findings.all)} findings:")
    for (check, message), where in same.items():
        more = f" and {len(where) - 3} more" if len(where) > 3 else ""
        print(f"  {', '.join(where[:3])}{more}: [{check}] {message}")
    sys.exit(1 if findings.all else 0)


if __name__ == "__main__":
    main()
