#!/usr/bin/env python3
"""Reads the open data with parsers that are not ours, and compares it with what the profiles say.

    check_data.py STECKBRIEF TEMPLATES [PUBLIC…]

Builds a site of profiles whose texts are hard to write: Arabic, commas, quotation marks, semicolons, backslashes, markup,
long lines of multi-byte characters. Every vCard, calendar, HSDS file, table, feed and data block of it is parsed, and holds what
was put in; of each folder PUBLIC, that a build wrote, every such file is parsed.

With STECKBRIEF_HSDS, the path of HSDS 3.0's compiled schema of an organization (organization.json, from
github.com/openreferral/specification), HSDS files are held against it; with STECKBRIEF_ATOM, the path of RFC 4287's grammar
as RELAX NG in XML, so is the feed. Without, that is left out, and said.
"""

import os
import pathlib
import subprocess
import sys
import tempfile

from data_checks import atom, calendars, cards, hsds, linked_data, sample, sitemaps, tables


class Report:
    def __init__(self):
        self.findings, self.counts = [], {}

    def read(self, kind):
        self.counts[kind] = self.counts.get(kind, 0) + 1

    def expect(self, where, is_so, message):
        if not is_so:
            self.findings.append(f"{where}: {message}")

    def equal(self, where, found, expected):
        self.expect(where, found == expected, f"{found!r} is not {expected!r}")


def check(folder, profiles, report):
    """`profiles`: what the files must hold, by slug; empty for a folder of which only the form is checked."""
    associations = folder / "associations"
    for path in sorted(associations.glob("*.vcf")):
        cards.check(path, profiles.get(path.stem), report)
    for path in sorted(associations.glob("*.ics")):
        calendars.check(path, profiles.get(path.stem), report)
    for path in sorted(associations.glob("*.html")):
        linked_data.check(path, profiles.get(path.stem), report, associations)
    hsds.check(folder, profiles, report)
    tables.check(folder, profiles, report)
    atom.check(folder, profiles, report)
    sitemaps.check(folder, report)


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    program, templates, *folders = sys.argv[1:]
    report = Report()
    with tempfile.TemporaryDirectory(prefix="steckbrief-data-") as name:
        site = pathlib.Path(name)
        profiles = sample.write(site)
        run = subprocess.run(
            [os.path.abspath(program), "build", "--content", "content", "--templates", os.path.abspath(templates),
             "--as-of", "2026-06-01", "--language", "en", "--no-pdf"], cwd=site, capture_output=True, text=True)
        if run.returncode != 0:
            sys.exit(f"{run.stdout}{run.stderr}the build failed")
        check(site / "public", profiles, report)
        expected = {slug for slug, profile in profiles.items() if profile["open"]}
        for suffix in (".vcf", ".json"):
            found = {path.stem for path in (site / "public/associations").glob("*" + suffix)}
            report.equal(suffix, found, expected)
    for folder in folders:
        check(pathlib.Path(folder), {}, report)
    for finding in report.findings:
        print("  " + finding)
    print(", ".join(f"{count} {kind}" for kind, count in report.counts.items()) + f"; {len(report.findings)} findings")
    if hsds.schema() is None:
        print(f"HSDS files were not held against the schema: {hsds.VARIABLE} does not name it.")
    if atom.grammar() is None:
        print(f"The feed was not held against the grammar of RFC 4287: {atom.VARIABLE} does not name it.")
    sys.exit(1 if report.findings else 0)


if __name__ == "__main__":
    main()
