#!/usr/bin/env python3
"""Proves that nothing is published that nobody agreed to.

    check_leaks.py STECKBRIEF TEMPLATES [--profiles N] [--seeds N]

Makes directories of profiles with a marker of its own in every field, with consents drawn by chance, builds the site,
both brochures, editions in every layout and language, booklets and a file for a printing house, and looks for every marker
in every file: HTML and the data blocks in it, CSS, pictures, open data, and text, links, metadata, bookmarks, alternative
texts and the structure tree of the PDF. A marker may stand in a file only if the association agreed to every channel that
the file goes to, did not withhold the field, and, for a contact person, if that person agreed too; in an edition only if it
is about that association. What may stand in an edition must be found there.

What may be shown is worked out here from the raw consents, not by the program's own code.
"""

import argparse
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path

from structure_checks.tree import Document

CHANNELS = ["web", "print", "list", "data"]
# The editions: what each is like, whom it is about (by topic; None for all), and how it is made besides.
EDITIONS = {
    "arabisch": ("title: {ar: كتاب}, lang: ar", None, ["--booklet"]),
    "englisch": ("title: {en: Book}, lang: en, order: topic", None, []),
    "gross": ("paper: A4, large-print: yes, order: name", None, ["--press"]),
    "schmal": ("columns: two, black-and-white: yes, photos: no", None, ["--booklet", "--signature", "16"]),
    "auswahl": ("selection: {topics: [t2]}, order: topic", "t2", []),
}
# Fields that every edition shows whatever it is like.
EVERYWHERE = {"name", "address", "email", "phone", "website", "social", "register", "contacts"}
# Fields that can be withheld, and how their values are made from a marker.
OPTIONAL = {
    "short-name": lambda m: m.word(),
    "founded": lambda m: None,
    "members": lambda m: None,
    "register": lambda m: {"court": m.word("Gericht "), "number": m.word("VR ")},
    "address": lambda m: {"street": m.word("Weg "), "postcode": "33602", "city": m.word("Ort "), "note": m.word()},
    "times": lambda m: [{"day": "Montag", "from": "18:00", "to": "19:00", "what": m.word("Treff ")}],
    "email": lambda m: m.email(),
    "phone": lambda m: m.phone(),
    "website": lambda m: m.url(),
    "social": lambda m: [m.url(), m.url()],
    "logo": lambda m: {"file": "logo.png", "alt": m.word("Bild "), "credit": m.word()},
    "photo": lambda m: {"file": "logo.png", "alt": m.word("Foto "), "credit": m.word()},
}


class Marker:
    """Makes values that hold a marker, and remembers the markers."""

    def __init__(self, rng, seen):
        self.rng, self.seen, self.markers = rng, seen, []

    def _new(self):
        while True:
            text = "q" + "".join(self.rng.choice("bcdfghjkmnpqrstvwxz") for _ in range(9))
            if text not in self.seen:
                self.seen.add(text)
                self.markers.append(text)
                return text

    def word(self, before=""):
        return before + self._new()

    def email(self):
        return self._new() + "@example.org"

    def url(self):
        return "https://" + self._new() + ".example.org/"

    def phone(self):
        # As long as numbers may be: a short one stands by chance somewhere among the millions of digits in a PDF.
        while True:
            digits = "999" + "".join(self.rng.choice("0123456789") for _ in range(11))
            if digits not in self.seen:
                self.seen.add(digits)
                self.markers.append(digits)
                return f"0{digits[:3]} {digits[3:]}"


def yaml(value, indent=0):
    """The few forms of YAML that are needed here, every text quoted."""
    pad = "  " * indent
    if isinstance(value, dict):
        if not value:
            return " {}\n"
        return "\n" + "".join(f"{pad}{k}:{yaml(v, indent + 1)}" for k, v in value.items())
    if isinstance(value, list):
        if not value:
            return " []\n"
        if all(isinstance(v, str) for v in value):
            return " [" + ", ".join('"' + v + '"' for v in value) + "]\n"
        out = "\n"
        for item in value:
            lines = yaml(item, indent + 1).strip("\n").split("\n")
            out += pad + "- " + lines[0].strip() + "\n" + "".join(line + "\n" for line in lines[1:])
        return out
    return f' "{value}"\n'


