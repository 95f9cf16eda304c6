"""A site whose texts are hard to write, and what its open data must say."""

import json
import re

from PIL import Image

LONG = "نجتمع كلّ أسبوع، نقرأ ونكتب ونتحدّث معًا؛ الجميع مدعوّون، كبارًا وصغارًا، من كلّ حيّ ومن كلّ لغة"
PROFILES = {
    # Every sign that divides something somewhere.
    "zeichen": {
        "name": 'Wort, Satz; "Sinn" & <b>\\ Co. </script> e. V.', "short-name": "W,S;S\\", "open": True,
        "summary": 'Wir sagen "ja", \'nein\'; \\n ist kein Umbruch, \\, kein Komma, <!-- kein Kommentar -->, &amp; bleibt.',
        "topics": ["Bildung, Schule; \"Lernen\"", "Sport"], "languages": ["de", "ar", "ku"], "founded": 1998,
        "district": "Mitte | Süd", "phone": ("030 23125 001", "+493023125001"), "email": "kontakt@wort.example.org",
        "website": "https://wort.example.org/?a=1;b=2,3&c", "social": ["https://social.example.org/@wort,satz;x"],
        "address": {"street": "Weg 1; Tor 2, Hof", "postcode": "33602", "city": "Bad \"Ort\\", "note": "Klingel: \"K; L, M\""},
        "times": [("FR", None, "18:00", "20:30", "Lesen, \"laut\"; und \\ leise"), ("SA", -1, "22:00", "24:00", "Nacht"),
                  ("MO", 1, None, None, ""), ("SU", 2, "10:00", None, "Frühstück")],
        "contacts": [("Maria \"M\" Muster, geb. Beispiel", "Vorsitz; Kasse", True), ("Nur Netz", "Beirat", False)],
        "confirmed": "2026-03-14",
        "logo": {"file": "zeichen.png", "alt": 'Ein "Wort", ein Satz', "credit": "Muster; Söhne & <Töchter>"},
        "photo": {"file": "zeichen.jpg", "alt": "Alle", "credit": "Foto: Maria Muster"},
    },
    # Lines that are folded within multi-byte characters, wherever they begin.
    **{f"lang-{shift}": {
        "name": ("x" * shift + " جمعية الثقافة والأدب والفنون الجميلة في مدينتنا الكبيرة (مثال)").strip(), "open": True, "lang": "ar",
        "summary": LONG, "topics": ["ثقافة 👩‍👩‍👧 漢字"], "languages": ["ar"], "confirmed": "2026-02-01",
        "times": [("WE", None, "09:00", "24:00", "漢" * 60)],
    } for shift in range(4)},
    # What a spreadsheet would compute.
    "formel": {
        "name": "=HYPERLINK(\"https://boese.example.org\",\"Verein\")", "summary": "+1 & mehr, @alle", "open": True,
        "topics": ["Sport"], "languages": ["de"], "confirmed": "2026-04-01",
    },
    "pause": {"name": "Verein in der Pause", "summary": "Kurz.", "open": True, "topics": ["Sport"], "languages": ["de"],
              "logo": {"file": "zeichen.png", "alt": "Nur im Netz"}, "withhold": {"data": ["logo"]},
              "status": "paused", "times": [("TU", None, "18:00", "19:00", "Fällt aus")], "confirmed": "2025-01-01"},
    "umbenannt": {"name": "Verein mit neuem Namen", "summary": "Kurz.", "open": True, "topics": ["Sport"],
                  "languages": ["de"], "aliases": ["zuerst", "dann"], "confirmed": "2026-05-01"},
    "nie-bestaetigt": {"name": "Nie bestätigt", "summary": "Kurz.", "open": True, "topics": ["Sport"], "languages": ["de"],
                       "times": [("TH", None, "18:00", "19:00", "Treffen")]},
    "nur-netz": {"name": "Ohne offene Daten", "logo": {"file": "zeichen.png", "alt": "Bleibt hier"}, "summary": "Bleibt hier.", "open": False, "topics": ["Sport"],
                 "languages": ["de"], "phone": ("030 23125 009", "+493023125009"), "confirmed": "2026-05-20"},
}
BASE = "https://daten.example.org/liste/"
DAYS = {"MO": "Montag", "TU": "Dienstag", "WE": "Mittwoch", "TH": "Donnerstag", "FR": "Freitag", "SA": "Samstag", "SU": "Sonntag"}
ORDINALS = {None: "", 1: "erster ", 2: "zweiter ", -1: "letzter "}


