"""Prints brochure.html from a browser, and reads what came of it.

    check_brochure_html.py PUBLIC [FOLDER…]

PUBLIC is a folder that a build wrote; each FOLDER (`ar`, or `.` for the default language) is one of its languages. The
print must have the pages that the site asks for, each with its number away from the fold; tags, a language and bookmarks;
contents whose entries lead to where they say; no heading alone at a foot, nothing outside of the margins, no empty page.
Each profile must have its facts, in the order of brochure.pdf where that is in the same language. How it looks, nobody is
told by this.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
from xml.etree import ElementTree

import lxml.html
import pypdf

from site_checks import browser

# Millimetres, and points in one.
PAPERS = {"A5": (148, 210), "A4": (210, 297)}
MILLIMETRE = 72 / 25.4
# Nothing but pictures and grounds comes nearer to the edge of the paper.
EDGE = 8 * MILLIMETRE
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def printed(page, folder):
    """The PDF that Debian's Chromium makes of a page."""
    program = next(filter(None, map(shutil.which, browser.NAMES)))
    file = folder / "print.pdf"
    subprocess.run(
        [program, "--headless", *browser.OPTIONS, f"--user-data-dir={folder}/browser", "--no-pdf-header-footer",
         "--generate-pdf-document-outline", f"--print-to-pdf={file}", page.as_uri()],
        check=True, capture_output=True, timeout=120)
    return file


def words(pdf):
    """Of each page its width, its height and its words: text, left, right, top, bottom, in points from the upper left."""
    found = subprocess.run(["pdftotext", "-bbox", pdf, "-"], check=True, capture_output=True).stdout.decode()
    # Marks that isolate directions are no characters of XML 1.0's everyday.
    root = ElementTree.fromstring(re.sub(r"^<!DOCTYPE[^>]*>|[\x00-\x08\x0b\x0c\x0e-\x1f]", "", found))
    for page in root.iter("{http://www.w3.org/1999/xhtml}page"):
        texts = [(word.text or "", *(float(word.get(key)) for key in ("xMin", "xMax", "yMin", "yMax"))) for word in page]
        yield float(page.get("width")), float(page.get("height")), texts


def squeezed(text):
    """Without white space, and without marks that nobody sees: lines break where they will."""
    return re.sub(r"[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069]", "", text)