def png():
    def chunk(kind, data):
        return (
            len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")
        )

    rows = b"".join(b"\0" + b"\x80\xa0\xc0" * 8 for _ in range(8))
    head = (8).to_bytes(4, "big") * 2 + bytes([8, 2, 0, 0, 0])
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"tEXt", b"Comment\0qmetadatamarker")
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


def some(rng, items, least=0):
    return [i for i in items if rng.random() < 0.5] or rng.sample(items, least)


def make_profile(rng, seen, number):
    """Returns the file's text, its translation's text, and the markers: (marker, field, channels or None for never)."""
    rules = []  # (marker, channels on which it may be shown)
    consent = set(some(rng, CHANNELS))
    status = rng.choice(["active"] * 6 + ["paused", "dissolved"])
    if status == "dissolved":
        consent_shown = set()
    else:
        consent_shown = consent
    withheld = {c: set(some(rng, list(OPTIONAL) + ["contacts"])) for c in some(rng, CHANNELS)}

    def add(maker, field, may=None):
        m = Marker(rng, seen)
        value = maker(m)
        allowed = {c for c in consent_shown if field not in withheld.get(c, set())}
        if may is not None:
            allowed &= may
        rules.extend((marker, frozenset(allowed), field) for marker in m.markers)
        return value

    fields = {
        "name": add(lambda m: m.word("Verein "), "name"),
        "summary": add(lambda m: m.word("Kurz "), "summary"),
        "topics": [rng.choice(["t1", "t2"])],
        "languages": ["de"],
    }
    if rng.random() < 0.7:
        fields["district"] = "d1"
    for field, maker in OPTIONAL.items():
        if field not in ("founded", "members") and rng.random() < 0.8:
            fields[field] = add(maker, field)
    contacts = []
    for _ in range(rng.randint(0, 3)):
        publish = some(rng, CHANNELS)
        person = add(
            lambda m: {"name": m.word("P "), "role": m.word(), "email": m.email(), "phone": m.phone()},
            "contacts",
            set(publish),
        )
        person["publish"] = publish
        contacts.append(person)
    if contacts:
        fields["contacts"] = contacts
    never = set()
    fields["consent"] = {
        "date": "2026-01-02",
        "by": add(lambda m: m.word("Vorstand "), "consent", never),
        "channels": sorted(consent),
    }
    if not consent:
        fields["consent"]["channels"] = ["list"] if rng.random() < 0.5 else ["data"]
    fields["withhold"] = {c: sorted(f) for c, f in withheld.items() if f}
    fields["aliases"] = [add(lambda m: m.word("alt-"), "aliases", {"web"})]
    fields["status"] = status
    body = add(lambda m: f"## {m.word('Titel ')}\n\nText {m.word()} [{m.word()}]({m.url()})\n", "body")
    text = "---" + yaml(fields) + "---\n\n" + body
    translation = {"summary": add(lambda m: m.word("Kurz "), "summary")}
    for field in ("logo", "photo"):
        if field in fields:
            translation[field] = {"alt": add(lambda m: m.word(), field)}
    if "times" in fields:
        translation["times"] = [{"what": add(lambda m: m.word(), "times")}]
    translated = "---" + yaml(translation) + "---\n\n" + add(lambda m: m.word("Text "), "body") + "\n"
    return text, translated, [(*rule, fields["topics"][0]) for rule in rules]


