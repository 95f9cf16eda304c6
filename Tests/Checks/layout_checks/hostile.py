"""Profiles that are hard to set. Each says what is hard about it; its text begins and ends with a word by which it is
found again, so that nothing between can get lost unseen."""

from dataclasses import dataclass, field

TOPICS = {f"thema-{number}": f"Thema Nummer {number}" for number in range(1, 41)}
TOPICS["lang"] = "Rechtsschutzversicherungsgesellschaftsangestelltenberatungsstellen" + "wort" * 20
LANGUAGES = (
    "de en ar tr ru uk fa ku pl fr es vi it pt el ro bg sr hr sq bs mk hu cs sk lt lv et fi sv").split()
COMPOUND = "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung"
TITLE = "Vereine, Initiativen und Selbsthilfegruppen der Vielfalt in allen Stadtbezirken und ihren Nachbargemeinden"
SENTENCE = "Wir kochen, lesen und feiern zusammen, und wer neu in der Stadt ist, findet bei uns schnell Anschluss. "
PARAGRAPH = SENTENCE * 4
ZALGO = "".join(letter + "".join(chr(0x300 + (index * 7 + mark) % 112) for mark in range(20)) for index, letter in enumerate("Verein"))


@dataclass
class Case:
    slug: str
    what: str
    fields: dict = field(default_factory=dict)
    body: str = ""
    # What must be found in the PDF, in this order.
    texts: tuple = ()

    @property
    def begin(self):
        return "anfang" + self.slug.replace("-", "")

    @property
    def end(self):
        return "ende" + self.slug.replace("-", "")

    @property
    def markdown(self):
        return f"{self.begin}\n\n{self.body}\n\n{self.end}"


def times(what, count=1):
    return [{"day": "Freitag", "from": "18:00", "to": "21:00", "what": what}] * count


