"""The pages of a folder that a build wrote: what is on them, and what kind each is."""

import dataclasses
import html.parser
import pathlib
import re
import urllib.parse

# Which attribute of which element names another file: those that the browser fetches by itself, and those that a
# reader follows.
FETCHED = {
    "audio": ["src"], "embed": ["src"], "iframe": ["src"], "image": ["href"], "img": ["src", "srcset"],
    "input": ["src"], "object": ["data"], "script": ["src"], "source": ["src", "srcset"], "track": ["src"],
    "use": ["href"], "video": ["src", "poster"],
}
FOLLOWED = {"a": ["href"], "area": ["href"], "form": ["action"]}
# What a <link> leads to is said by its rel: these are fetched, all others only name an address.
FETCHED_RELATIONS = {
    "apple-touch-icon", "dns-prefetch", "icon", "manifest", "modulepreload", "preconnect", "prefetch", "preload",
    "prerender", "stylesheet",
}
# Folders at the top of an edition of the site; any other is that of a language.
FOLDERS = {
    "associations": "profile", "topics": "list", "districts": "list", "languages": "list", "pages": "page",
    "data": "data", "assets": "",
}
ALONE = {"index.html": "home", "404.html": "404", "brochure.html": "brochure"}
IN_STYLE = re.compile(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""")


@dataclasses.dataclass(frozen=True)
class Reference:
    """An address that a page names, with the line it stands in. `fetched`: the browser gets it by itself."""

    address: str
    element: str
    line: int
    fetched: bool


class Page(html.parser.HTMLParser):
    """One HTML file: its anchors, its references, and the features that tell it from others of its kind.

    `edition` is the folder of its language (empty at the root), `language` and `direction` what <html> says.
    """

    def __init__(self, folder, file):
        super().__init__(convert_charrefs=True)
        self.path = file.relative_to(folder).as_posix()
        self.kind, self.edition = kind(self.path), edition(self.path)
        self.language, self.direction = "", ""
        self.base, self.canonical, self.title = None, None, ""
        self.alternates, self.switches = [], []
        self.ids, self.references, self.features = {"top"}, [], set()
        self._inside = None
        self.feed(file.read_text(encoding="utf-8"))
        self.close()

    def handle_starttag(self, tag, attributes):
        values = {name: value or "" for name, value in attributes}
        self._inside = tag if tag in ("title", "style") else None
        self._note_features(tag, values)
        self.ids.update(values[name] for name in ("id", "name") if name in values and (name == "id" or tag == "a"))
        if tag == "html":
            self.language, self.direction = values.get("lang", ""), values.get("dir", "")
        if tag == "base":
            self.base = values.get("href")
        if tag == "meta" and values.get("http-equiv", "").lower() == "refresh":
            self.kind = "redirect"
            self._refer(values.get("content", "").partition("=")[2], tag, False)
        if tag == "link":
            relations = set(values.get("rel", "").lower().split())
            if "canonical" in relations:
                self.canonical = values.get("href")
            if "alternate" in relations and "hreflang" in values:
                self.alternates.append((values["hreflang"], values.get("href", "")))
            if relations & FETCHED_RELATIONS:
                self._refer(values.get("href", ""), "link", True)
        if tag == "a" and "hreflang" in values:
            self.switches.append((values["hreflang"], Reference(values.get("href", ""), tag, self.getpos()[0], False)))
        for attribute in FETCHED.get(tag, []):
            for address in addresses(attribute, values.get(attribute)):
                self._refer(address, tag, True)
        for attribute in FOLLOWED.get(tag, []):
            if attribute in values:
                self._refer(values[attribute], tag, False)
        self._refer_in_style(values.get("style", ""))

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        self._inside = None

    def handle_endtag(self, tag):
        self._inside = None

    def handle_data(self, data):
        if self._inside == "title":
            self.title += data
        elif self._inside == "style":
            self._refer_in_style(data)

    def _refer(self, address, element, fetched):
        self.references.append(Reference(address.strip(), element, self.getpos()[0], fetched))

    def _refer_in_style(self, text):
        for match in IN_STYLE.finditer(text):
            self._refer(match.group(1) or match.group(2), "style", True)

    def _note_features(self, tag, values):
        # A data block is for search engines: it runs nothing and shows nothing.
        if tag == "script" and values.get("type") == "application/ld+json":
            return
        self.features.add(tag)
        self.features.update(f"{tag}.{name}" for name in values.get("class", "").split())
        self.features.update(f"{tag}[{name}]" for name in values)
        self.features.update(f"{name}={values[name]}" for name in ("dir", "type", "role") if name in values)


def addresses(attribute, value):
    if not value:
        return []
    if attribute == "srcset":
        return [candidate.split()[0] for candidate in value.split(",") if candidate.strip()]
    return [value]


def edition(path):
    """The folder of a page's language: "ar" for ar/topics/kultur.html, "" at the root."""
    folder, _, name = path.partition("/")
    return folder if name and folder not in FOLDERS else ""


def kind(path):
    """What an address says about its page, in whichever language."""
    path = path.removeprefix(edition(path) + "/")
    folder, _, name = path.partition("/")
    if not name:
        return ALONE.get(folder, "other")
    if folder == "associations" and name.startswith("index"):
        return "A to Z"
    if folder == "districts" and name == "index.html":
        return "map"
    if folder == "data":
        return "data"
    return "index" if name == "index.html" else FOLDERS.get(folder) or "other"


def read(folder):
    return [Page(folder, file) for file in sorted(folder.rglob("*.html"))]


def own_address(pages):
    """The address of the whole site, as the home page names it: `https://example.org/`."""
    home = next((page for page in pages if page.path == "index.html"), None)
    if home is None or not home.canonical:
        return None
    return home.canonical.removesuffix("index.html")


def own_prefix(pages):
    """The path below which the site is meant to lie: `/`, or `/directory/`."""
    return urllib.parse.urlsplit(own_address(pages) or "").path or "/"


def editions(pages):
    """The languages' folders, that of the default language, which is none, first."""
    return sorted({page.edition for page in pages})


def is_in_full(page):
    """Whether the pages of this one's language are looked at closely as many as show all their features."""
    return page.edition == "" or page.direction == "rtl"


def sample(pages, enough=4):
    """Pages to be looked at closely: of each kind, pages that together show every feature of that kind, and at least
    `enough` if there are so many, in the default language and in those that run from right to left. Of every other
    language one page of each kind, each time the one that shows most of what those chosen before do not."""
    chosen = []
    in_full = {page.edition for page in pages if is_in_full(page)}
    for name in dict.fromkeys(page.kind for page in pages):
        # Long titles first: they are what does not fit.
        of_kind = sorted((page for page in pages if page.kind == name), key=lambda page: -len(page.title))
        seen_elsewhere = set()
        for folder in editions(of_kind):
            of_edition = [page for page in of_kind if page.edition == folder]
            if folder in in_full:
                chosen += showing_all(of_edition, enough)
                continue
            rest = [page for page in of_edition if page.path.removeprefix(folder) not in seen_elsewhere] or of_edition
            others = (page for page in chosen if page.kind == name and page.edition not in in_full)
            shown = set().union(*(page.features for page in others))
            best = max(rest, key=lambda page: (len(page.features - shown), len(page.features)))
            seen_elsewhere.add(best.path.removeprefix(folder))
            chosen.append(best)
    return chosen


def showing_all(pages, enough):
    found, unseen = [], set().union(*(page.features for page in pages))
    while unseen:
        best = max(pages, key=lambda page: len(page.features & unseen))
        found.append(best)
        unseen -= best.features
    others = [page for page in pages if page not in found]
    return found + others[:max(0, enough - len(found))]


def quoted(path):
    return urllib.parse.quote(path)


def file_in(folder, path):
    """The file that an address' path leads to, or None if it would lie outside."""
    file = pathlib.Path(folder, urllib.parse.unquote(path).lstrip("/")).resolve()
    return file if file.is_relative_to(folder.resolve()) else None
