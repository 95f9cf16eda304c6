"""Profiles of many lengths in two columns: those that one fills, and that have a gap to stretch, end at one height."""

import pikepdf

from layout_checks import pdftext
from layout_checks.site import Site


def _columns(order, width):
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


def check(args, folder):
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
        found = list(_columns(pdftext.reading_order(pdf, pdftext.runs(pdf)), width))
    if len(found) < 8:
        yield f"feet: only {len(found)} columns to look at"
        return
    lowest = min(y for _, y in found)
    for (page, is_right), y in found:
        # A list that breaks keeps what is left below it, which is less than a line.
        if y - lowest > 9:
            yield f"feet: page {page}, {'right' if is_right else 'left'} column ends {y - lowest:.1f} points too high"
    print(f"{len(found)} columns with a gap that end within a profile: at one height")
