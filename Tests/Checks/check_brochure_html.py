"""Prints brochure.html from a browser, and reads what came of it.

    check_brochure_html.py [--content CONTENT] [--templates TEMPLATES] PUBLIC [FOLDER…]

PUBLIC is a folder that a build wrote; each FOLDER (`ar`, or `.` for the default language) is one of its languages. What
the office says, the guide, the confirmations, the map's list and the form must say what CONTENT says, and nothing else;
and the same as brochure.pdf, in the same order, where that is in the same language. The print must have all of it, on the
pages that the site asks for, each with its number away from the fold; tags, a language and bookmarks; contents, guide and
map that lead to where they say; every part on a page of its own, no heading alone at a foot, nothing outside of the
margins, no empty page. Each profile must have its facts. How it looks, nobody is told by this.
"""

import argparse
import datetime
import pathlib
import re
import sys
import tempfile

import lxml.html
import pikepdf
from brochure_checks.office import Count, Office
from brochure_checks.printing import RIGHT_TO_LEFT, agrees, bookmarks, open_print, printed, texts, words
from structure_checks import content, expected, tree
from structure_checks.content import squeezed

# Millimetres, and points in one.
PAPERS = {"A5": (148, 210), "A4": (210, 297)}
MILLIMETRE = 72 / 25.4
# Nothing but pictures and grounds comes nearer to the edge of the paper.
EDGE = 8 * MILLIMETRE
HEADINGS = "//main//*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5 or self::h6]"
# What a reader has before them as one piece.
PIECES = {"p", "li", "dt", "dd", "h2", "h3", "h4", "h5"}


def read(element):
    """The text of an element as it is read aloud; alternative texts aside."""
    if not isinstance(element.tag, str) or element.tag == "svg" or element.get("aria-hidden") == "true":
        return element.tail or ""
    return (element.text or "") + "".join(map(read, element)) + (element.tail or "")


def own_text(element):
    return read(element).removesuffix(element.tail or "").strip()


def pieces(part):
    """The texts of a part that break over no other; the style sheet may put something between two."""
    for element in part.iter(*PIECES):
        if not any(inner is not element for inner in element.iter(*PIECES)):
            yield from filter(None, map(squeezed, element.itertext()))


class Page:
    """brochure.html in one language."""

    def __init__(self, public, folder):
        self.path = (public / folder / "brochure.html").resolve()
        self.html = lxml.html.parse(str(self.path)).getroot()
        self.lang = self.html.get("lang")
        self.headings = self.html.xpath(HEADINGS)
        self.parts = {heading.get("id"): heading.getparent() for heading in self.headings if heading.tag == "h2"}
        self.articles = self.html.xpath("//article")
        sheet = next(link for link in self.html.xpath("//link/@href") if "brochure-pages" in link)
        self.css = (self.path.parent / sheet).read_text(encoding="utf-8")
        self.today = datetime.date.fromisoformat(self.html.xpath("//*[@class='imprint']//time/@datetime")[0])

    def text(self, name):
        return squeezed(read(self.parts[name]))

    def name(self, article):
        return article.xpath(".//h3")[0]

    def leads_to(self, link):
        """The heading that a link leads to."""
        target = self.html.get_element_by_id(link.get("href")[1:])
        return self.name(target) if target.tag == "article" else target


