"""Reads brochures as they are read aloud, and holds them against the profiles.

    check_structure.py [--content CONTENT] [--templates TEMPLATES] [--edition NAME] [--web] FILE.pdf

The structure tree of the PDF is walked in its order; content is read anew from its files; both have nothing in common
with the program but the words of the interface and the names of languages. Every name, summary, fact and paragraph that
may be printed must stand in the tree, in the order in which it is read, in its language, and nothing else. `--web` is for
the brochure that goes to the web, too. What lies before the first profile and after the last index is known by its
headings alone, but for the foreword.

Needs the PyPI packages pikepdf, PyYAML and markdown-it-py.
"""

import argparse
import datetime
import sys
from pathlib import Path

import pikepdf
from structure_checks import rules
from structure_checks.comparing import Comparison
from structure_checks.content import Site, Words
from structure_checks.expected import Brochure
from structure_checks.tree import Document


class Report:
    """What was found in one file."""

    def __init__(self, path, comparison, problems):
        self.path = path
        self.comparison = comparison
        self.problems = problems

    def __str__(self):
        read = self.comparison
        languages = ", ".join(f"{code} {count}" for code, count in read.languages.most_common())
        return f"{self.path}: {read.passages} passages of {read.profiles} profiles in order ({languages})"


def check(pdf, brochure, path=""):
    """The report on a PDF that is open."""
    document = Document(pdf)
    comparison = Comparison(document).run(brochure.parts())
    problems = [*document.problems, *rules.catalogue(pdf), *rules.elements(document), *rules.links(document)]
    problems += [*rules.parents(document), *comparison.problems, *rules.bookmarks(document, comparison.bookmarks)]
    problems += rules.contents(document, comparison.bookmarks)
    return Report(path, comparison, list(dict.fromkeys(problems)))


def brochure(content, templates, edition, is_public, path):
    """What should stand in a file, which says itself as of when it is."""
    edition = Site(content).editions()[edition]
    with pikepdf.open(path) as pdf:
        today = datetime.datetime.strptime(str(pdf.docinfo["/CreationDate"])[2:10], "%Y%m%d").date()
    return Brochure(edition, {"web", "print"} if is_public else {"print"}, Words(templates, edition.lang), today)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--content", type=Path, default=Path("content"))
    parser.add_argument("--templates", type=Path, default=Path("templates"))
    parser.add_argument("--edition")
    parser.add_argument("--web", action="store_true")
    parser.add_argument("file", type=Path)
    options = parser.parse_args()
    wanted = brochure(options.content, options.templates, options.edition, options.web, options.file)
    with pikepdf.open(options.file) as pdf:
        report = check(pdf, wanted, options.file)
    for problem in report.problems:
        print(f"{options.file}: {problem}")
    print(report)
    sys.exit(1 if report.problems else 0)


if __name__ == "__main__":
    main()
