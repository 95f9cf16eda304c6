"""Texts in a page and what is said about their language and direction (WCAG 3.1.2).

What a text is in is guessed: by its letters, and among Latin ones by the small words that a language cannot do without.
Single words and names in <bdi> may be in any language. The guesses leave more than they find, and are seldom wrong.
"""

import collections
import functools
import html.parser
import re
import unicodedata

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
SILENT = {"script", "style", "template", "title"}
INLINE = {
    "a", "abbr", "b", "bdi", "br", "cite", "code", "em", "i", "img", "mark", "q", "small", "span", "strong", "time",
}
SPOKEN = ("alt", "aria-label", "title", "placeholder")
# What a language is written in, if not in Latin letters.
SCRIPTS = {
    "ar": "ARABIC", "fa": "ARABIC", "prs": "ARABIC", "ps": "ARABIC", "ur": "ARABIC", "ckb": "ARABIC", "he": "HEBREW",
    "uk": "CYRILLIC", "ru": "CYRILLIC", "bg": "CYRILLIC", "mk": "CYRILLIC", "el": "GREEK", "ta": "TAMIL",
    "ti": "ETHIOPIC", "am": "ETHIOPIC", "hi": "DEVANAGARI", "ne": "DEVANAGARI", "mr": "DEVANAGARI", "th": "THAI",
    "bn": "BENGALI", "ka": "GEORGIAN", "hy": "ARMENIAN", "pa": "GURMUKHI", "ko": "HANGUL", "zh": "CJK", "ja": "CJK",
}
RIGHT_TO_LEFT = {"ARABIC", "HEBREW", "SYRIAC", "THAANA", "NKO"}
# Words that few other languages have, too.
SMALL_WORDS = {
    "de": "und der das mit für ist nicht ein eine auf wir zu von den dem sich auch bei oder sind wird wer einen",
    "en": "and the with for is not you are this that from have they which who was will our your their",
    "tr": "ve bir bu için ile olan değil daha çok gibi olarak var biz sonra kadar ya",
    "fr": "et les des une est dans pour pas vous nous avec qui sur sont aux cette ou par du",
    "es": "y los las una es en para con que por del su al este",
    "pl": "w na nie jest się z że od dla przez jak oraz są lub",
    "ku": "û di ji bo li ku ne yên jî wê ev vê hene",
    "vi": "và của là không cho các người được trong với những một này để",
}
SMALL_WORDS = {language: frozenset(words.split()) for language, words in SMALL_WORDS.items()}
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def check(text):
    """The line and the finding, for each text that is not in the language it is said to be in."""
    parser = Passages()
    parser.feed(text)
    parser.close()
    return parser.findings


@functools.cache
def script(letter):
    return unicodedata.name(letter, "").partition(" ")[0]


def judge(text, language, direction, isolated):
    """What is wrong with a text that is said to be in this language and to run in this direction, or None."""
    words = WORD.findall(text)
    scripts = collections.Counter(script(letter) for word in words for letter in word if letter.isalpha())
    if not scripts or isolated:
        return None
    shown = repr(text[:60])
    own = SCRIPTS.get(language.partition("-")[0], "LATIN")
    right_to_left = any(name in RIGHT_TO_LEFT for name in scripts)
    if right_to_left and (direction != "rtl" or own not in RIGHT_TO_LEFT):
        return f"{shown} runs from right to left and stands in {language}, {direction}, without its own lang and dir"
    long = sum(len(word) > 1 for word in words) > 1
    if not long:
        return None
    if own not in scripts:
        return f"{shown} is not in the letters of {language} and has no lang of its own"
    if direction == "rtl" and not right_to_left:
        return f"{shown} runs from left to right and has no dir of its own"
    guess = guessed(words) if own == "LATIN" else None
    if guess and guess != language.partition("-")[0]:
        return f"{shown} is said to be in {language} and seems to be in {guess}"
    return None


def guessed(words):
    """The language whose small words are in a text, if there are enough of them and few of any other."""
    words = [word.lower() for word in words]
    found = sorted(((len(small.intersection(words)), name) for name, small in SMALL_WORDS.items()), reverse=True)
    (most, name), (next_most, _) = found[:2]
    return name if most >= 3 and most > 2 * next_most else None


class Passages(html.parser.HTMLParser):
    """Reads texts as they are read: all that is in a block, in one language, belongs together."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        # Of each open element: its name, language, direction, and whether it is isolated from what is around it.
        self.open = [("", "", "ltr", False)]
        self.findings = []
        # Of the block that is being read: what it says, by all but the name of `open`, and the line of its first text.
        self.said = {}

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        _, language, direction, isolated = self.open[-1]
        isolated = isolated or tag in ("bdi", "code", "pre")
        if "lang" in values:
            # A language of its own says more than isolation.
            language, isolated = values["lang"] or "", tag == "bdi"
        if values.get("dir") in ("ltr", "rtl"):
            direction = values["dir"]
        isolated = isolated or values.get("dir") == "auto"
        for name in SPOKEN:
            # What is spoken has no direction that could be wrong.
            self.judge(self.getpos()[0], values.get(name) or "", language, own_direction(language), isolated)
        if tag not in INLINE:
            self.end_block()
        if tag not in VOID:
            self.open.append((tag, language, direction, isolated))

    def handle_endtag(self, tag):
        if tag not in INLINE:
            self.end_block()
        for depth in range(len(self.open) - 1, 0, -1):
            if self.open[depth][0] == tag:
                del self.open[depth:]
                return

    def handle_data(self, data):
        tag, *how = self.open[-1]
        if tag not in SILENT and data.strip():
            self.said.setdefault(tuple(how), [self.getpos()[0]]).append(data)

    def end_block(self):
        for how, (line, *texts) in self.said.items():
            self.judge(line, " ".join("".join(texts).split()), *how)
        self.said = {}

    def judge(self, line, text, *how):
        message = text and judge(text, *how)
        if message:
            self.findings.append((line, message))


def own_direction(language):
    return "rtl" if SCRIPTS.get(language.partition("-")[0]) in RIGHT_TO_LEFT else "ltr"
