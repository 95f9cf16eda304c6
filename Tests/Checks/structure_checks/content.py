"""Reads the content of a site by itself: YAML and Markdown by libraries that the program does not use.

Only what a brochure shows is read, and only valid content: the program has looked for mistakes before. Names of languages
are facts of a table, which is taken from the source of the program as it is.
"""

import datetime
import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

import yaml

TABLE = Path(__file__).parents[3] / "Sources/Profiles/Languages/LanguageTable.swift"
RIGHT_TO_LEFT = {"ar", "arc", "azb", "ckb", "dv", "fa", "he", "ks", "prs", "ps", "sd", "ug", "ur", "yi", "apc", "ary"}

# The German keys of what is read here, and what they are called in English.
KEYS = {
    "titel": "title", "untertitel": "subtitle", "herausgeber": "publisher", "basisadresse": "base-url",
    "sprache": "lang", "veraltet-nach": "stale-after", "broschuere": "brochure", "hinweis": "note",
    "ausgaben": "editions", "ordnung": "order", "auswahl": "selection", "fotos": "photos", "qr-codes": "qr-codes",
    "themen": "topics", "zielgruppen": "audiences", "stadtbezirke": "districts", "bezeichnungen": "labels",
    "auch": "also", "kurzname": "short-name", "kurzbeschreibung": "summary", "sprachen": "languages",
    "stadtbezirk": "district", "gegruendet": "founded", "mitglieder": "members", "gericht": "court",
    "nummer": "number", "adresse": "address", "strasse": "street", "plz": "postcode", "ort": "city",
    "raeume": "rooms", "barrierefrei": "accessible", "treffzeiten": "times", "tag": "day", "von": "from", "bis": "to",
    "was": "what", "e-mail": "email", "telefon": "phone", "webseite": "website", "soziale-medien": "social",
    "kontakte": "contacts", "funktion": "role", "veroeffentlichen": "publish", "foto": "photo", "datei": "file",
    "bildnachweis": "credit", "einwilligung": "consent", "kanaele": "channels", "nicht-zeigen": "withhold",
    "bestaetigt": "confirmed", "papier": "paper", "spalten": "columns", "grossdruck": "large-print",
    "schwarzweiss": "black-and-white", "vereine": "associations", "aufgabe": "role",
    "einwilligungstexte": "consent-texts", "ab": "from",
}
ROLES = {"vorwort": "foreword", "anleitung": "guide", "impressum": "imprint", "mitmachen": "take-part"}
CHANNELS = {"druck": "print", "verteiler": "list", "daten": "data"}
WEEKDAYS = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")
ENGLISH_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
ORDINALS = {
    "1": "first", "2": "second", "3": "third", "4": "fourth", "erste": "first", "zweite": "second",
    "dritte": "third", "vierte": "fourth", "letzte": "last", "first": "first", "second": "second", "third": "third",
    "fourth": "fourth", "last": "last", "1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth",
}


def umlauts(text):
    for letter, others in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
        text = text.replace(letter, others)
    return text


def is_latin(char):
    return ord(char) < 0x250 or 0x1E00 <= ord(char) < 0x1F00


def folded(text):
    """By which spellings of a word are one, and names are sorted: ä as ae, letters before digits, no punctuation."""
    text = umlauts(unicodedata.normalize("NFC", text).lower())
    text = "".join(unicodedata.normalize("NFKD", char)[0] if is_latin(char) else char for char in text)
    for letter, other in (("ł", "l"), ("ø", "o"), ("đ", "d"), ("ı", "i"), ("æ", "ae"), ("œ", "oe")):
        text = text.replace(letter, other)
    text = "".join(char for char in text if not unicodedata.combining(char))
    return " ".join("".join(char if char.isalnum() else " " for char in text).split())


def order(text):
    return re.sub("([0-9])", r"{\1", folded(text)).encode()


def english(value):
    """The same with the keys of all mappings in English."""
    if isinstance(value, dict):
        return {KEYS.get(key := umlauts(str(name).lower()), key): english(inner) for name, inner in value.items()}
    return [english(inner) for inner in value] if isinstance(value, list) else value


def mapping(path):
    return english(yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader) or {})


def parted(path):
    """The front matter of a file, and its text."""
    _, front, body = re.split(r"^---[ \t]*$", path.read_text(encoding="utf-8"), maxsplit=2, flags=re.MULTILINE)
    return english(yaml.load(front, yaml.BaseLoader) or {}), body.strip("\n")


