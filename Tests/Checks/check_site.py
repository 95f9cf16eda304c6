"""Checks a folder of pages that a build wrote: markup, links, languages, weight, and what a browser makes of them.

    check_site.py PUBLIC [--all] [--json] [--markdown FILE]

Markup (Nu HTML checker), links, languages and weight are checked on all pages, and so is whether each comes from a
server silently, without moving, and fits a width of 320 px. axe-core and the rest run on pages that together show every
feature of their kind (--all: on all pages), in every mode in which they may be seen. Ends with 1 if anything was found.
"""

import argparse
import json
import pathlib
import sys
import time

from site_checks import browser, languages, links, markup, modes, pages as reading, report as reports, server, styles
from site_checks import weight, workers


class Workshop:
    """What a process with a browser does: a task is the name of a method and its arguments."""

    def __init__(self, chromium, send, folder, served):
        self.plainly = browser.Plainly(chromium, send, folder, served)
        self.closely = modes.Closely(chromium, send, served)

    def __call__(self, task):
        name, *arguments = task
        getattr(self, name)(*arguments)

    def look(self, *paths):
        for path in paths:
            self.plainly.look(path)

    def look_for_nothing(self, path):
        self.plainly.look_for_nothing(path)

    def look_closely(self, path, kind, in_full, has_script):
        self.closely.look(path, kind, in_full)
        if has_script:
            self.plainly.compare_without_script(path)
        if kind != "404":
            self.plainly.look_without_server(path)  # 404 knows its place by <base>, which no folder has.

    def search(self, path, in_full):
        if path == "index.html":
            self.plainly.search(path, self.plainly.folder, "search from a folder", in_full)
        self.plainly.search(path, self.plainly.served, "search", in_full)
        self.closely.look_at_search(path, in_full)


def tasks(pages, chosen):
    """Long ones first, so that at the end no process waits long for another."""
    seen = [page for page in pages if page.kind != "redirect"]
    in_full = {page.edition for page in pages if reading.is_in_full(page)}
    for page in sorted(chosen, key=lambda page: (page.kind != "brochure", page.kind != "home")):
        yield "look_closely", page.path, page.kind, page.edition in in_full, "script" in page.features
    for page in seen:
        if "form.search" in page.features:
            yield "search", page.path, page.edition in in_full
    plain = [page.path for page in seen if page.kind != "404"]
    for start in range(0, len(plain), 10):
        yield "look", *plain[start:start + 10]
    for page in seen:
        if page.kind == "404":
            yield "look_for_nothing", page.path


def check(folder, pages, chosen, report):
    """Does all checks. Returns what is told about them besides: the number of references, the table of weights."""
    files = markup.Run(folder)
    for page in pages:
        for name in ("markup", "links", "languages"):
            report.done(name, page.path)
    references = links.check(folder, pages, lambda path, message: report.fail("links", path, message))
    languages.check(folder, pages, lambda path, message: report.fail("languages", path, message))
    styles.check(folder, lambda path, message: report.fail("style sheets", path, message))
    weights = weight.check(folder, pages, report)

    def receive(name, *values):
        if name == "done":
            report.done(*values)
        elif name == "fail":
            report.fail(*values)
        else:
            report.asked(*values)

    with server.serving(folder, reading.own_prefix(pages)) as address:
        workers.run(list(tasks(pages, chosen)), Workshop, {"folder": folder, "served": address}, receive)
    files.finish(lambda path, message: report.fail("markup", path, message))
    return references, weights


def summary(report, seconds, references):
    pages, findings = len(report.pages), len(report.findings)
    return (f"{pages} pages, {references} references, {report.runs()} checks of a page, {findings} findings; "
            f"{seconds:.0f} s")


def tables(report, chosen, weights):
    """The tables, each under its heading."""
    return {
        "Pages looked at closely, of all": report.pages_by_language(chosen),
        "Checks by kind of page: pages/pages with findings": report.checks_by(report.kind),
        "Checks by language: pages/pages with findings": report.checks_by(report.language),
        "Weight of the heaviest page of each kind": weights,
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path, metavar="PUBLIC")
    parser.add_argument("--all", action="store_true", help="look at all pages closely")
    parser.add_argument("--json", action="store_true", help="print findings and counts as JSON")
    parser.add_argument("--markdown", metavar="FILE", help="also write the tables between the marks of this file")
    options = parser.parse_args()
    folder = options.folder.resolve()
    started = time.monotonic()

    pages = reading.read(folder)
    if not any(page.path == "index.html" for page in pages):
        sys.exit(f"{folder} holds no website: there is no index.html")
    # Whoever is redirected does not see the page.
    chosen = [page for page in (pages if options.all else reading.sample(pages)) if page.kind != "redirect"]
    report = reports.Report(pages)
    references, weights = check(folder, pages, chosen, report)
    told = summary(report, time.monotonic() - started, references)

    if options.json:
        counts = [{"check": check, "pages": len(paths)} for check, paths in report.checked.items()]
        asked = [{"rule": rule, "kind": kind, "places": places} for (rule, kind), places in report.questions.items()]
        whole = {"findings": report.findings, "counts": counts, "left to people": asked, "weights": weights}
        print(json.dumps(whole, ensure_ascii=False, indent=2))
        sys.exit(1 if report.findings else 0)

    for title, rows in tables(report, chosen, weights).items():
        print(f"{title}\n\n{reports.plain(rows)}\n")
    if report.questions:
        asked = (f"{rule} ({kind}: {places})" for (rule, kind), places in sorted(report.questions.items()))
        print(f"Left to people by axe-core: {', '.join(asked)}")
    for (check_name, message), where in report.grouped().items():
        more = f" and {len(where) - 3} more" if len(where) > 3 else ""
        print(f"  {', '.join(where[:3])}{more}: [{check_name}] {message}")
    print(told)
    if options.markdown:
        parts = [told, *(f"### {title}\n\n{reports.markdown(rows)}" for title, rows in
                         tables(report, chosen, weights).items())]
        reports.write(options.markdown, "\n\n".join(parts))
    sys.exit(1 if report.findings else 0)


if __name__ == "__main__":
    main()