def once(title):
    """What tells a title from others; of one that a page break caught, Chromium writes the text twice."""
    text = squeezed(title)
    half = text[:len(text) // 2]
    text = half if half and half + half == text else text
    # Of what runs from right to left, bookmarks have the words as they are seen.
    return "".join(sorted(text)) if RIGHT_TO_LEFT.search(text) else text


def bookmarks(reader):
    """All bookmarks in order: depth, text, page from 0, distance from the foot of the page."""
    def walk(items, depth):
        for item in items:
            if isinstance(item, list):
                yield from walk(item, depth + 1)
            else:
                yield depth, item.title, reader.get_destination_page_number(item), float(item.get("/Top") or 0)
    return list(walk(reader.outline, 0))


def texts(pdf):
    """The text of each page, squeezed."""
    found = subprocess.run(["pdftotext", "-raw", pdf, "-"], check=True, capture_output=True).stdout.decode()
    return [squeezed(page) for page in found.split("\f")]


class Print:
    """One language."""

    def __init__(self, public, folder, scratch):
        self.public, self.problems = public, []
        self.page = (public / folder / "brochure.html").resolve()
        self.html = lxml.html.parse(str(self.page)).getroot()
        self.pdf = printed(self.page, scratch)
        self.reader = pypdf.PdfReader(self.pdf)
        self.pages = list(words(self.pdf))
        self.bookmarks = bookmarks(self.reader)
        sheet = next(link for link in self.html.xpath("//link/@href") if "brochure-pages" in link)
        self.css = (self.page.parent / sheet).read_text(encoding="utf-8")

    def expect(self, is_so, message):
        if not is_so:
            self.problems.append(message)

    def run(self):
        self.check_document()
        self.check_pages()
        self.check_headings()
        self.check_contents()
        self.check_profiles()
        return self.problems

    def check_document(self):
        root = self.reader.trailer["/Root"]
        self.expect(root.get("/MarkInfo", {}).get("/Marked"), "the print is not tagged")
        self.expect(root.get("/Lang") == self.html.get("lang"), f"the print says its language is {root.get('/Lang')}")

    def check_pages(self):
        size = PAPERS[re.search(r"@page \{ size: (\w+)", self.css).group(1)]
        is_right_bound = self.html.get("dir") == "rtl"
        for number, (width, height, found) in enumerate(self.pages, 1):
            place = f"page {number}"
            is_size = all(abs(is_ - asked * MILLIMETRE) < 1 for is_, asked in zip((width, height), size))
            self.expect(is_size, f"{place} is {width:.0f} × {height:.0f} points, not {size}")
            out = [word[0] for word in found if word[1] < EDGE or word[2] > width - EDGE or word[3] < EDGE
                   or word[4] > height - EDGE]
            self.expect(not out, f"{place}: at the edge of the paper: {out}")
            foot = [word for word in found if word[3] > height - 19 * MILLIMETRE]
            if number == 1:
                self.expect(not any(word[0] == "1" for word in foot), "the cover has a number")
                continue
            self.expect([word[0] for word in foot] == [str(number)], f"{place} is numbered {[word[0] for word in foot]}")
            is_left = (number % 2 == 1) == is_right_bound
            self.expect(all((word[1] < width / 2) == is_left for word in foot), f"{place}: the number is at the fold")
            head = {word for word in found if word[4] < 18 * MILLIMETRE}
            self.expect(len(found) > len(head) + len(foot), f"{place} is empty")

    def check_headings(self):
        """Below each heading there is text on its page, besides what is in its own lines."""
        headings = [once(heading.text_content()) for heading in self.html.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
        told = [once(text) for _, text, _, _ in self.bookmarks]
        self.expect(told == headings, f"the bookmarks are not the headings: {sorted(set(told) ^ set(headings))[:5]}")
        for _, title, page, top in self.bookmarks:
            _, height, found = self.pages[page]
            own = squeezed(title)
            below = [word for word in found if height - top - 2 < word[3] < height - 19 * MILLIMETRE]
            rest = [word for word in below if squeezed(word[0]) not in own]
            self.expect(rest, f"“{title}” stands alone at the foot of page {page + 1}")

    def check_contents(self):
        places = {name.lstrip("/"): self.reader.get_destination_page_number(target)
                  for name, target in self.reader.named_destinations.items()}
        entries = self.html.xpath("//nav[@class='toc']//a")
        titles = {}
        for _, title, page, _ in self.bookmarks:
            titles.setdefault(once(title), page)
        for entry in entries:
            name, text = entry.get("href")[1:], once(entry.text_content())
            self.expect(name in places, f"the entry “{entry.text_content()}” leads nowhere")
            self.expect(places.get(name) == titles.get(text), f"the entry “{entry.text_content()}” leads to page "
                        f"{places.get(name, 0) + 1}, and its heading is on page {titles.get(text, -1) + 1}")
        linked = sum(annotation.get_object().get("/Dest") is not None
                     for page in self.reader.pages for annotation in page.get("/Annots", []))
        self.expect(linked >= len(self.html.xpath("//nav[@class='toc']//a|//*[@class='index']//a")),
                    f"only {linked} links within the print")
        # In a browser, an entry tells the number of the profile, and the profiles stand in that order.
        numbers = [entry.get("data-number") for entry in entries if entry.get("data-number")]
        told = self.html.xpath("//article//h3/@data-number")
        self.expect(numbers == told and len(set(told)) == len(told), "the profiles are not in the order of their numbers")
        body = "".join(texts(self.pdf))
        for heading in self.html.xpath("//article//h3"):
            entry = squeezed(heading.text_content())
            self.expect(re.search(re.escape(entry) + r"\.*" + heading.get("data-number"), body)
                        or self.html.get("dir") == "rtl", f"no list says the number of “{heading.text_content()}”")

    def check_profiles(self):
        profiles = [(once(article.findtext(".//h3/bdi")), article) for article in self.html.xpath("//article")]
        self.expect(profiles, "there are no profiles")
        self.check_facts(self.pdf, self.bookmarks, profiles, "the print")
        other = self.public / "brochure.pdf"
        if other.exists() and pypdf.PdfReader(other).trailer["/Root"].get("/Lang") == self.html.get("lang"):
            marks = bookmarks(pypdf.PdfReader(other))
            names = {name for name, _ in profiles}
            order = [once(title) for _, title, _, _ in marks if once(title) in names]
            self.expect(order == [name for name, _ in profiles], f"brochure.pdf has another order: {order}")
            self.check_facts(other, marks, profiles, "brochure.pdf")

    def check_facts(self, pdf, marks, profiles, name):
        """From the page where a profile begins to that where the next begins stands what it says of itself in a word."""
        pages = texts(pdf)
        starts = {}
        for _, title, page, _ in marks:
            starts.setdefault(once(title), page)
        begins = [starts.get(title) for title, _ in profiles]
        self.expect(None not in begins and begins == sorted(begins), f"{name} has not every profile, in order")
        if None in begins:
            return
        for (title, article), first, last in zip(profiles, begins, begins[1:] + [len(pages) - 1]):
            text = "".join(pages[first:last + 1]).lower()
            facts = article.xpath(".//*[@class='panel']//*[contains(@class, 'reach')]//a/bdi")
            for fact in facts:
                # A hyphen, a slash or a dot may end a line, and directions have marks of their own.
                self.expect(squeezed(fact.text_content()).lower() in text, f"{name}: {title} lacks {fact.text_content()}")
            self.expect(facts or not article.xpath(".//address"), f"{title}: no facts were looked for")


def main(public, *folders):
    problems = 0
    for folder in folders or (".", "ar"):
        with tempfile.TemporaryDirectory() as scratch:
            trial = Print(pathlib.Path(public), folder, pathlib.Path(scratch))
            found = trial.run()
        name = "brochure.html" if folder == "." else f"{folder}/brochure.html"
        for problem in found:
            print(f"error: {name}: {problem}")
        print(f"{name}: {len(trial.pages)} pages, {len(trial.bookmarks)} headings, {len(found)} problems")
        problems += len(found)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