def make_site(folder, rng, count):
    seen, rules = set(), []
    content = folder / "content"
    (content / "associations").mkdir(parents=True)
    (content / "pages").mkdir()
    (content / "site.yaml").write_text(
        'title: "Probe"\npublisher: {name: "Büro"}\nbase-url: "https://probe.example.org/"\nbrochure:\n  editions:\n'
        + "".join(f"    - {{name: {name}, {design}}}\n" for name, (design, _, _) in EDITIONS.items()), encoding="utf-8"
    )
    term = "  - {id: %s, labels: {de: %s}}\n"
    (content / "vocabulary.yaml").write_text(
        "topics:\n" + term % ("t1", "Thema") + term % ("t2", "Zweites") + "audiences:\n" + term % ("z1", "Gruppe") + "districts:\n" + term % ("d1", "Bezirk"),
        encoding="utf-8",
    )
    for name in ("imprint", "privacy", "accessibility"):
        (content / "pages" / f"{name}.md").write_text(f"---\ntitle: {name}\nrole: {name}\n---\n\nText.\n", encoding="utf-8")
    (content / "associations" / "logo.png").write_bytes(png())
    for number in range(count):
        text, translated, found = make_profile(rng, seen, number)
        slug = f"verein-{number:03}"
        (content / "associations" / f"{slug}.md").write_text(text, encoding="utf-8")
        if rng.random() < 0.5:
            (content / "associations" / f"{slug}.ar.md").write_text(translated, encoding="utf-8")
        rules += [(marker, allowed, slug, field, topic) for marker, allowed, field, topic in found]
    return rules


def pdf_texts(path):
    """Everything in a PDF that can hold text: page text, strings, names, links, metadata; and all streams as they are.

    What a stream says in letters stands there in one piece. Without its spaces, what places its glyphs would be one number
    of a hundred thousand digits.
    """
    import pikepdf

    out = [subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True).stdout.decode("utf-8", "replace")]
    streams = []
    with pikepdf.open(path) as pdf:
        # What is said, seen or not. Sheets for paper have no structure.
        document = Document(pdf)
        out += [leaf.text for leaf in document.leaves] + ["".join(page.artifacts) for page in document.pages]
        out.append("".join(leaf.text for leaf in document.leaves))

        def walk(value, depth=0):
            if isinstance(value, pikepdf.String):
                out.append(str(value))
            elif isinstance(value, pikepdf.Name):
                out.append(str(value))
            elif isinstance(value, pikepdf.Array) and depth < 40:
                for item in value:
                    if not getattr(item, "is_indirect", False):
                        walk(item, depth + 1)
            elif isinstance(value, (pikepdf.Dictionary, pikepdf.Stream)) and depth < 40:
                for key, item in value.items():
                    out.append(key)
                    if not getattr(item, "is_indirect", False):
                        walk(item, depth + 1)
                if isinstance(value, pikepdf.Stream):
                    try:
                        streams.append(value.read_bytes().decode("latin-1"))
                    except pikepdf.PdfError:
                        pass

        for item in pdf.objects:
            walk(item)
    return "\n".join(out), "\n".join(streams)


def squeeze(text):
    """Without what a line break or a hyphen may put inside a word."""
    return re.sub("[\\s\u00ad\u200b\u2060\u2066-\u2069-]+", "", text).lower()


def channels_of(path, root):
    """The channels that a file goes to; `path` counts from the folder of the site."""
    if root == "print":
        return {"print"}
    if path.suffix in (".vcf", ".ics", ".json", ".csv"):
        return {"web", "data"}
    return {"web", "print"} if path.name.startswith("brochure.") else {"web"}


def topic_of(path):
    """The topic of those whom an edition is about."""
    name = path.name.removeprefix("brochure-").split(".")[0]
    return EDITIONS[name][1] if path.suffix == ".pdf" and name in EDITIONS else None


def missing(folder, rules, permitted):
    """What may stand in an edition, and every edition shows, and is not there."""
    for path in sorted((folder / "print").glob("*.pdf")):
        about = topic_of(path)
        for marker, allowed, slug, field, topic in rules:
            if field in EVERYWHERE and "print" in allowed and about in (None, topic):
                if (marker, f"print/{path.name}") not in permitted:
                    yield f"print/{path.name}: {marker} of {slug} ({field}) is not there"


def data_blocks(html):
    return "".join(re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL))


