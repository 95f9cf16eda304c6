"""Makes every brochure that content/ describes, and 75 profiles that are hard to set, and checks all of them.

    check_brochures.py PROGRAM --web PUBLIC/brochure.pdf [--keep FOLDER] [--markdown FILE]

Each must be PDF/UA-1 and PDF/A-2a, without a mistake for qpdf, and must say in its structure what the profiles say
(`check_structure.py`); those of content/ are read by a second reader as well. Faults are planted in one of them. With
`--markdown` the results are written into that file, between its marks.
"""

import argparse
import datetime
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import check_pdf
import check_structure
import pikepdf
from structure_checks import reader, stress
from structure_checks.content import Site
from structure_checks.tree import Document

HEAD = (
    "| Inhalt | Ausgabe | Seiten | Steckbriefe | PDF/UA-1 | PDF/A-2a | qpdf | Textstellen, in Reihenfolge und Sprache |"
    " Sprachen | zweiter Leser |\n"
    "| --- | --- | --: | --: | --- | --- | --- | --: | --: | --: |\n"
)
PROFILES = 75


class Row:
    """What was found in one file."""

    def __init__(self, content, name, path, wanted, has_reader):
        self.content, self.name = content, name
        with pikepdf.open(path) as pdf:
            self.pages = len(pdf.pages)
            report = check_structure.check(pdf, wanted, path)
            document = Document(pdf)
        self.compared = report.comparison
        found = list(dict.fromkeys(check_pdf.check(path)))
        self.problems = report.problems + found
        self.verdicts = [
            "nein" if any(sign in problem for problem in found) else "ja" for sign in ("PDF_UA", "PDF_A", "qpdf")]
        self.same = None
        if has_reader:
            self.same, different = reader.compare(path, document)
            self.problems += different[:5] + reader.findings(path)

    def __str__(self):
        read = self.compared
        same = "" if self.same is None else str(self.same)
        cells = [
            self.content, self.name, self.pages, read.profiles, *self.verdicts, read.passages, len(read.languages), same]
        return f"| {' | '.join(map(str, cells))} |"


def make(program, edition, path, folder, templates):
    choice = ["--edition", edition] if edition else []
    run = subprocess.run(
        [program, "brochure", *choice, "--file", path, "--templates", templates], cwd=folder, capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(f"{edition}: {run.stdout}{run.stderr}")
    return [line for line in run.stderr.splitlines() if "[text-does-not-fit]" in line]


def rows(program, web, folder):
    templates = Path("templates").resolve()
    yield Row("Beispiel", "im Netz", web, check_structure.brochure(Path("content"), templates, None, True, web), True)
    hard = Path(folder, "hard", "content")
    stress.generate(PROFILES, hard)
    for name, content in (("Beispiel", Path("content")), (f"{PROFILES} schwierige", hard)):
        for edition in Site(content).editions():
            path = Path(folder, f"{name.split()[0]}-{edition or 'brochure'}.pdf").resolve()
            overflows = make(program, edition, path, content.resolve().parent, templates)
            wanted = check_structure.brochure(content, templates, edition, False, path)
            row = Row(name, edition or "übliche", path, wanted, name == "Beispiel")
            row.problems += overflows
            yield row


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=Path)
    parser.add_argument("--web", type=Path, required=True)
    parser.add_argument("--markdown", type=Path)
    options = parser.parse_args()
    lines, failed = [], False
    with tempfile.TemporaryDirectory() as folder:
        for row in rows(options.program.resolve(), options.web, folder):
            for problem in row.problems:
                print(f"{row.content}, {row.name}: {problem}")
            print(row, flush=True)
            failed = failed or bool(row.problems)
            lines.append(str(row))
        # Faults are found in a sound file alone.
        if not failed:
            sound = Path(folder, "Beispiel-arabisch.pdf")
            faults = subprocess.run(
                [sys.executable, Path(__file__).with_name("check_structure_faults.py"), "--edition", "arabisch", sound],
                capture_output=True, text=True)
            print(faults.stdout + faults.stderr)
            failed = faults.returncode != 0
    if options.markdown and not failed:
        planted = faults.stdout.strip().splitlines()[-1].split()[0]
        note = (
            f"\nStand {datetime.date.today():%d.%m.%Y}. In die Ausgabe „arabisch“ wurden {planted} Fehler gesetzt, einer nach"
            " dem anderen; jeder wurde gefunden.\n")
        text = options.markdown.read_text(encoding="utf-8")
        table = HEAD + "\n".join(lines) + "\n" + note
        options.markdown.write_text(
            re.sub(
                r"(<!-- structure:begin -->\n).*?(<!-- structure:end -->)", lambda found: found[1] + table + found[2], text,
                flags=re.DOTALL), encoding="utf-8")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