def date(text):
    if match := re.fullmatch(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", text):
        return datetime.date(*map(int, reversed(match.groups())))
    parts = [int(part) for part in text.split("-")]
    return datetime.date(*(parts + [1] * (3 - len(parts))))


def is_yes(text):
    return text.lower() in ("yes", "ja", "true")


def many(value):
    return value if isinstance(value, list) else [value] if value else []


@dataclass
class Names:
    """What languages are called."""

    rows: dict = field(default_factory=dict)
    codes: dict = field(default_factory=dict)

    @classmethod
    def read(cls):
        names = cls()
        for line in re.findall(r"^    (\w[\w-]*\|.*)$", TABLE.read_text(encoding="utf-8"), re.MULTILINE):
            code, german, english_name, own, others = line.split("|")
            names.rows[code] = {"de": german, "en": english_name, "own": own}
            for name in (code, own, english_name, german, *filter(None, others.split(","))):
                names.codes.setdefault(folded(name), code)
        for code, row in names.rows.items():
            names.codes[folded(row["de"])] = code
        return names

    def code(self, text):
        return self.codes.get(folded(text)) or text

    def name(self, code, lang):
        row = self.rows.get(code)
        return (row.get(lang) or row["own"]) if row else code

    def own(self, code):
        return self.rows[code]["own"] if code in self.rows else code


@dataclass
class Profile:
    """An association as its files say, or what of it may be shown."""

    slug: str
    lang: str
    fields: dict
    body: str
    translations: dict  # by language: (fields, body)

    def get(self, key, default=None):
        return self.fields.get(key, default)

    def shown(self, channels):
        """What may be shown where it goes to all of the channels; None if nothing may."""
        consent = self.get("consent", {})
        agreed = {CHANNELS.get(channel.lower(), channel.lower()) for channel in many(consent.get("channels"))}
        if not set(channels) <= agreed or self.get("status", "").lower() in ("aufgelöst", "dissolved"):
            return None
        withheld = set()
        for channel, fields in self.get("withhold", {}).items():
            if CHANNELS.get(channel, channel) in channels:
                withheld |= {KEYS.get(key := umlauts(name.lower()), key) for name in many(fields)}
        hidden = withheld | {"consent", "withhold"}

        def cut(fields):
            return {key: value for key, value in fields.items() if key not in hidden}

        fields = cut(self.fields)
        people = [
            person for person in many(fields.get("contacts"))
            if set(channels) <= {CHANNELS.get(name.lower(), name.lower()) for name in many(person.get("publish"))}
        ]
        fields.pop("contacts", None)
        if people:
            fields["contacts"] = people
        return Profile(
            self.slug, self.lang, fields, self.body,
            {lang: (cut(other), body) for lang, (other, body) in self.translations.items()})


class Site:
    """A folder of content."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.names = Names.read()
        self.settings = mapping(self.folder / "site.yaml")
        self.lang = self.settings.get("lang", "de")
        self.terms = {kind: [], "topics": [], "audiences": []} if (kind := "districts") else {}
        for kind, terms in mapping(self.folder / "vocabulary.yaml").items():
            self.terms[kind] = terms or []
        self.profiles = self._profiles()

    def _profiles(self):
        profiles, translations = {}, []
        for path in sorted((self.folder / "associations").rglob("*.md")):
            slug, _, lang = path.name[:-3].partition(".")
            if lang:
                translations.append((slug, lang, parted(path)))
                continue
            fields, body = parted(path)
            profiles[slug] = Profile(slug, self.names.code(fields.get("lang", self.lang)), fields, body, {})
        for slug, lang, parts in sorted(translations, key=lambda each: each[1]):
            profiles[slug].translations[lang] = parts
        return sorted(profiles.values(), key=lambda each: (order(each.get("name", each.slug)), each.slug))

    def page(self, role):
        """The page of the office for something."""
        for path in sorted((self.folder / "pages").glob("*.md")):
            if "." in path.name[:-3]:
                continue
            fields, body = parted(path)
            if ROLES.get(fields.get("role", "").lower(), fields.get("role")) == role:
                others = {
                    other.name[:-3].partition(".")[2]: parted(other)
                    for other in path.parent.glob(f"{path.name[:-3]}.*.md")}
                return Profile(path.name[:-3], self.names.code(fields.get("lang", self.lang)), fields, body, others)
        return None

    def shown(self, channels):
        return [shown for profile in self.profiles if (shown := profile.shown(channels))]

    def term(self, text, kind):
        """The entry of the vocabulary that a word stands for."""
        for term in self.terms[kind]:
            if folded(text) in map(folded, [term["id"], *term.get("labels", {}).values(), *many(term.get("also"))]):
                return term
        return None

    def label(self, term, lang):
        """A term's label, and the language it is in."""
        labels = term.get("labels", {})
        for code in (lang, self.lang):
            if code in labels:
                return labels[code], code
        return term["id"], lang

    def text(self, value, lang):
        """A text of the settings that may be given in several languages; None if there is none."""
        if isinstance(value, dict):
            code = next((code for code in (lang, self.lang) if code in value), None)
            return (value[code], code) if code else None
        return (value, self.lang) if value else None

    def editions(self):
        """The brochures that the settings describe: by name, None for the usual one."""
        common = dict(self.settings.get("brochure", {}))
        own = common.pop("editions", [])
        return {None: Edition(self, {}, common), **{each["name"]: Edition(self, each, common) for each in own}}


class Edition:
    """A brochure as the settings describe it."""

    def __init__(self, site, own, common):
        self.site = site
        settings = {**common, **own}
        self.name = own.get("name")
        self.lang = site.names.code(own["lang"]) if "lang" in own else site.lang
        wanted = settings.get("order", "district").lower()
        self.order = {"stadtbezirk": "district", "thema": "topic"}.get(wanted, wanted)
        self.has_photos = is_yes(settings.get("photos", "yes"))
        self.selection = own.get("selection", {})
        self.texts = {key: site.text(settings.get(key), self.lang) for key in ("title", "subtitle", "note")}

    def holds(self, profile):
        def fits(wanted, given):
            return not wanted or bool(set(wanted) & set(given))

        def ids(words, kind):
            return [term["id"] for word in many(words) if (term := self.site.term(word, kind))]

        spoken = [self.site.names.code(word) for word in many(profile.get("languages"))]
        languages = [self.site.names.code(word) for word in many(self.selection.get("languages"))]
        return fits(languages, spoken + [code.split("-")[0] for code in spoken]) and all(
            fits(ids(self.selection.get(kind), kind), ids(profile.get(key), kind))
            for kind, key in (("topics", "topics"), ("audiences", "audiences"), ("districts", "district")))


class Words:
    """The texts of the interface in one language."""

    def __init__(self, templates, lang):
        self.table = yaml.load((Path(templates) / f"strings/{lang}.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)

    def __getitem__(self, key):
        return self.table[key]

    def native(self, text):
        digits = self.table.get("digits", "0123456789")
        return "".join(digits[int(char)] if char in "0123456789" else char for char in text)

    def number(self, digits):
        """Numbers of five digits and more in groups of three."""
        groups = f"{int(digits):,}".split(",") if len(digits) > 4 else [digits]
        return self["thousands-separator"].join(map(self.native, groups))

    def date(self, day):
        return self["date"].format(
            day=self.native(str(day.day)), month=self[f"month-{day.month}"], year=self.native(str(day.year)))

    def day(self, text):
        """`4. Donnerstag` as the interface says it."""
        parts = folded(text).split()
        weekday = next(
            number for number, pair in enumerate(zip(WEEKDAYS, ENGLISH_WEEKDAYS), 1)
            for name in pair if name.startswith(parts[-1][:2]) and (len(parts[-1]) <= 3 or name == parts[-1]))
        which = ORDINALS[re.sub(r"(erste|zweite|dritte|vierte|letzte)[rsn]?$", r"\1", parts[0])] if len(parts) > 1 else "every"
        return self[f"{which}-weekday"].format(weekday=self[f"weekday-{weekday}"])

    def time(self, start, end):
        key = "time-range" if start and end else "time-from" if start else "time-until" if end else None
        return self[key].format(**{"from": self.native(start or ""), "to": self.native(end or "")}) if key else None

    def count(self, number):
        """As a pattern: which plural form is right, is another test's business."""
        forms = self["count-associations"]
        digits = re.escape(self.native(str(number)))
        return "|".join(
            re.escape(squeezed(form)).replace(re.escape("{count}"), digits)
            for form in (forms.values() if isinstance(forms, dict) else [forms]))


def gaps(text):
    """For each character that `squeezed` leaves, whether a space stands before it; and whether one stands at the end."""
    found, is_gap = [], False
    for char in unicodedata.normalize("NFD", text):
        if char.isspace():
            is_gap = True
        elif unicodedata.category(char) != "Cf":
            found.append(is_gap)
            is_gap = False
    return found, is_gap


def squeezed(text):
    """What is compared: without spaces and signs that nobody sees, in one form of all accents (NFD)."""
    text = unicodedata.normalize("NFD", text)
    return "".join(char for char in text if not char.isspace() and unicodedata.category(char) != "Cf")