CASES = [
    Case("nur-pflicht", "only what must be there"),
    Case("leer", "empty texts: spaces and lines alone", body="\n\n   \n\n&nbsp;\n\n"),
    Case("kompositum", "a compound of 67 letters everywhere", {
        "name": COMPOUND, "summary": f"{COMPOUND} und {COMPOUND}.", "times": times(COMPOUND),
        "address": {"street": COMPOUND + " 5", "city": COMPOUND, "postcode": "33602", "note": COMPOUND},
        "contacts": [{"name": COMPOUND, "role": COMPOUND, "publish": ["print"]}],
    }, f"## {COMPOUND}\n\n- {COMPOUND}\n\n> {COMPOUND}\n\n{COMPOUND} {COMPOUND}", (COMPOUND,)),
    Case("name-lang", "a name of 200 letters without a space", {"name": "Ab" * 100}, "", ("Ab" * 100,)),
    Case("kurzbeschreibung-lang", "a summary of 200 letters without a space", {"summary": "Ab" * 100}, "", ("Ab" * 100,)),
    Case("text-3000", "3,000 letters without a space, as a word, a heading, code, a list and a link",
         body=f"{'x' * 3000}\n\n## {'y' * 3000}\n\n`{'z' * 3000}`\n\n- {'w' * 3000}\n\n[{'v' * 3000}](https://example.org)",
         texts=("x" * 3000, "y" * 3000, "z" * 3000, "w" * 3000, "v" * 3000)),
    Case("text-3000-gross", "3,000 capital letters of the widest kind", body="W" * 3000, texts=("W" * 3000,)),
    Case("text-3000-ar", "3,000 Arabic letters without a space", {"lang": "ar"}, "ب" * 3000, ("ب" * 3000,)),
    Case("text-3000-th", "3,000 Thai letters without a word among them", {"lang": "th"}, "ก" * 3000, ("ก" * 3000,)),
    Case("text-3000-zh", "3,000 Chinese characters without a full stop", {"lang": "zh-Hans"}, "友" * 3000, ("友" * 3000,)),
    Case("felder-3000", "3,000 letters in address, people and register, 120 in times", {
        "address": {"street": "s" * 3000, "city": "t" * 3000, "postcode": "33602", "note": "u" * 3000},
        "times": times("k" * 120), "contacts": [{"name": "m" * 3000, "role": "n" * 3000, "publish": ["print"]}],
        "register": {"court": "p" * 3000, "number": "q" * 300},
    }, texts=("s" * 3000, "t" * 3000, "u" * 3000, "m" * 3000, "n" * 3000, "k" * 120, "p" * 3000)),
    Case("adressen-lang", "addresses of the web and of mail as long as they may be", {
        "email": "e" * 60 + "@" + ".".join(["d" * 60] * 3) + ".example.org",
        "website": "https://example.org/" + "w" * 1500, "social": ["https://example.org/" + "s-" * 700] * 3,
    }, texts=("e" * 60, "w" * 1500)),
    Case("themen-40", "40 topics", {"topics": list(TOPICS)[:40]}, texts=("Thema Nummer 1", "Thema Nummer 40")),
    Case("themen-lang", "a topic with a label of 146 letters", {"topics": ["lang"]}, texts=(TOPICS["lang"],)),
    Case("sprachen-30", "30 languages", {"languages": LANGUAGES}),
    Case("treffzeiten-60", "60 meetings a week", {"times": times("Treffen", 60)}),
    Case("kontakte-40", "40 people", {"contacts": [
        {"name": f"Person {number}", "email": f"p{number}@example.org", "publish": ["print"]} for number in range(40)]},
        texts=("Person 0", "Person 39")),
    Case("eine-zeile", "a text of one line", body="Kurz."),
    Case("eine-seite", "a text of about a page", body="\n\n".join([PARAGRAPH] * 7)),
    Case("sechs-seiten", "a text of six pages", body="\n\n".join(
        f"## Abschnitt {number}\n\n{PARAGRAPH * 2}\n\n{SENTENCE}" for number in range(1, 26))),
    Case("ein-absatz", "six pages in one paragraph", body=SENTENCE * 160),
    Case("ueberschriften", "forty headings, one after the other", body="\n\n".join(
        f"{'#' * (2 + number % 4)} Überschrift {number}" for number in range(40))),
    Case("ueberschrift-lang", "a heading of 1,200 letters", body="## " + SENTENCE * 12 + "\n\n" + PARAGRAPH),
    Case("liste-tief", "lists in lists, 7 deep", body="\n".join("  " * depth + f"- Stufe {depth}" for depth in range(7))),
    Case("zitat-tief", "quotations in quotations, 12 deep", body="".join("> " * depth + f"Zitat {depth}\n>\n" for depth in range(1, 13))),
    Case("liste-lang", "a list of 500 entries", body="\n".join(f"{number}. Eintrag {number}" for number in range(1, 501)),
         texts=("Eintrag 1", "Eintrag 500")),
    Case("tabelle", "a table, raw HTML and a script", body=(
        "| a | b |\n|---|---|\n" + "| Zelle | " + "b" * 300 + " |\n" * 3 + "\n\n<table><tr><td>roh</td></tr></table>\n\n"
        "<script>alert(1)</script>\n\nNach dem <b>HTML</b>."), texts=("Nach dem", "HTML")),
    Case("code", "code with lines of 400 characters and with tabs", body="```\n" + ("x = 1;\t" * 60 + "\n") * 5 + "```"),
    Case("umbrueche", "2,000 line breaks", body="Zeile  \n" * 2000),
    Case("ziffern", "numbers of 200 digits, alone and in groups", body=f"{'7' * 200}\n\n{'030 ' * 50}\n\n{'1.' * 100}"),
    Case("marken", "200 marks upon one letter", {"name": "Verein e" + "\u0301" * 200}, "a" + "\u0308" * 200 + " Schluss",
         ("Schluss",)),
    Case("zalgo", "twenty different marks upon each letter", {"name": ZALGO}, f"{ZALGO} {ZALGO}\n\n## {ZALGO}"),
    Case("unsichtbar", "runs of characters without width", {"name": "Un" + "\u200b" * 100 + "sichtbar"},
         "a" + "\u200d\u200c\u2060\u00ad" * 500 + "b" + "\u034f" * 500 + "\u3164" * 50 + " Schluss", ("Schluss",)),
    Case("gemischt", "words of six directions and scripts in one line",
         body="Verein جمعية عمותה Общество 协会 สมาคม " * 30),
    Case("privat", "characters for private use, and some that do not exist yet", {"name": "Verein \ue000\U000f0000\u0378"},
         "\ue001\U00100000\u0378 Schluss", ("Schluss",)),
    Case("emoji", "pictographs, families, flags and colours of skin", {"name": "Verein 😀"},
         "👨‍👩‍👧‍👦 🇩🇪 👍🏿 🏳️‍🌈 ❤️ ☎ ✂ Schluss", ("Schluss",)),
    Case("ligaturen", "what fonts draw as one", body="Auflage Schifffahrt fi fl ffi ffl ﬁ ﬂ ﬃ ĳ Dž ŉ ß ẞ ½ ² ℃ № Ω Å",
         texts=("Auflage", "Schifffahrt")),
    Case("typst", "commands of the typesetter", {
        "name": "#read(\"/etc/passwd\") $x^2$ @label <label>",
        "summary": "#import \"/etc/passwd\": * und #panic(\"aus\") und \\u{41} und *fett* und _schräg_",
        "times": times("#pagebreak() = Titel // Kommentar /* mehr */"),
        "address": {"street": "#eval(\"1+1\") 5", "city": "$ sum $", "postcode": "33602", "note": "@label ~ -- ... 'x'"},
    }, "#import \"@preview/x:1.0.0\"\n\n#set page(width: 1cm)\n\n$ integral $ \\#x <label> @label\n\n```typ\n#read(\"/etc/passwd\")\n```\n\n"
         "= Titel\n\n/ Wort: Erklärung", ("#import", "#set page(width: 1cm)", "integral", "#read(\"/etc/passwd\")", "= Titel")),
]

# Texts that are refused, each with the rule that says so. Bytes are laid into the body as they are.
REFUSED = [
    ("ungueltig", "bytes that are no UTF-8", b"\xff\xfe\xc3\x28", "not-utf8"),
    ("halb", "half of a pair of surrogates", "\ud800".encode("utf-8", "surrogatepass"), "not-utf8"),
    ("null", "a zero byte", b"a\x00b", "control-character"),
    ("klingel", "control characters", b"a\x07\x1b[31mb", "control-character"),
    ("isolate", "directions opened and never closed", "\u2067x".encode(), "bidi-character"),
    ("umbruch", "separators of lines and paragraphs", "a\u0085b\u2028c\u2029d".encode(), "control-character"),
    ("verschachtelt", "lists in lists, 30 deep", "".join("  " * n + "- x\n" for n in range(30)).encode(), "nested-too-deep"),
    ("skript", "a link to javascript:", b"[x](javascript:alert(1))", "unsafe-link"),
    ("datei", "a link to file:", b"[x](file:///etc/passwd)", "unsafe-link"),
    ("daten", "a link to data:", b"[x](data:text/html,x)", "unsafe-link"),
    ("hinaus", "a link out of the folder", b"[x](../../../etc/passwd)", "dead-link"),
    ("umkehr", "an override of the direction", "a\u202eb".encode(), "bidi-character"),
]


def profile(case):
    fields = {"name": "Verein " + case.slug, "summary": "Ein Satz.", "topics": ["thema-1"], "languages": ["de"]}
    return fields | case.fields, case.markdown
