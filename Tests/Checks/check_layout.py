"""Sets brochures of profiles that are hard to set, and reads back what came of them.

    check_layout.py PROGRAM TEMPLATES [--keep FOLDER] [--markdown FILE]

One brochure has a profile for each script (layout_checks/scripts.py). Set in German on A5 and A4, in large print and in
Arabic, its text must come back word for word and in order, drawn by the fonts that are meant for it, divided only where
the language's rules say how, tagged with its language, with a glyph for every character, and none outside of the page's
text area.

Another has a profile for each thing that makes texts hard to set (layout_checks/hostile.py), or hostile. All of its text
must be there and stand within the text area, on nothing else; no heading at the foot of a page, no single line of a
paragraph at a foot or a head; and the program must say of itself that everything fits. What is refused must be refused by
the rule for it. With --markdown the table of what became of them is written into a file, between its marks.

A third has profiles of many lengths, and its columns must end at one height (layout_checks/feet.py). A fourth is set again
and again, each time without another of its parts, and must be whole for the rest (layout_checks/parts.py).

What it looks like, a person has to see: --keep leaves the files.

Needs the PyPI package pikepdf, and all that makes a brochure.
"""

import argparse
import itertools
import shutil
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

import pikepdf

import check_pdf
from layout_checks import feet, hostile, parts, pdftext, places, scripts
from layout_checks.site import LAYOUTS, Site


def folded(text, keep_hyphens=False):
    """What two spellings of a text have in common: no spaces, no signs that nobody sees, no marks.

    A mark that is drawn by itself brings the text of its letter with it once more, so equal neighbours count once.
    """
    text = (
        character for character in unicodedata.normalize("NFKC", text)
        if not character.isspace() and unicodedata.category(character) not in ("Cf", "Mn")
        and (keep_hyphens or character not in "-\u2010"))
    return "".join(character for character, _ in itertools.groupby(text))


def wrong_scripts(edition, pdf):
    runs = pdftext.runs(pdf)
    order = list(pdftext.reading_order(pdf, runs))
    spoken = [pdftext.spoken(line) for line in pdftext.lines(order)]
    text = folded("".join(spoken))
    exact = folded("".join(spoken), keep_hyphens=True)
    for sample in scripts.SAMPLES:
        where = f"{edition}, {sample.tag}"
        for passage in [sample.name, sample.summary, sample.what] + scripts.body(sample).split("\n\n"):
            if folded(passage) not in text:
                yield f"{where}: not in the PDF, or in another order: {passage[:60]}"
            elif not sample.hyphenates and folded(passage, keep_hyphens=True) not in exact:
                yield f"{where}: divided with a hyphen: {passage[:60]}"
        its = {letter for letter in sample.name + sample.body if letter.isalpha() and not letter.isascii()}
        fonts = sample.fonts or scripts.NOTO
        pages = {run.page for run, names, _ in order if "H2" in names and run.text and run.text in sample.name}
        languages = set()
        for run, _, language in order:
            if its and sum(letter in its for letter in run.text) * 2 > len(run.text) and len(run.text) > 1:
                family = run.font.split("-")[0]
                if run.text.strip() in sample.body and sample.fonts and family not in fonts:
                    yield f"{where}: “{run.text}” is drawn by {run.font}"
            if run.page in pages and len(run.text) > 1 and run.text in sample.summary:
                languages.add(language)
        if not any(language.split("-")[0] == sample.tag.split("-")[0] for language in languages):
            yield f"{where}: nothing is tagged as {sample.tag}, but as {sorted(languages)}"
    if not LAYOUTS[edition].get("large-print"):
        ends = [line.rstrip()[-7:] for line in spoken]
        if not any(end.endswith(("-", "\u00ad", "\u2010")) and not end.startswith("schrift") for end in ends):
            yield f"{edition}: no word is divided"


def check_scripts(args, folder):
    site = Site(folder)
    site.settings()
    site.vocabulary({"bildung": "Bildung"})
    for sample in scripts.SAMPLES:
        site.profile(sample.slug, *scripts.profile(sample))
    for edition in LAYOUTS:
        path = folder / f"{edition}.pdf"
        code, said = site.brochure(args.program, args.templates, edition, path)
        if code != 0 or "[character-not-covered]" in said:
            yield f"{edition}: ended with {code}: {said[-600:]}"
            continue
        with pikepdf.open(path) as pdf:
            yield from wrong_scripts(edition, pdf)
            yield from missing_glyphs(edition, pdf)
        for problem in check_pdf.check(str(path)):
            yield f"{edition}: {problem}"
    print(f"{len(scripts.SAMPLES)} languages in {len(LAYOUTS)} layouts: read back in order, each in its fonts")


def missing_glyphs(edition, pdf):
    for run in pdftext.runs(pdf):
        if run.has_missing_glyph:
            yield f"{edition}, page {run.page}: a character has no glyph in {run.font}"


