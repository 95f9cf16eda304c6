#!/usr/bin/env python3
"""Make a content folder with N invented associations, the same on every machine.

    Benchmarks/generate.py N OUTDIR [--without-codes] [--with-pictures]

OUTDIR gets site.yaml, vocabulary.yaml, pages/ and associations/. The profiles are about as long as real
ones, agree to web and print, and use the English keys, so that Hugo can read the same files. Addresses are
under example.org; telephone numbers are from the ranges kept free for fiction.

--without-codes: a site without QR codes, like one that other programs make.
--with-pictures: a logo for each, and a photo for every sixth.
"""

import pathlib
import random
import sys

import pictures

SEED = 20230817

DISTRICTS = {
    "mitte": "Mitte", "schildesche": "Schildesche", "gadderbaum": "Gadderbaum", "brackwede": "Brackwede",
    "dornberg": "Dornberg", "joellenbeck": "Jöllenbeck", "heepen": "Heepen", "stieghorst": "Stieghorst",
    "sennestadt": "Sennestadt", "senne": "Senne",
}
POSTCODES = dict(zip(DISTRICTS, (33602, 33611, 33617, 33647, 33619, 33739, 33719, 33605, 33689, 33659)))
TOPICS = {
    "arbeit": "Arbeit und Beruf", "begegnung": "Begegnung", "beratung": "Beratung", "bildung": "Bildung",
    "familie": "Familie", "frauen": "Frauen", "gefluechtete": "Geflüchtete", "gesundheit": "Gesundheit",
    "jugend": "Jugend", "kultur": "Kultur", "musik": "Musik und Tanz", "religion": "Religion",
    "sport": "Sport", "sprache": "Sprache", "umwelt": "Umwelt",
}
AUDIENCES = {
    "alle": "Alle", "eltern": "Eltern", "frauen": "Frauen", "jugendliche": "Jugendliche",
    "kinder": "Kinder", "seniorinnen": "Seniorinnen und Senioren",
}
LANGUAGES = (
    "de", "tr", "ar", "ku", "ru", "uk", "fa", "pl", "es", "pt", "vi", "ta", "fr", "en", "el", "it", "sr",
    "bs", "sq", "ti",
)

ORIGINS = (
    "Afghanischer", "Ägäischer", "Albanischer", "Anatolischer", "Bosnischer", "Chilenischer", "Deutsch-Arabischer",
    "Eritreischer", "Französischer", "Ghanaischer", "Hellenischer", "Iranischer", "Italienischer", "Jesidischer",
    "Kurdischer", "Lateinamerikanischer", "Marokkanischer", "Nepalesischer", "Offener", "Österreichischer",
    "Östlicher", "Polnischer", "Quartiersnaher", "Rumänischer", "Syrischer", "Tamilischer", "Türkischer",
    "Überkonfessioneller", "Ukrainischer", "Vietnamesischer", "Westafrikanischer", "Zugewandter",
)
KINDS = (
    "Kulturverein", "Elternverein", "Sportverein", "Frauenkreis", "Jugendtreff", "Bildungsverein", "Sprachkreis",
    "Musikverein", "Förderverein", "Nachbarschaftsverein", "Freundeskreis", "Theaterverein", "Beratungsverein",
    "Tanzkreis", "Arbeitskreis", "Seniorenkreis",
)
STREETS = ("Musterstraße", "Beispielweg", "Probeplatz", "Modellallee", "Übungsgasse")
# Ranges the Federal Network Agency keeps free for film and print: prefix, first number, how many.
PHONES = (("030 23125", 0, 1000), ("089 99998", 0, 1000), ("040 66969", 0, 1000), ("069 90009", 0, 1000))
DAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "erster Samstag", "letzter Freitag")
MEETINGS = ("Offener Treff", "Sprachcafé", "Sprechstunde", "Probe", "Hausaufgabenhilfe", "Gemeinsames Kochen")
ROLES = ("Vorsitz", "Geschäftsführung", "Kasse", "Beratung")

