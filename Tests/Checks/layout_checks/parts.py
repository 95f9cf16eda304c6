"""A brochure without one of its parts: designers leave them out by // before their line in main.typ."""

import shutil

import pikepdf

from layout_checks import pdftext
from layout_checks.site import Site


def _parts(main):
    """The lines of the parts that may be left out: all but the cover and the profiles."""
    lines = main.read_text(encoding="utf-8").split("// ---- The parts")[1].splitlines()
    return [line for line in lines if line.startswith("#") and not line.startswith(("#cover", "#chapters"))]


def check(args, folder):
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
    lines = _parts(main)
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
