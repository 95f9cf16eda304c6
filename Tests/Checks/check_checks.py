"""Plants faults in pages of a site, and checks that `check_site.py` finds each, where it is and nowhere else.

    check_checks.py PUBLIC

The faults stand in copies of two pages: one in the default language, one that runs from right to left.
"""

import pathlib
import re
import shutil
import sys
import tempfile

import check_site
from site_checks import pages as reading, report as reports

# By edition: what is put at the end of a page, and by which checks it must be found, with what they say.
PLANTED = {
    "": [
        ("<p class='p-dark'>Nur im Dunkeln blass</p>",
         {"dark 1280": "color-contrast", "dark 390": "color-contrast"}),
        ("<p class='p-faint'>Auf der schmalen Seite blass</p>", {"light 390": "color-contrast"}),
        ("<img src='../assets/p.svg' width='9' height='9'>", {"light 1280": "image-alt", "light 390": "image-alt"}),
        ("<p class='p-cut'>In doppelter Größe abgeschnitten</p>",
         {"200 % 1280": "cuts off text", "200 % 390": "cuts off text"}),
        ("<p class='p-tight'>Mit weiten Zeilen abgeschnitten</p>", {"spaced 390": "cuts off text"}),
        ("<a class='p-blind' href='#main'>Ohne Rand</a>",
         {"keyboard 1280": '"Ohne Rand" is not marked', "keyboard 390": '"Ohne Rand" is not marked'}),
        ("<a href='#p-nowhere'>Nirgendwohin</a>", {"links": "there is no #p-nowhere"}),
        ("<p><b>Nicht geschlossen</p>", {"markup": "violates nesting rules|Unclosed element"}),
        ("<i id='p-twice'></i><i id='p-twice'></i>", {"markup": "Duplicate ID"}),
        ("<p class='p-moving'>Bewegt</p>", {"reduced motion": "p-moving"}),
        ("<button class='p-flat'>Flach</button>", {"forced colours": "has no edge: Flach"}),
        ("<p class='p-gone'>Nicht auf Papier</p>", {"print": "not on paper: Nicht auf Papier"}),
    ],
    "ar": [
        ("<h5 lang='de' dir='ltr'>Zu tief</h5>", {"light 1280": "heading-order", "light 390": "heading-order"}),
        ("<p class='p-wide'>١</p>", {"320 px": "scrolls sideways", "200 % 390": "scrolls sideways"}),
        ("<p>Das ist nicht auf Arabisch</p>", {"languages": "is not in the letters of ar"}),
        ("<a href='#main' tabindex='3'>١</a>", {"keyboard 1280": "not to be reached", "light 1280": "tabindex"}),
        ("<img src='p.png' alt='١'>", {"no shift": "no width and height", "from a server": "picture not shown"}),
        ("<p onclick='print()'>١</p>", {"from a server": "blocked by the policy"}),
    ],
}
STYLE = """
@media (prefers-color-scheme: dark) { p.p-dark { color: #444 } }
@media (max-width: 600px) and (prefers-color-scheme: light) { p.p-faint { color: #bbb } }
p.p-cut { height: 24px; line-height: 24px; overflow: hidden }
p.p-tight { height: 1.3em; line-height: 1.2; overflow: hidden }
a.p-blind:focus { outline: none !important }
p.p-moving { transition: color 1s !important }
button.p-flat { border: none; appearance: none }
@media print { p.p-gone { display: none } }
p.p-wide { inline-size: 400px }
"""


def plant(public, folder):
    """Copies a profile in two languages into a folder, with the faults, and what they need."""
    shutil.copytree(public / "assets", folder / "assets")
    (folder / "assets" / "p.css").write_text(STYLE, encoding="utf-8")
    (folder / "assets" / "p.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    name = min(file.name for file in (public / "ar" / "associations").glob("*.html") if file.name != "index.html")
    for language, faults in PLANTED.items():
        path = pathlib.Path(language, "associations", name)
        text = (public / path).read_text(encoding="utf-8")
        up = "../" * (len(path.parts) - 1)
        text = text.replace("</head>", f'<link rel="stylesheet" href="{up}assets/p.css">\n</head>')
        before, end, after = text.rpartition("</article>")
        text = before + "\n".join(fault for fault, _ in faults) + end + after
        (folder / path).parent.mkdir(parents=True)
        (folder / path).write_text(text, encoding="utf-8")


def main():
    public = pathlib.Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name).resolve()
        plant(public, folder)
        pages = reading.read(folder)
        report = reports.Report(pages)
        check_site.check(folder, pages, pages, report)
    wrong = 0
    for language, faults in PLANTED.items():
        for fault, expected in faults:
            for check, message in expected.items():
                found = {reading.edition(finding["page"]) for finding in report.findings
                         if finding["check"] == check and re.search(message, finding["message"])}
                if found != {language}:
                    wrong += 1
                    print(f"{fault}: [{check}] “{message}” is found in {sorted(found)}, not in ['{language}']")
    expected = sum(len(checks) for faults in PLANTED.values() for _, checks in faults)
    print(f"{sum(map(len, PLANTED.values()))} faults planted, {expected} findings expected, {wrong} wrong")
    if "--all" in sys.argv:
        for finding in sorted(report.findings, key=str):
            print(finding)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