SUBJECTS = (
    "Unser Verein", "Die Nachbarschaft", "Eine Gruppe von Ehrenamtlichen", "Der Vorstand", "Das Team der Beratung",
    "Unsere Theatergruppe", "Der Elternkreis", "Die Küche des Hauses",
)
VERBS = (
    "begleitet", "unterstützt", "berät", "lädt ein:", "trifft", "ermutigt", "bildet fort:", "bringt zusammen:",
)
OBJECTS = (
    "Familien aus vielen Ländern", "Jugendliche beim Übergang in den Beruf", "Frauen auf dem Weg in die Arbeit",
    "neu Zugewanderte bei Behörden und Ärzten", "Kinder bei den Hausaufgaben", "ältere Menschen im Stadtteil",
    "Musikerinnen und Musiker", "alle, die Deutsch üben möchten",
)
CIRCUMSTANCES = (
    "an jedem Wochenende", "seit vielen Jahren", "in den Räumen des Begegnungszentrums", "ohne Anmeldung",
    "kostenlos und vertraulich", "gemeinsam mit den Schulen", "in mehreren Sprachen", "mit Festen und Ausflügen",
)

FOLDED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", " ": "-"})


class Dice(random.Random):
    """Draws from random() alone: its sequence, unlike choice() and sample(), is promised never to change."""

    def randint(self, least, most):
        return least + int(self.random() * (most - least + 1))

    def choice(self, values):
        return values[self.randint(0, len(values) - 1)]

    def sample(self, values, count):
        rest = list(values)
        return [rest.pop(self.randint(0, len(rest) - 1)) for _ in range(count)]


def slug(name):
    return "".join(c for c in name.lower().translate(FOLDED) if c.isascii() and (c.isalnum() or c == "-"))


def sentence(rng):
    parts = (rng.choice(SUBJECTS), rng.choice(VERBS), rng.choice(OBJECTS), rng.choice(CIRCUMSTANCES))
    return " ".join(parts) + "."


def paragraph(rng, least, most):
    return " ".join(sentence(rng) for _ in range(rng.randint(least, most)))


def phone(rng):
    prefix, first, count = rng.choice(PHONES)
    return f"{prefix} {first + rng.randint(0, count - 1):03d}"


def names(rng, count):
    """Yields (name, district, year), no name twice."""
    seen = set()
    districts = tuple(DISTRICTS)
    while len(seen) < count:
        district, year = rng.choice(districts), rng.randint(1956, 2024)
        name = f"{rng.choice(ORIGINS)} {rng.choice(KINDS)} {DISTRICTS[district]} {year} e. V."
        if name not in seen:
            seen.add(name)
            yield name, district, year


def profile(rng, name, district, year, images=()):
    address = slug(name.removesuffix(" e. V."))
    topics = rng.sample(TOPICS, 3)
    languages = rng.sample(LANGUAGES, 3)
    lines = [
        "---",
        f"name: {name}",
        f"summary: {sentence(rng)!r}",
        f"topics: [{', '.join(topics)}]",
        f"audiences: [{', '.join(rng.sample(AUDIENCES, 2))}]",
        f"languages: [{', '.join(languages)}]",
        f"district: {district}",
        f"founded: {year}",
        f"members: {rng.randint(12, 480)}",
        "register:",
        "  court: Amtsgericht Bielefeld",
        f"  number: VR {rng.randint(1000, 9999)}",
        "address:",
        f"  street: {rng.choice(STREETS)} {rng.randint(1, 120)}",
        f'  postcode: "{POSTCODES[district]}"',
        "  city: Bielefeld",
        f"rooms: {rng.choice(('ja', 'nein'))}",
        f"accessible: {rng.choice(('ja', 'teilweise', 'nein'))}",
        "times:",
    ]
    for day in rng.sample(DAYS, 2):
        hour = rng.randint(9, 19)
        lines.append(
            f'  - {{day: {day}, from: "{hour:02d}:00", to: "{hour + 2}:30",'
            f" what: {rng.choice(MEETINGS)}, language: {rng.choice(languages)}}}"
        )
    lines += [
        f"email: kontakt@{address}.example.org",
        f"phone: {phone(rng)}",
        f"website: https://{address}.example.org",
        "social:",
        f"  - https://social.example.org/@{address}",
        "contacts:",
        f"  - name: Vorname Beispiel-{rng.randint(1, 999)}",
        f"    role: {rng.choice(ROLES)}",
        f"    email: vorstand@{address}.example.org",
        "    publish: [web, print]",
        "consent:",
        f"  date: 2026-{rng.randint(1, 9):02d}-{rng.randint(1, 28):02d}",
        "  by: Vorstand",
        "  channels: [web, print]",
        "  wording: fassung-1",
        f"confirmed: 2026-{rng.randint(1, 9):02d}-{rng.randint(1, 28):02d}",
        *(f"{image}: {{file: {address}-{image}.png, alt: Farben von {year}, credit: Beispiel}}" for image in images),
        "---",
        "",
        "## Wer wir sind",
        "",
        f"{paragraph(rng, 1, 4)} **{sentence(rng)}** Mehr steht [auf unserer Seite](https://{address}.example.org/ueber-uns).",
        "",
        "## Was wir tun",
        "",
        *(f"- {sentence(rng)}" for _ in range(rng.randint(2, 5))),
        "",
        "## Mitmachen",
        "",
        f"1. *{rng.choice(MEETINGS)}* besuchen",
        "2. Mitglied werden",
        "",
        f"> {sentence(rng)}",
        "",
    ]
    return address, "\n".join(lines)


