"""Makes content that is hard to set and hard to read aloud: all of it valid, every letter covered by some font.

Long names and words, hardly any field or all of them, 1 to 40 topics, texts of one line and of many pages, lists in lists,
headings of any level, and texts in fourteen scripts, those that run from right to left with signs above their letters,
numbers, addresses and words in other scripts among them.
"""

import random

SEED = 5
TOPICS = 40
SENTENCES = {
    "de": "Wir treffen uns jeden Dienstag, manchmal zu zweit, manchmal zu vierzigst, und fangen um 18:30 Uhr an.",
    "en": "Bring whatever you like to eat; tea, bread and a bit of patience are always there (ask for Ms. Example).",
    "tr": "Çocuklarımız şiir okuyor, büyüklerimiz çay içiyor; iğneyle kuyu kazmıyoruz ama yakınız.",
    "ar": "نُرحِّبُ بكم يومَ الثلاثاء في الساعة 18:30، ويُرجى إحضارُ 2 نسختين من العقد (PDF) و«صورة» شخصيّة؛ مثلًا.",
    "fa": "دفترِ ما هر دوشنبه باز است؛ شمارهٔ تلفن 030 23125 100 است و می‌توانید به office@example.org بنویسید.",
    "he": "אָנוּ נִפְגָּשִׁים בְּיוֹם ג׳ בשעה 18:30 ברחוב Beispielweg 12, ואפשר גם לכתוב אל office@example.org (בעברית).",
    "ur": "ہم ہر بدھ کو ۵ بجے ملتے ہیں، اور بچّوں کے لیے 12 کتابیں رکھی ہیں۔",
    "ckb": "هەموو ڕۆژێکی شەممە کۆدەبینەوە، و 3 جار لە ساڵدا ئاهەنگ دەگێڕین.",
    "ru": "Мы собираемся по средам, пьём чай и читаем вслух; ёлку наряжаем вместе.",
    "uk": "Щосуботи діти вчать вірші, а дорослі — німецьку; під’їзд із двору.",
    "el": "Κάθε Τρίτη μαγειρεύουμε, τραγουδάμε και μαθαίνουμε Γερμανικά· ελάτε κι εσείς!",
    "vi": "Chúng tôi gặp nhau mỗi thứ Bảy, nấu phở và dạy tiếng Việt cho trẻ em.",
    "ta": "ஒவ்வொரு சனிக்கிழமையும் தமிழ் வகுப்பு நடைபெறுகிறது; நடனமும் உண்டு.",
    "hi": "हम हर शनिवार को मिलते हैं और बच्चों को हिन्दी पढ़ाते हैं।",
    "am": "በየሳምንቱ ቅዳሜ እንገናኛለን፤ ቡናም አለ።",
    "ka": "ყოველ შაბათს ვხვდებით და ვმღერით.",
    "hy": "Ամեն շաբաթ հանդիպում ենք և երգում։",
    "zh": "我们每个星期六见面，一起学习德语和做饭。",
    "ja": "毎週土曜日に集まって、料理をしたり本を読んだりします。",
    "th": "เราพบกันทุกวันเสาร์และทำอาหารด้วยกัน",
}
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
WORDS = "Nachbarn Kinder Musik Garten Beratung Fahrrad Küche Bücher Tanz Theater Schach Sprache Arbeit Fest".split()

SITE = """\
title: Verzeichnis
publisher: {name: Büro, email: buero@example.org}
base-url: https://verzeichnis.example.org/
lang: de
consent-texts: [{id: eins, from: 2025-01-01, text: Einverstanden.}]
brochure:
  title: Schwieriges
  editions:
    - {name: arabisch, title: {ar: أشياء صعبة}, lang: ar}
    - {name: gross, paper: A4, large-print: yes, order: topic}
    - {name: schmal, columns: two, order: name, photos: no}
"""
PAGES = (("imprint", "Impressum"), ("privacy", "Datenschutz"), ("accessibility", "Barrierefreiheit"))


def body(dice, lang, size):
    """Markdown of about so many blocks."""
    sentence = SENTENCES[lang]
    blocks = []
    for _ in range(size):
        kind = dice.randrange(9)
        if kind == 0:
            blocks.append(f"{'#' * dice.randint(2, 5)} {sentence[:40].rstrip()}")
        elif kind == 1:
            blocks.append(f"- {sentence}\n- **{sentence}**\n  1. {sentence[:30].rstrip()}\n  2. *{sentence}*\n\n- {sentence}")
        elif kind == 2:
            blocks.append(f"> {sentence}\n>\n> {sentence}")
        elif kind == 3:
            blocks.append(f"{sentence} **{sentence}** [{sentence[:20].rstrip()}](https://example.org/{dice.randint(1, 99)}) {sentence}")
        else:
            blocks.append(" ".join([sentence] * dice.randint(1, 6)))
    return "\n\n".join(blocks)


