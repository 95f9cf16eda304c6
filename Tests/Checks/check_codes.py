#!/usr/bin/env python3
"""Reads the QR codes of a site, and of its brochure, as a telephone would.

    check_codes.py SITE

Every profile's page in the default language must show a code that leads to the page itself, and the brochure a code
for each profile in it. The codes are read by zbar, from pictures of the drawings and of the brochure's pages.

Needs vipsthumbnail, pdftoppm and zbarimg.
"""

import concurrent.futures
import pathlib
import re
import subprocess
import sys
import tempfile

CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)"')
IMAGE = re.compile(r'<figure class="code">\s*<img src="\.\./([^"]+)"')
# In brochure.html each sheet is one of those that the brochure holds.
SHEET = re.compile(r'<article class="sheet" id="p-([^"]+)">')


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def read(picture):
    """What the codes in a picture say."""
    answer = subprocess.run(["zbarimg", "--quiet", "--raw", picture], capture_output=True, text=True)
    # 4: there is none.
    if answer.returncode not in (0, 4):
        sys.exit(f"zbarimg {picture}: {answer.stderr}")
    return answer.stdout.split()


def drawing(path, folder):
    picture = folder / (path.name + ".png")
    # About 0.25 mm a module at 300 dots an inch, as the smallest that is printed.
    run("vipsthumbnail", str(path), "--size", "180", "-o", str(picture))
    return read(picture)


def check_page(site, page, folder):
    html = page.read_text(encoding="utf-8")
    shown = IMAGE.search(html)
    if shown is None:
        # Only a page that leads on to where a profile has moved has none.
        return [] if 'http-equiv="refresh"' in html else [f"{page.relative_to(site)}: shows no code"]
    address, said = CANONICAL.search(html)[1], drawing(site / shown[1], folder)
    return [] if said == [address] else [f"{shown[1]}: says {said} instead of {address}"]


def check_brochure(site, folder):
    run("pdftoppm", "-r", "200", "-gray", str(site / "brochure.pdf"), str(folder / "page"))
    with concurrent.futures.ThreadPoolExecutor() as pool:
        found = [text for texts in pool.map(read, sorted(folder.glob("page-*.pgm"))) for text in texts]
    base = CANONICAL.search((site / "index.html").read_text(encoding="utf-8"))[1]
    slugs = SHEET.findall((site / "brochure.html").read_text(encoding="utf-8"))
    expected = [f"{base}associations/{slug}.html" for slug in slugs]
    return len(expected), [
        f"brochure.pdf: {text} {'is missing' if text in expected else 'is too much'}"
        for text in sorted(set(expected) ^ set(found))
    ]


def main():
    site = pathlib.Path(sys.argv[1])
    pages = [page for page in sorted((site / "associations").glob("*.html")) if page.name != "index.html"]
    with tempfile.TemporaryDirectory() as name, concurrent.futures.ThreadPoolExecutor() as pool:
        folder = pathlib.Path(name)
        wrong = [text for texts in pool.map(lambda page: check_page(site, page, folder), pages) for text in texts]
        count, wrong_in_brochure = check_brochure(site, folder)
    for text in wrong + wrong_in_brochure:
        print(text)
    print(f"{len(pages)} pages and {count} profiles of the brochure: {len(wrong + wrong_in_brochure)} wrong codes")
    return 1 if wrong or wrong_in_brochure or not pages else 0


if __name__ == "__main__":
    sys.exit(main())