SITE = """\
title: Verzeichnis der Vereine
subtitle: Erzeugt für die Zeitmessung
publisher:
  name: Beispielstadt, Integrationsstelle
  address: {street: Musterstraße 1, postcode: "33602", city: Bielefeld}
  email: verzeichnis@example.org
  phone: 030 23125 000
  website: https://www.example.org
base-url: https://verzeichnis.example.org/
lang: de
menu:
  - {page: ueber}
  - {page: mitmachen}
footer:
  - {page: impressum}
  - {page: datenschutz}
  - {page: barrierefreiheit}
consent-texts:
  - {id: fassung-1, from: 2025-01-01, text: Wir sind mit der Veröffentlichung unseres Steckbriefs einverstanden.}
"""

# File name, title, role, sections.
PAGES = (
    ("index", "Vereine in Ihrer Nähe", None, 1),
    ("ueber", "Über dieses Verzeichnis", "about", 3),
    ("mitmachen", "Mitmachen", "take-part", 3),
    ("impressum", "Impressum", "imprint", 2),
    ("datenschutz", "Datenschutz", "privacy", 5),
    ("barrierefreiheit", "Erklärung zur Barrierefreiheit", "accessibility", 4),
    ("leichte-sprache", "Leichte Sprache", "easy-language", 2),
)


def page(rng, title, role, sections):
    lines = ["---", f"title: {title}", f"description: {sentence(rng)!r}"]
    if role:
        lines.append(f"role: {role}")
    lines += ["---", "", paragraph(rng, 2, 3), ""]
    for number in range(2, sections + 1):
        lines += [f"## Abschnitt {number}", "", paragraph(rng, 3, 5), ""]
    return "\n".join(lines)


def vocabulary():
    lines = []
    for kind, terms in (("topics", TOPICS), ("audiences", AUDIENCES), ("districts", DISTRICTS)):
        lines.append(f"{kind}:")
        for term, label in terms.items():
            lines += [f"  - id: {term}", f"    labels: {{de: {label}}}"]
    return "\n".join(lines) + "\n"


def generate(count, folder, has_codes, has_pictures):
    rng = Dice(SEED)
    (folder / "pages").mkdir(parents=True)
    (folder / "associations").mkdir()

    def write(path, text):
        (folder / path).write_text(text, encoding="utf-8", newline="\n")

    write("site.yaml", SITE + ("" if has_codes else "qr-codes: no\n"))
    write("vocabulary.yaml", vocabulary())
    for name, title, role, sections in PAGES:
        write(f"pages/{name}.md", page(rng, title, role, sections))
    draw = {"logo": pictures.logo, "photo": pictures.photo}
    for number, (name, district, year) in enumerate(names(rng, count)):
        images = [kind for kind in draw if has_pictures and (kind == "logo" or number % 6 == 0)]
        address, text = profile(rng, name, district, year, images)
        write(f"associations/{address}.md", text)
        for kind in images:
            (folder / f"associations/{address}-{kind}.png").write_bytes(draw[kind](name))


def main():
    options = {argument for argument in sys.argv[1:] if argument.startswith("--")}
    arguments = [argument for argument in sys.argv[1:] if argument not in options]
    if len(arguments) != 2 or not arguments[0].isdigit() or options - {"--without-codes", "--with-pictures"}:
        sys.exit(__doc__)
    folder = pathlib.Path(arguments[1])
    if folder.exists() and any(folder.iterdir()):
        sys.exit(f"{folder} is not empty; remove it first")
    generate(int(arguments[0]), folder, "--without-codes" not in options, "--with-pictures" in options)


if __name__ == "__main__":
    main()