class Check:
    """One language."""

    def __init__(self, page, scratch, site, templates):
        self.page, self.problems = page, []
        self.pdf = printed(page.path, scratch)
        self.reader = open_print(self.pdf)
        self.pages = list(words(self.pdf))
        self.texts = texts(self.pdf)
        self.bookmarks = bookmarks(self.reader)
        edition = content.Edition(site, {"lang": page.lang}, site.settings.get("brochure", {}))
        self.words = content.Words(templates, page.lang)
        self.content = expected.Brochure(edition, {"web", "print"}, self.words, page.today)
        self.office = Office(site, self.content, self.words)

    def expect(self, is_so, message):
        if not is_so:
            self.problems.append(message)

    def run(self, other=None):
        """`other` is a PDF that must say the same, if it is in the same language."""
        self.check_office()
        self.check_document()
        self.check_pages()
        if self.check_bookmarks():
            self.check_headings()
            self.check_parts()
            self.check_links()
            self.check_profiles()
        if other and other.exists():
            with pikepdf.open(other) as pdf:
                if str(pdf.Root.get("/Lang")) == self.page.lang:
                    self.check_other(other, tree.Document(pdf))
        return self.problems

    # What stands in the page

    def check_office(self):
        wanted = self.office.parts()
        profiles = {"imprint", "contents"} | {name for name in self.page.parts if name.startswith(("group-", "index-"))}
        own = list(self.page.parts)
        order = ["imprint", "foreword", "guide", "contents", "map", "group-", "index-", "take-part", "form"]
        found = sorted(own, key=lambda name: next(place for place, start in enumerate(order) if name.startswith(start)))
        self.expect(own == found, f"the parts have another order: {own}")
        self.expect(set(own) - profiles == set(wanted), f"the parts are {own}, not {list(wanted)}")
        for name in set(wanted) & set(own):
            self.check_part(name, wanted[name])
        at, imprint = 0, self.page.text("imprint")
        for text in self.office.imprint():
            match = pattern(text).search(imprint, at)
            self.expect(match, f"the imprint lacks “{shown(text)}”")
            at = match.end() if match else at

    def check_part(self, name, wanted):
        """The part says this and nothing else."""
        at, text = 0, self.page.text(name)
        for passage in wanted:
            match = pattern(passage).match(text, at)
            if not match:
                self.expect(False, f"{name}: “{text[at:at + 60]}” instead of “{shown(passage)}”")
                return
            at = match.end()
        self.expect(at == len(text), f"{name}: nobody said “{text[at:at + 60]}”")

    # The print

    def check_document(self):
        root = self.reader.trailer["/Root"]
        self.expect(root.get("/MarkInfo", {}).get("/Marked"), "the print is not tagged")
        self.expect(root.get("/Lang") == self.page.lang, f"the print says its language is {root.get('/Lang')}")

    def foot(self, height):
        """Where the number of a page may begin: text goes on to the margin, which the form has smaller."""
        margin = int(re.search(r"@page \{[^}]*margin: \w+ \w+ (\d+)mm", self.page.css).group(1))
        return height - (margin * 5 // 6 - 0.5) * MILLIMETRE

    def check_pages(self):
        size = PAPERS[re.search(r"@page \{ size: (\w+)", self.page.css).group(1)]
        is_right_bound = self.page.html.get("dir") == "rtl"
        for number, (width, height, found) in enumerate(self.pages, 1):
            place = f"page {number}"
            is_size = all(abs(is_ - asked * MILLIMETRE) < 1 for is_, asked in zip((width, height), size))
            self.expect(is_size, f"{place} is {width:.0f} × {height:.0f} points, not {size}")
            out = [word[0] for word in found if word[1] < EDGE or word[2] > width - EDGE or word[3] < EDGE
                   or word[4] > height - EDGE]
            self.expect(not out, f"{place}: at the edge of the paper: {out}")
            foot = [word for word in found if word[3] > self.foot(height)]
            if number == 1:
                self.expect(not any(word[0] == "1" for word in foot), "the cover has a number")
                continue
            self.expect([word[0] for word in foot] == [str(number)], f"{place} is numbered {[word[0] for word in foot]}")
            is_left = (number % 2 == 1) == is_right_bound
            self.expect(all((word[1] < width / 2) == is_left for word in foot), f"{place}: the number is at the fold")
            head = {word for word in found if word[4] < 18 * MILLIMETRE}
            self.expect(len(found) > len(head) + len(foot), f"{place} is empty")

    def check_bookmarks(self):
        """Each heading has its bookmark, so that from here on a heading is known by its place in the page: several may
        have the same words."""
        told, own = [mark.title for mark in self.bookmarks], [own_text(heading) for heading in self.page.headings]
        wrong = next((pair for pair in zip(told, own) if not agrees(*pair)), None)
        self.expect(not wrong, f"the bookmarks are not the headings: “{wrong[0]}” is not “{wrong[1]}”" if wrong else "")
        self.expect(len(told) == len(own), f"there are {len(told)} bookmarks and {len(own)} headings")
        self.marks = dict(zip(self.page.headings, self.bookmarks))
        return not wrong and len(told) == len(own)

    def check_headings(self):
        """Below each heading there is text in its column, besides what is in its own lines."""
        has_columns = bool(self.page.html.xpath("//body[contains(@class, 'has-columns')]"))
        for heading, mark in self.marks.items():
            width, height, found = self.pages[mark.page]
            own = squeezed(mark.title)
            is_column = heading.xpath("ancestor::*[@class='columns']") or has_columns and heading.xpath("ancestor::article")
            right = mark.left + width * (0.42 if is_column else 1)
            below = [word for word in found if height - mark.top - 2 < word[3] < self.foot(height)
                     and mark.left - 12 < word[2] and word[1] < right]
            rest = [word for word in below if squeezed(word[0]) not in own]
            self.expect(rest, f"“{mark.title}” stands alone at the foot of page {mark.page + 1}")

    def ranges(self):
        """Of each part its pages: from that of its heading to that before the next."""
        starts = [(heading.get("id"), self.marks[heading].page) for heading in self.page.headings if heading.tag == "h2"]
        ends = [page for _, page in starts[1:]] + [len(self.pages)]
        return {name: range(start, end) for (name, start), end in zip(starts, ends)}

    def check_parts(self):
        """Each part begins on a page of its own, and has on its pages what it has in the page."""
        is_cut = self.page.html.get("dir") == "rtl"
        for name, pages in self.ranges().items():
            self.expect(len(pages) > 0, f"{name} does not begin on a page of its own")
            text = "".join(self.texts[page] for page in pages)
            # Of what runs from right to left, the print's text has the letters of each line in an order of its own.
            letters = sorted(text)
            if name.startswith("group-") or not len(pages):
                continue
            for piece in pieces(self.page.parts[name]):
                if is_cut or RIGHT_TO_LEFT.search(piece):
                    self.expect(len(letters) >= len(self.page.text(name)) * 0.8, f"{name}: the print has not all of it")
                    break
                self.expect(piece in text, f"{name}: the print lacks “{piece[:60]}”")

    def check_links(self):
        places = {name.lstrip("/"): self.reader.get_destination_page_number(target)
                  for name, target in self.reader.named_destinations.items()}
        links = self.page.html.xpath("//nav[@class='toc']//a|//*[@class='map-page']//a|//*[@class='index-list']//a")
        for link in links:
            name, text = link.get("href")[1:], own_text(link)
            self.expect(name in places, f"the entry “{text}” leads nowhere")
            page = self.marks[self.page.leads_to(link)].page
            self.expect(places.get(name) == page, f"the entry “{text}” leads to page {places.get(name, 0) + 1}, and its "
                        f"heading is on page {page + 1}")
        linked = sum(annotation.get_object().get("/Dest") is not None
                     for page in self.reader.pages for annotation in page.get("/Annots", []))
        self.expect(linked >= len(links) + len(self.page.html.xpath("//*[@class='index']//a")),
                    f"only {linked} links within the print")
        # The contents name every part behind them, and those that stand before them.
        entries = self.page.html.xpath("//nav[@class='toc']/ol/li/a/@href")
        named = ["#" + name for name in self.page.parts if name not in ("imprint", "contents")]
        self.expect(entries == named, f"the contents name {entries}, and the parts are {named}")
        for link in self.page.html.xpath("//*[@class='map-page']//a"):
            wanted, found = own_text(link.find("bdi")), own_text(self.page.leads_to(link))
            self.expect(squeezed(found) == squeezed(wanted), f"“{wanted}” on the map leads to “{found}”")

    # Profiles

    def check_profiles(self):
        self.expect(self.page.articles, "there are no profiles")
        # In a browser, an entry tells the number of the profile, and the profiles stand in that order.
        numbers = self.page.html.xpath("//nav[@class='toc']//a/@data-number")
        told = self.page.html.xpath("//article//h3/@data-number")
        self.expect(numbers == told and len(set(told)) == len(told), "the profiles are not in the order of their numbers")
        body = "".join(self.texts)
        for article in self.page.articles:
            name = self.page.name(article)
            entry = re.escape(squeezed(name.text_content())) + r"\.*" + name.get("data-number")
            self.expect(re.search(entry, body) or self.page.html.get("dir") == "rtl",
                        f"no list says the number of “{name.text_content()}”")
        starts = [self.marks[self.page.name(article)].page for article in self.page.articles]
        self.check_facts("the print", self.texts, starts)

    def check_facts(self, name, pages, starts):
        """From the page where a profile begins to that where the next begins stands what it says of itself in a word."""
        self.expect(starts == sorted(starts), f"{name} has the profiles in another order")
        for article, first, last in zip(self.page.articles, starts, starts[1:] + [len(pages) - 1]):
            text = "".join(pages[first:last + 1]).lower()
            title = self.page.name(article).text_content()
            facts = article.xpath(".//*[@class='panel']//*[contains(@class, 'reach')]//a/bdi")
            for fact in facts:
                # A hyphen, a slash or a dot may end a line, and directions have marks of their own.
                self.expect(squeezed(fact.text_content()).lower() in text, f"{name}: {title} lacks {fact.text_content()}")
            self.expect(facts or not article.xpath(".//address"), f"{title}: no facts were looked for")
            known = set(article.xpath(".//svg[contains(@class, 'symbol')]/use/@href"))
            given = set(self.page.html.xpath("//*[@class='legend']//symbol/@id"))
            self.expect(known <= {"#" + each for each in given}, f"{title}: nobody explains {known}")

    # The PDF

    def check_other(self, path, document):
        """brochure.pdf says the same in the same order."""
        parts, titles = [], []
        for leaf in document.leaves:
            heading = leaf.element.within("H1")
            if heading and (not parts or parts[-1][0] is not heading):
                parts.append((heading, []))
                titles.append("")
            if not parts:
                continue
            if heading:
                titles[-1] += leaf.text
            if not leaf.is_alt and not leaf.element.within("Lbl"):
                parts[-1][1].append(leaf.text)
        found = [squeezed(title) for title in titles]
        own = [heading for heading in self.page.headings if heading.tag == "h2"]
        wanted = [squeezed(heading.text_content()) for heading in own]
        self.expect(found == wanted, f"brochure.pdf has other parts: {found} instead of {wanted}")
        if found != wanted:
            return
        for heading, (_, leaves) in zip(own, parts):
            if heading.get("id") in ("foreword", "take-part", "form"):
                text, mine = squeezed("".join(leaves)), self.page.text(heading.get("id"))
                at = next((at for at, pair in enumerate(zip(text, mine)) if pair[0] != pair[1]), min(len(text), len(mine)))
                self.expect(text == mine, f"{heading.get('id')}: “{mine[at:at + 60]}” instead of brochure.pdf’s “{text[at:at + 60]}”")
        marks = [mark for mark in bookmarks(open_print(path)) if mark.depth == 1]
        # Other headings of that depth come after the last profile.
        pairs = list(zip((mark.title for mark in marks), map(own_text, map(self.page.name, self.page.articles))))
        wrong = next((pair for pair in pairs if not agrees(*pair)), None)
        self.expect(not wrong, f"brochure.pdf has “{wrong[0]}” instead of “{wrong[1]}”" if wrong else "")
        self.expect(len(pairs) == len(self.page.articles), f"brochure.pdf has only {len(pairs)} profiles")
        if not wrong:
            self.check_facts("brochure.pdf", texts(path), [mark.page for mark in marks[:len(pairs)]])


def pattern(text):
    return re.compile(text.pattern if isinstance(text, Count) else re.escape(squeezed(text)))


def shown(text):
    return text.pattern if isinstance(text, Count) else text[:60]


def check(public, folder, site, templates):
    """The pages of the print, its headings, and what is wrong."""
    with tempfile.TemporaryDirectory() as scratch:
        trial = Check(Page(public, folder), pathlib.Path(scratch), site, templates)
        return len(trial.pages), len(trial.bookmarks), trial.run(public / "brochure.pdf")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--content", default="content")
    parser.add_argument("--templates", default="templates")
    parser.add_argument("public", type=pathlib.Path)
    parser.add_argument("folders", nargs="*", default=[".", "ar"])
    arguments = parser.parse_args()
    site, problems = content.Site(arguments.content), 0
    for folder in arguments.folders:
        pages, headings, found = check(arguments.public, folder, site, arguments.templates)
        name = "brochure.html" if folder == "." else f"{folder}/brochure.html"
        for problem in found:
            print(f"error: {name}: {problem}")
        print(f"{name}: {pages} pages, {headings} headings, {len(found)} problems")
        problems += len(found)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