def profile(dice, number):
    langs = list(SENTENCES)
    lang = langs[number % len(langs)] if number % 3 == 0 else "de"
    topics = TOPICS if number % 25 == 0 else dice.randint(1, 6)
    name = f"{dice.choice(WORDS)} und {dice.choice(WORDS)} {number:03}"
    if number % 10 == 1:
        name = f"{LONG}{number:03} e. V."
    elif number % 10 == 2:
        name = f"{name} – {' '.join(WORDS)} in Bielefeld und Umgebung"
    elif number % 10 == 3:
        name = f"{SENTENCES[langs[number % len(langs)]][:24].rstrip()} {number:03}"
    lines = [
        "---", f'name: "{name}"', f'summary: "{SENTENCES[lang][:90].rstrip()}"',
        f"topics: [{', '.join(f't{each}' for each in dice.sample(range(TOPICS), topics))}]",
        f"languages: [{', '.join(dice.sample(langs, dice.randint(1, 8)))}]",
        "consent: {date: 2026-01-02, by: Vorstand, wording: eins, channels: [web, print]}",
    ]
    if lang != "de":
        lines.append(f"lang: {lang}")
    if number % 4:
        lines += [
            f"district: d{dice.randrange(4)}", "audiences: [z0, z1]", f"founded: {dice.randint(1900, 2025)}",
            f"members: {dice.randint(1, 20000)}", "rooms: yes", "accessible: partly", "confirmed: 2026-02-03",
            "register: {court: Amtsgericht Bielefeld, number: VR 1}",
            'address: {street: Beispielweg 1, postcode: "33602", city: Bielefeld, note: Hof}',
            f"email: kontakt@verein-mit-sehr-langem-namen-{number}.example.org", "phone: 030 23125 101",
            f"website: https://verein-{number}.example.org/unsere/seite/{'sehr-' * 9}lang.html",
            "social: [https://social.example.org/@verein]",
            "contacts:", "  - {name: Maria Beispiel, role: Vorsitz, phone: 030 23125 102, publish: [web, print]}",
            "  - {name: Nie Genannt, role: Kasse, publish: [web]}",
            "times:", f'  - {{day: Samstag, from: "10:00", to: "12:00", what: "{SENTENCES[lang][:40].rstrip()}", language: ar}}',
            '  - {day: letzter Freitag, from: "18:00"}',
        ]
    size = 40 if number % 25 == 7 else 0 if number % 7 == 5 else dice.randint(1, 6)
    lines += ["---", "", body(dice, lang, size)]
    translations = {}
    if number % 2 == 0:
        for other in dice.sample([each for each in langs if each != lang], 2):
            translations[other] = "\n".join(
                ["---", f'summary: "{SENTENCES[other][:90].rstrip()}"', "---", "", body(dice, other, dice.randint(0, 4))])
    return "\n".join(lines) + "\n", translations


def generate(count, folder):
    dice = random.Random(SEED)
    (folder / "associations").mkdir(parents=True)
    (folder / "pages").mkdir()
    (folder / "site.yaml").write_text(SITE, encoding="utf-8")
    term = "  - {id: %s%d, labels: {de: %s %d, ar: %s}}\n"
    (folder / "vocabulary.yaml").write_text(
        "topics:\n" + "".join(term % ("t", at, "Thema", at, f"موضوع {at}") for at in range(TOPICS))
        + "audiences:\n" + "".join(term % ("z", at, "Gruppe", at, f"فئة {at}") for at in range(2))
        + "districts:\n" + "".join(term % ("d", at, "Bezirk", at, f"حي {at}") for at in range(4)), encoding="utf-8")
    for name, title in PAGES:
        (folder / "pages" / f"{name}.md").write_text(f"---\ntitle: {title}\nrole: {name}\n---\n\nText.\n", encoding="utf-8")
    for number in range(count):
        text, translations = profile(dice, number)
        (folder / "associations" / f"verein-{number:03}.md").write_text(text, encoding="utf-8")
        for lang, other in translations.items():
            (folder / "associations" / f"verein-{number:03}.{lang}.md").write_text(other, encoding="utf-8")
