#!/usr/bin/env python3
"""Reads the open data with parsers that are not ours, and compares it with what the profiles say.

    check_data.py STECKBRIEF TEMPLATES [PUBLIC…] [--markdown FILE]

Builds a site of profiles whose texts are hard to write: Arabic, commas, quotation marks, semicolons, backslashes, markup,
long lines of multi-byte characters. Every vCard, calendar, HSDS file, table, feed and data block of it is parsed, and holds what
was put in; of each folder PUBLIC, that a build wrote, every such file is parsed. With --markdown the table of what the
parsers said is written into a file, between its marks.

With STECKBRIEF_HSDS, the path of HSDS 3.0's compiled schema of an organization (organization.json, from
github.com/openreferral/specification), HSDS files are held against it; with STECKBRIEF_ATOM, the path of RFC 4287's grammar
as RELAX NG in XML, so is the feed. Without, that is left out, and said.
"""

import argparse
import importlib.metadata
import os
import pathlib
import platform
import subprocess
import sys
import tempfile

from data_checks import atom, calendars, cards, hsds, linked_data, sample, sitemaps, tables


class Part:
    """A format: its files, and who reads them."""

    def __init__(self, name, files, readers):
        self.name, self.files, self.readers = name, files, readers
        self.counts, self.comparisons, self.findings = {}, 0, []


class Report:
    def __init__(self):
        self.parts, self.part = {}, None

    def begin(self, name, files, *readers):
        self.part = self.parts.setdefault(name, Part(name, files, readers))

    def read(self, kind):
        self.part.counts[kind] = self.part.counts.get(kind, 0) + 1

    def expect(self, where, is_so, message):
        self.part.comparisons += 1
        if not is_so:
            self.part.findings.append(f"{where}: {message}")

    def equal(self, where, found, expected):
        self.expect(where, found == expected, f"{found!r} is not {expected!r}")

    @property
    def findings(self):
        return [finding for part in self.parts.values() for finding in part.findings]

    def table(self):
        yield "| format | files | read by | read | comparisons | wrong |"
        yield "| --- | --- | --- | --- | ---: | ---: |"
        for part in self.parts.values():
            counts = ", ".join(f"{count:,} {kind}" for kind, count in part.counts.items())
            yield (f"| {part.name} | {part.files} | {', '.join(part.readers)} | {counts} | {part.comparisons:,} "
                   f"| {len(part.findings)} |")


def package(name):
    return f"{name} {importlib.metadata.version(name)}"


def check(folder, profiles, report):
    """`profiles`: what the files must hold, by slug; empty for a folder of which only the form is checked."""
    associations = folder / "associations"
    report.begin("vCard 4", "`associations/*.vcf`", package("vobject"))
    for path in sorted(associations.glob("*.vcf")):
        cards.check(path, profiles.get(path.stem), report)
    report.begin("iCalendar", "`associations/*.ics`", *map(package, ("icalendar", "vobject", "python-dateutil")))
    for path in sorted(associations.glob("*.ics")):
        calendars.check(path, profiles.get(path.stem), report)
    report.begin("schema.org (JSON-LD)", "in `associations/*.html`", *map(package, ("extruct", "PyLD")))
    for path in sorted(associations.glob("*.html")):
        linked_data.check(path, profiles.get(path.stem), report, associations)
    schema = ["the schema of HSDS 3.0"] if hsds.schema() else []
    report.begin("Open Referral HSDS 3", "`associations/*.json`, `data/organizations.json`", package("jsonschema"), *schema)
    hsds.check(folder, profiles, report)
    report.begin("CSV", "`data/associations.csv`", f"csv of Python {platform.python_version()}")
    tables.check(folder, profiles, report)
    grammar = ["the grammar of RFC 4287"] if atom.grammar() else []
    report.begin("Atom", "`feed.atom`", *map(package, ("feedparser", "lxml")), *grammar)
    atom.check(folder, profiles, report)
    report.begin("sitemaps.org", "`sitemap.xml`, `robots.txt`", "xmllint", "robotparser of Python")
    sitemaps.check(folder, report)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("templates")
    parser.add_argument("folders", nargs="*", metavar="PUBLIC", type=pathlib.Path)
    parser.add_argument("--markdown", type=pathlib.Path)
    args = parser.parse_args()
    report = Report()
    with tempfile.TemporaryDirectory(prefix="steckbrief-data-") as name:
        site = pathlib.Path(name)
        profiles = sample.write(site)
        run = subprocess.run(
            [os.path.abspath(args.program), "build", "--content", "content", "--templates", os.path.abspath(args.templates),
             "--as-of", "2026-06-01", "--language", "en", "--no-pdf"], cwd=site, capture_output=True, text=True)
        if run.returncode != 0:
            sys.exit(f"{run.stdout}{run.stderr}the build failed")
        check(site / "public", profiles, report)
        expected = {slug for slug, profile in profiles.items() if profile["open"]}
        for suffix in (".vcf", ".json"):
            found = {path.stem for path in (site / "public/associations").glob("*" + suffix)}
            report.equal(suffix, found, expected)
    for folder in args.folders:
        check(folder, {}, report)
    for finding in report.findings:
        print("  " + finding)
    print("\n".join(report.table()))
    if hsds.schema() is None:
        print(f"HSDS files were not held against the schema: {hsds.VARIABLE} does not name it.")
    if atom.grammar() is None:
        print(f"The feed was not held against the grammar of RFC 4287: {atom.VARIABLE} does not name it.")
    if args.markdown and not report.findings:
        text = args.markdown.read_text(encoding="utf-8")
        begin, end = "<!-- table:begin -->", "<!-- table:end -->"
        before, after = text.split(begin)[0], text.split(end)[1]
        args.markdown.write_text(before + begin + "\n" + "\n".join(report.table()) + "\n" + end + after, encoding="utf-8")
    sys.exit(1 if report.findings else 0)


if __name__ == "__main__":
    main()