def holds(text, passage):
    """Whether a text is there; of one letter again and again, whether it is there as often."""
    if len(set(passage)) == 1:
        return text.count(passage[0]) >= len(passage)
    return folded(passage) in folded(text)


def misplaced(edition, runs, order):
    area = places.Area(LAYOUTS[edition])
    pages = {}
    for run in runs:
        pages.setdefault(run.page, []).append(run)
    for its in pages.values():
        for run, what in places.outside(area, its):
            yield f"{edition}, page {run.page}: “{run.text[:40]}” {what}"
    for run, what in places.badly_broken(order):
        yield f"{edition}, page {run.page}: “{run.text[:40]}” {what}"


def check_hostile(args, folder):
    site = Site(folder)
    site.settings(title=hostile.TITLE, subtitle=hostile.TITLE)
    site.vocabulary(hostile.TOPICS)
    for case in hostile.CASES:
        site.profile(case.slug, *hostile.profile(case))
    counts = {case.slug: [] for case in hostile.CASES}
    for edition in LAYOUTS:
        path = folder / f"{edition}.pdf"
        code, said = site.brochure(args.program, args.templates, edition, path)
        if code != 0 or "[text-does-not-fit]" in said or "[typesetting-failed]" in said:
            yield f"{edition}: ended with {code}: {said[-600:]}"
            continue
        with pikepdf.open(path) as pdf:
            runs = pdftext.runs(pdf)
            order = list(pdftext.reading_order(pdf, runs))
            lines = list(pdftext.lines(order))
            spoken = [pdftext.spoken(line) for line in lines]
            text = "".join(spoken)
            yield from missing_glyphs(edition, pdf)
        yield from misplaced(edition, runs, order)
        if not holds("".join(run.text for run in runs if run.page == 1), "2026"):
            yield f"{edition}: the cover does not end on its page"
        for case in hostile.CASES:
            pages = [line[0][0].page for line, said in zip(lines, spoken) if case.begin in said or case.end in said]
            if len(pages) < 2:
                yield f"{edition}: {case.slug}: its beginning or its end is missing"
                continue
            counts[case.slug].append(pages[-1] - pages[0] + 1)
            for passage in case.texts:
                if not holds(text, passage):
                    yield f"{edition}: {case.slug}: missing: {passage[:40]}"
        for problem in check_pdf.check(str(path)):
            yield f"{edition}: {problem}"
    args.report += [
        "| what | " + " | ".join(LAYOUTS) + " |", "| --- |" + " ---: |" * len(LAYOUTS),
        *(f"| {case.what} | " + " | ".join(map(str, counts[case.slug])) + " |" for case in hostile.CASES), "",
    ]
    print(f"{len(hostile.CASES)} hard cases in {len(LAYOUTS)} layouts: all text there, and in its place")


def check_refused(args, folder):
    args.report += ["| what | refused by |", "| --- | --- |"]
    for slug, what, body, rule in hostile.REFUSED:
        site = Site(folder / slug)
        site.settings()
        site.vocabulary({"thema-1": "Thema"})
        site.profile("verein", {"name": "Verein", "summary": "Satz.", "topics": ["thema-1"], "languages": ["de"]})
        with open(site.profiles / "verein.md", "ab") as file:
            file.write(b"\n" + body + b"\n")
        said = subprocess.run(
            [args.program, "check", "--content", folder / slug / "content", "--templates", args.templates],
            capture_output=True, text=True, errors="replace")
        if said.returncode == 0 or f"[{rule}]" not in said.stdout + said.stderr:
            yield f"{what}: not refused by {rule}: {(said.stdout + said.stderr)[-300:]}"
        args.report.append(f"| {what} | `{rule}` |")
    print(f"{len(hostile.REFUSED)} texts that are refused, each by its rule")


def write_table(file, report):
    text = file.read_text(encoding="utf-8")
    begin, end = "<!-- table:begin -->", "<!-- table:end -->"
    before, after = text.split(begin)[0], text.split(end)[1]
    file.write_text(before + begin + "\n" + "\n".join(report) + "\n" + end + after, encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("program", type=Path)
    parser.add_argument("templates", type=Path)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--markdown", type=Path)
    args = parser.parse_args()
    args.program, args.templates, args.report = args.program.resolve(), args.templates.resolve(), []
    problems = []
    with tempfile.TemporaryDirectory() as scratch:
        folder = args.keep or Path(scratch)
        kinds = {
            "scripts": check_scripts, "hostile": check_hostile, "refused": check_refused, "feet": feet.check,
            "parts": parts.check}
        for name, checks in kinds.items():
            shutil.rmtree(folder / name, ignore_errors=True)
            (folder / name).mkdir(parents=True)
            for problem in checks(args, folder / name):
                print(problem, flush=True)
                problems.append(problem)
    if args.markdown and not problems:
        write_table(args.markdown, args.report)
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