def check(folder, rules):
    leaks, seen_permitted = [], set()
    for root in ("public", "print"):
        base = folder / root
        for path in sorted(p for p in base.rglob("*") if p.is_file()) if base.exists() else []:
            needed = channels_of(path, root)
            raw, streams = pdf_texts(path) if path.suffix == ".pdf" else (path.read_bytes().decode("utf-8", "replace"), "")
            text = squeeze(raw + str(path.relative_to(folder))) + streams.lower()
            if "qmetadatamarker" in text:
                leaks.append(f"{path.relative_to(folder)}: metadata of a picture")
            # A data block goes further than the page around it.
            block = squeeze(data_blocks(raw)) if path.suffix == ".html" else ""
            about = topic_of(path)
            for marker, allowed, slug, _, topic in rules:
                if about and about != topic and marker in text:
                    leaks.append(f"{path.relative_to(folder)}: {marker} of {slug}, which the edition is not about")
                if marker in block:
                    if {"web", "data"} <= allowed:
                        seen_permitted.add((marker, "block"))
                    else:
                        leaks.append(f"{path.relative_to(folder)}: data block: {marker} of {slug}, allowed on {sorted(allowed)}")
                if marker in text:
                    if needed <= allowed:
                        seen_permitted.add((marker, root + path.suffix))
                        seen_permitted.add((marker, f"{root}/{path.name}"))
                    else:
                        leaks.append(f"{path.relative_to(folder)}: {marker} of {slug}, allowed on {sorted(allowed)}")
    return leaks, seen_permitted


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("steckbrief")
    parser.add_argument("templates")
    parser.add_argument("--profiles", type=int, default=60)
    parser.add_argument("--seeds", type=int, default=3)
    arguments = parser.parse_args()
    failed = 0
    for seed in range(arguments.seeds):
        rng = random.Random(seed)
        folder = Path(tempfile.mkdtemp(prefix="steckbrief-leaks-"))
        try:
            rules = make_site(folder, rng, arguments.profiles)
            run = subprocess.run(
                [os.path.abspath(arguments.steckbrief), "build", "--content", "content", "--templates",
                 os.path.abspath(arguments.templates), "--as-of", "2026-06-01", "--language", "en"],
                cwd=folder, capture_output=True, text=True,
            )
            if run.returncode != 0:
                print(run.stdout, run.stderr, f"seed {seed}: the build failed", sep="\n")
                return 1
            made = [["--edition", name, *more] for name, (_, _, more) in EDITIONS.items()]
            made += [["--edition", name] for name, (_, _, more) in EDITIONS.items() if more]
            for choice in made if (folder / "public" / "brochure.pdf").exists() else []:
                run = subprocess.run(
                    [os.path.abspath(arguments.steckbrief), "brochure", *choice, "--content", "content", "--templates",
                     os.path.abspath(arguments.templates), "--as-of", "2026-06-01", "--language", "en"],
                    cwd=folder, capture_output=True, text=True,
                )
                if run.returncode != 0:
                    print(run.stdout, run.stderr, f"seed {seed}: {' '.join(choice)} failed", sep="\n")
                    return 1
            leaks, permitted = check(folder, rules)
            lost = list(missing(folder, rules, permitted))
            for line in lost[:20]:
                print("MISSING", line)
            # A check that finds nothing because nothing is there would be no check.
            expected = [m for m, allowed, *_ in rules if "web" in allowed]
            found = [m for m in expected if (m, "public.html") in permitted]
            open_data = [m for m, allowed, *_ in rules if {"web", "data"} <= allowed]
            in_files = {
                kind: sum(1 for m in open_data if (m, kind) in permitted)
                for kind in ("public.vcf", "public.ics", "public.json", "public.csv", "block")
            }
            has_pdf = (folder / "public" / "brochure.pdf").exists()
            in_pdf = len({marker for marker, where in permitted if where.endswith(".pdf")})
            documents = len(list((folder / "print").glob("*.pdf"))) + has_pdf
            for leak in leaks:
                print("LEAK", leak)
            print(
                f"seed {seed}: {len(rules)} markers, {len(expected)} allowed on the web, {len(found)} of them found there, "
                f"{in_pdf if has_pdf else 'none'} in {documents} PDF files, {len(open_data)} allowed as open data, found "
                f"{', '.join(f'{count} in {kind}' for kind, count in in_files.items())}; {len(leaks)} leaks"
            )
            if leaks or lost or len(found) < 0.8 * len(expected) or not all(in_files.values()) or (has_pdf and in_pdf == 0):
                failed += 1
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