def page(slug):
    return f"{BASE}associations/{slug}.html"


def picture(slug, role):
    """What an address of the picture must match; None where there must be none."""
    profile = PROFILES[slug]
    if role not in profile or role in profile.get("withhold", {}).get("data", []):
        return None
    ending = {"logo": r"288\.jpg", "photo": r"800\.jpg"}[role]
    return f"{re.escape(BASE)}assets/pictures/{slug}-{role}-[0-9a-f]{{8}}-{ending}"


def matches(address, slug, role, folder):
    """Whether the address is the picture's, with a file behind it; none where there must be none."""
    expected = picture(slug, role)
    if expected is None or address is None:
        return expected is None and address is None
    return re.fullmatch(expected, address) and (folder / address.removeprefix(BASE)).is_file()


def first_page(slug):
    return page((PROFILES[slug].get("aliases") or [slug])[0])


def write(folder):
    """Lays the content folder; JSON is YAML, and quotes everything."""
    content = folder / "content"
    for part in ("associations", "pages"):
        (content / part).mkdir(parents=True)
    topics = sorted({topic for profile in PROFILES.values() for topic in profile["topics"]})
    districts = sorted({profile["district"] for profile in PROFILES.values() if "district" in profile})
    (content / "site.yaml").write_text(json.dumps({
        "title": "Probe & mehr <x>", "publisher": {"name": "Büro \"Daten\" & Söhne"}, "base-url": BASE,
        "data-licence": {"name": "CC BY 4.0 & <mehr>", "url": "https://creativecommons.org/licenses/by/4.0/"},
    }, ensure_ascii=False), encoding="utf-8")
    (content / "vocabulary.yaml").write_text(json.dumps({
        "topics": [{"id": f"t{index}", "labels": {"de": label}} for index, label in enumerate(topics)],
        "audiences": [{"id": "z", "labels": {"de": "Alle"}}],
        "districts": [{"id": f"d{index}", "labels": {"de": label}} for index, label in enumerate(districts)],
    }, ensure_ascii=False), encoding="utf-8")
    for role in ("imprint", "privacy", "accessibility"):
        (content / "pages" / f"{role}.md").write_text(f"---\ntitle: {role}\nrole: {role}\n---\n\nText.\n", encoding="utf-8")
    for name, size in (("zeichen.png", (300, 200)), ("zeichen.jpg", (900, 600))):
        Image.new("RGB", size, (90, 20, 20)).save(content / "associations" / name)
    for slug, profile in PROFILES.items():
        (content / "associations" / f"{slug}.md").write_text(
            f"---\n{json.dumps(fields(profile, topics, districts), ensure_ascii=False, indent=1)}\n---\n\nText.\n",
            encoding="utf-8")
    return PROFILES


def fields(profile, topics, districts):
    kept = ("name", "short-name", "summary", "languages", "founded", "email", "website", "social", "address", "confirmed",
            "status", "aliases", "lang", "logo", "photo", "withhold")
    result = {key: profile[key] for key in kept if key in profile}
    result["topics"] = [f"t{topics.index(topic)}" for topic in profile["topics"]]
    if "district" in profile:
        result["district"] = f"d{districts.index(profile['district'])}"
    if "phone" in profile:
        result["phone"] = profile["phone"][0]
    result["times"] = [
        {key: value for key, value in
         (("day", ORDINALS[ordinal] + DAYS[day]), ("from", start), ("to", end), ("what", what)) if value}
        for day, ordinal, start, end, what in profile.get("times", [])]
    result["contacts"] = [
        {"name": name, "role": role, "publish": ["web", "data"] if is_open else ["web"]}
        for name, role, is_open in profile.get("contacts", [])]
    channels = ["web", "print"] + (["data"] if profile["open"] else [])
    result["consent"] = {"date": "2026-01-02", "by": "Vorstand", "channels": channels}
    return {key: value for key, value in result.items() if value not in ([], None)}
