"""Sets brochures of profiles that are hard to set, and reads back what came of them.

    check_layout.py PROGRAM TEMPLATES [--keep FOLDER] [--markdown FILE]

One brochure has a profile for each script (layout_checks/scripts.py). Set in German on A5 and A4, in large print and in
Arabic, its text must come back word for word and in order, drawn by the fonts that are meant for it, divided only where
the language's rules say how, tagged with its language, with a glyph for every character, and none outside of the page's
text area.

Another has a profile for each thing that makes texts hard to set (layout_checks/hostile.py), or hostile. All of its text
must be there and stand within the text area, on nothing else; no heading at the foot of a page, no single line of a
paragraph at a foot or a head; and the program must say of itself that everything fits. What is refused must be refused by
the rule for it.

A third has profiles of many lengths: columns that a profile fills, and that have a gap to stretch, end at one height.

A fourth is set again and again, each time without another of its parts, as designers leave them out. With --markdown the table of what became of them is written into a file, between its marks.

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
from layout_checks import hostile, pdftext, places, scripts
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


def feet(order, width):
    """How high the last line stands, of the columns that end within a profile and have a gap between two."""
    columns = {}
    for run, names, _ in order:
        if run.page > 2 and run.text.strip():
            column = columns.setdefault((run.page, run.left > width / 2), [])
            column.append((run.y, "H2" in names, "H1" in names))
    keys = sorted(columns)
    for key, following in zip(keys, keys[1:]):
        lines, after = columns[key], columns[following]
        is_chapter = any(chapter for _, _, chapter in lines + after)
        has_gap = any(heading and not before for (_, before, _), (_, heading, _) in zip(lines, lines[1:]))
        if has_gap and not is_chapter and not after[0][1]:
            yield key, min(y for y, _, _ in lines)


def check_feet(args, folder):
    site = Site(folder)
    site.settings()
    site.vocabulary({"bildung": "Bildung"})
    for number in range(60):
        fields = {"name": f"Verein {number:02}", "summary": "Ein Satz.", "topics": ["bildung"], "languages": ["de"]}
        words = " ".join(["Wir treffen uns jede Woche und laden alle ein."] * (3 + number * 7 % 11))
        lists = "\n".join(f"- Punkt {item}" for item in range(number % 5))
        body = f"## Wer wir sind\n\n{words}\n\n## Was wir tun\n\n{lists}\n\n{words}\n"
        site.profile(f"verein-{number:02}", fields, body)
    path = folder / "feet.pdf"
    code, said = site.brochure(args.program, args.templates, "a4", path)
    if code != 0:
        yield f"feet: ended with {code}: {said[-600:]}"
        return
    with pikepdf.open(path) as pdf:
        width = float(pdf.pages[0].mediabox[2])
        found = list(feet(pdftext.reading_order(pdf, pdftext.runs(pdf)), width))
    if len(found) < 8:
        yield f"feet: only {len(found)} columns to look at"
        return
    lowest = min(y for _, y in found)
    for (page, is_right), y in found:
        # A list that breaks keeps what is left below it, which is less than a line.
        if y - lowest > 9:
            yield f"feet: page {page}, {'right' if is_right else 'left'} column ends {y - lowest:.1f} points too high"
    print(f"{len(found)} columns with a gap that end within a profile: at one height")


def parts(main):
    """The lines of the parts that may be left out: all but the cover and the profiles."""
    lines = main.read_text(encoding="utf-8").split("// ---- The parts")[1].splitlines()
    return [line for line in lines if line.startswith("#") and not line.startswith(("#cover", "#chapters"))]


def check_parts(args, folder):
    site = Site(folder)
    site.settings()
    site.vocabulary({"bildung": "Bildung", "musik": "Musik"})
    names = ["Chor", "Lernhilfe", "Orchester"]
    for name in names:
        topic = "bildung" if name == "Lernhilfe" else "musik"
        fields = {"name": name, "summary": "Ein Satz.", "topics": [topic], "audiences": ["alle"], "languages": ["de"]}
        site.profile(name.lower(), fields)
    templates = folder / "templates"
    shutil.copytree(args.templates, templates)
    main = templates / "brochure" / "main.typ"
    whole = main.read_text(encoding="utf-8")
    lines = parts(main)
    for line in [None, *lines]:
        main.write_text(whole.replace(f"\n{line}\n", f"\n// {line}\n"), encoding="utf-8")
        path = folder / "part.pdf"
        code, said = site.brochure(args.program, templates, "a5", path)
        if code != 0:
            yield f"without {line}: ended with {code}: {said[-600:]}"
            continue
        with pikepdf.open(path) as pdf:
            count, runs = len(pdf.pages), pdftext.runs(pdf)
        for page in range(2, count + 1):
            if not any(run.text.strip() == str(page) and run.is_artifact for run in runs if run.page == page):
                yield f"without {line}: page {page} has no number"
        if any("000" in run.text for run in runs):
            yield f"without {line}: a line leads nowhere"
        # A name stands above the profile, in the contents and in the index of topics.
        expected = 3 - (line is not None and line.startswith(("#contents", "#for")))
        for name in names:
            found = sum(name in run.text for run in runs if not run.is_artifact)
            if found < expected:
                yield f"without {line}: {name} is there {found} times"
    print(f"{len(lines)} parts, each left out once: pages are numbered, and all lists are there")


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
            "scripts": check_scripts, "hostile": check_hostile, "refused": check_refused, "feet": check_feet,
            "parts": check_parts}
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
