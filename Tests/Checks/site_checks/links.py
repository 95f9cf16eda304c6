"""Every link leads somewhere, nothing is fetched from elsewhere, and every page can be reached."""

import collections
import urllib.parse

from . import pages as reading

# A place that no page names by accident; relative addresses are resolved against it.
ROOT = "site://here/"
# Nobody starts at these.
UNLINKED = {"404", "redirect"}
# Schemes that a reader may follow out of the site.
OUTWARD = {"http", "https", "mailto", "tel"}


def check(folder, pages, fail):
    """Calls `fail(path, message)` for every finding. Returns the number of references looked at."""
    own = reading.own_address(pages)
    by_path = {page.path: page for page in pages}
    links = collections.defaultdict(set)
    count = 0
    for page in pages:
        for reference in page.references:
            count += 1
            target, problem = resolve(page, reference, own)
            if problem is None and target is not None:
                problem = missing(folder, by_path, target, links[page.path])
            if problem:
                fail(page.path, f"line {reference.line}: <{reference.element}> {reference.address!r}: {problem}")
    count += check_styles(folder, by_path, fail)
    check_reach(by_path, links, fail)
    check_titles(pages, fail)
    return count


def resolve(page, reference, own):
    """Where inside the site a reference leads, as path and anchor (None: elsewhere), and what is wrong with it."""
    address = reference.address
    parts = urllib.parse.urlsplit(address)
    if not address:
        return None, "is empty"
    if own and address.startswith(own):
        return None, "names the site's own address; it must be relative"
    if parts.scheme or parts.netloc:
        if reference.fetched and parts.scheme != "data":
            return None, "is fetched from elsewhere"
        if not reference.fetched and parts.scheme not in OUTWARD:
            return None, "has a scheme that no link may have"
        return None, None
    if parts.path.startswith("/") and page.base is None:
        return None, "starts at the root, and so does not work from a folder or below another address"
    base = ROOT + reading.quoted(page.path)
    if page.base is not None:
        # What <base> names is where the site will lie.
        site = urllib.parse.urljoin(own or ROOT, page.base)
        base = ROOT + site.removeprefix(own or ROOT) if site.startswith(own or ROOT) else site
    whole = urllib.parse.urlsplit(urllib.parse.urljoin(base.replace("site:", "http:"), address))
    if whole.netloc != "here":
        return None, f"leads to {whole.netloc}, because of <base>"
    return (whole.path, urllib.parse.unquote(whole.fragment)), None


def missing(folder, by_path, target, found):
    path, anchor = target
    file = reading.file_in(folder, path)
    if file is None:
        return "leads out of the site"
    if file.is_dir():
        return "leads to a folder, which shows nothing when opened without a server"
    if not file.is_file():
        return "leads nowhere"
    relative = file.relative_to(folder.resolve()).as_posix()
    found.add(relative)
    if anchor and relative in by_path and anchor not in by_path[relative].ids:
        return f"there is no #{anchor}"
    return None


def check_styles(folder, by_path, fail):
    """Style sheets fetch nothing but files of the site."""
    count = 0
    for file in sorted(folder.rglob("*.css")):
        path = file.relative_to(folder).as_posix()
        for match in reading.IN_STYLE.finditer(file.read_text(encoding="utf-8")):
            count += 1
            address = match.group(1) or match.group(2)
            parts = urllib.parse.urlsplit(address)
            if parts.scheme == "data":
                continue
            if parts.scheme or parts.netloc:
                fail(path, f"{address!r} is fetched from elsewhere")
                continue
            joined = urllib.parse.urlsplit(urllib.parse.urljoin("http://here/" + reading.quoted(path), address))
            problem = missing(folder, by_path, (joined.path, ""), set())
            if problem:
                fail(path, f"{address!r}: {problem}")
    return count


def check_reach(by_path, links, fail):
    """Whoever starts at home can get everywhere, except to pages for addresses that do not exist (any more)."""
    reached, waiting = {"index.html"}, ["index.html"]
    while waiting:
        for path in links[waiting.pop()] - reached:
            reached.add(path)
            waiting.append(path)
    for path in sorted(set(by_path) - reached):
        if by_path[path].kind in UNLINKED:
            continue
        fail(path, "no way leads here from home")


def check_titles(pages, fail):
    """WCAG 2.4.2: titles tell the pages of a language apart."""
    by_title = collections.defaultdict(list)
    for page in pages:
        by_title[page.language, page.title.strip()].append(page)
    for (_, title), same in by_title.items():
        for page in same[1:] if title else same:
            fail(page.path, f"the title {title!r} is also that of {same[0].path}" if title else "has no title")
