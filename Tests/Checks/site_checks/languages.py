"""Pages name their other languages, each names them back, and every text says which language it is in."""

from . import links, pages as reading, passages

RIGHT_TO_LEFT = {"ar", "fa", "he", "ur", "ckb", "ps", "prs", "yi", "sd", "ug", "dv"}


def check(folder, pages, fail):
    """Calls `fail(path, message)` for every finding."""
    site = Site(folder, pages)
    for page in pages:
        for message in site.check(page):
            fail(page.path, message)
        for line, message in passages.check((folder / page.path).read_text(encoding="utf-8")):
            fail(page.path, f"line {line}: {message}")


def direction(language):
    return "rtl" if language.partition("-")[0] in RIGHT_TO_LEFT else "ltr"


class Site:
    """Which languages there are, and where their pages lie."""

    def __init__(self, folder, pages):
        self.folder, self.own = folder, reading.own_address(pages)
        self.by_path = {page.path: page for page in pages}
        homes = [page for page in pages if page.kind == "home"]
        # Folders of languages by what their home says; what has no home (easy language) is a way to read some pages.
        self.folders = {page.language: page.edition for page in homes}
        self.languages = {page.edition: page.language for page in homes}

    def check(self, page):
        yield from self.check_itself(page)
        if page.kind in ("404", "redirect"):
            return
        if page.edition in self.languages and len(self.folders) > 1:
            yield from self.check_alternates(page)
            yield from self.check_switch(page)

    def check_itself(self, page):
        expected = self.languages.get(page.edition, page.edition.partition("-")[0])
        if page.edition and page.edition in self.languages and page.language != page.edition:
            yield f"lies in the folder of {page.edition}, but says that it is in {page.language or 'no language'}"
        if page.language.partition("-")[0] != expected.partition("-")[0]:
            yield f"says that it is in {page.language or 'no language'}, not in {expected}"
        if page.direction != direction(page.language):
            yield f"says that {page.language} runs {page.direction or 'nowhere'}"

    def counterpart(self, page, language):
        """Where the same page lies in another language."""
        bare = page.path.removeprefix(page.edition + "/") if page.edition else page.path
        return "/".join(filter(None, (self.folders[language], bare)))

    def check_alternates(self, page):
        """hreflang: each language, oneself included, and x-default, each a page that exists and names this one back."""
        named = dict(page.alternates)
        if len(named) < len(page.alternates):
            yield "names a language twice by hreflang"
        for language in self.folders.keys() - named.keys():
            yield f"does not name itself in {language} by hreflang"
        if "x-default" not in named:
            yield "names no x-default by hreflang"
        if named.get(page.language) != page.canonical:
            yield f"its canonical address is not that of its language: {page.canonical}"
        for language, address in named.items():
            path = address.removeprefix(self.own or "")
            path += "index.html" if path.endswith("/") or not path else ""
            target = self.by_path.get(path)
            if target is None:
                # Easy language and the like have folders without a home.
                yield f"hreflang {language} leads nowhere: {address}"
                continue
            if target.canonical != address:
                yield f"hreflang {language} leads to {address}, which calls itself {target.canonical}"
            if set(target.alternates) != set(page.alternates):
                yield f"{path} does not name the same languages by hreflang"
            if language == "x-default":
                if target.edition:
                    yield f"x-default leads to {path}, which is not in the default language"
            elif language in self.folders and path != self.counterpart(page, language):
                yield f"hreflang {language} leads to another page: {path}"

    def check_switch(self, page):
        """A link to the same page in each language."""
        reached = {}
        for language, reference in page.switches:
            target, problem = links.resolve(page, reference, self.own)
            if problem or target is None:
                continue
            path, anchor = target
            path = path.lstrip("/")
            if anchor:
                continue  # A passage of a page may be in another language than the page.
            reached.setdefault(language, set()).add(path)
            if path in self.by_path and self.by_path[path].language.partition("-")[0] != language.partition("-")[0]:
                yield f"line {reference.line}: says that {path} is in {language}"
        for language in self.folders:
            if self.counterpart(page, language) not in reached.get(language, ()):
                yield f"there is no link to the same page in {language}"
