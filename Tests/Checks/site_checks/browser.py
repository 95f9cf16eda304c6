"""What a browser says about the pages: from a folder and from a server, small and large, with and without script."""

import collections
import shutil

from playwright.sync_api import sync_playwright

from . import accessibility, pages as reading, search, server

NAMES = ("chromium", "chromium-browser", "google-chrome")
REPORT_BLOCKED = """addEventListener('securitypolicyviolation', event => console.error(
  'blocked by the policy: ' + event.violatedDirective + ' ' + event.blockedURI))"""
# Pictures that cannot be shown; those further down are loaded only when asked for.
BROKEN_PICTURES = """async () => {
  const broken = await Promise.all([...document.images].map(image => {
    image.loading = 'eager';
    return image.decode().then(() => null, () => image.currentSrc || image.outerHTML);
  }));
  return broken.filter(source => source);
}"""
# What a reader can read and follow, but for forms, which are shown by the script that works them.
CONTENT = """() => document.querySelectorAll('form').forEach(form => form.hidden = true) ?? [
  ...document.body.innerText.split('\\n').map(line => line.trim()).filter(line => line),
  ...[...document.links].filter(link => link.checkVisibility()).map(link => link.getAttribute('href')),
]"""


def launch(playwright):
    """Debian's Chromium, else the one that playwright installs."""
    path = next(filter(None, map(shutil.which, NAMES)), None)
    return playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--force-color-profile=srgb"])


class Browser:
    """Runs the checks. `fail(check, page, message)` takes every finding; `counts[kind, column]` says how many ran."""

    def __init__(self, folder, pages, chosen, fail):
        self.folder, self.pages, self.chosen, self.fail = folder, pages, chosen, fail
        self.counts, self.questions = collections.Counter(), collections.Counter()

    def check(self):
        with sync_playwright() as playwright, server.serving(self.folder, reading.own_prefix(self.pages)) as address:
            browser = launch(playwright)
            self.check_plainly(browser, "file", self.folder.resolve().as_uri() + "/")
            self.check_plainly(browser, "http", address)
            self.check_deep_404(browser, address)
            self.check_without_script(browser, address)
            self.check_search(browser, "file", self.folder.resolve().as_uri() + "/")
            self.check_search(browser, "http", address)
            self.check_accessibility(browser, address)
            browser.close()

    def check_plainly(self, browser, column, top):
        """Each page as it is: no error, nothing blocked, nothing from elsewhere, no sideways scrolling at 320 px."""
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        with Watched(context, top, self) as tab:
            for page in self.pages:
                if page.kind == "404":
                    continue  # It knows its place by <base>, which no folder has: see check_deep_404.
                tab.show(column, page, top + reading.quoted(page.path))
                self.counts[page.kind, column] += 1
                if column == "http":
                    tab.page.set_viewport_size({"width": 320, "height": 640})
                    wider = tab.page.evaluate(accessibility.WIDER)
                    if wider:
                        self.fail("320 px", page, f"scrolls sideways: {wider}")
                    self.counts[page.kind, "320 px"] += 1
                    tab.page.set_viewport_size({"width": 1280, "height": 900})

    def check_deep_404(self, browser, top):
        """The page for addresses that do not exist finds its files from any depth."""
        missing = [page for page in self.pages if page.kind == "404"]
        context = browser.new_context()
        with Watched(context, top, self) as tab:
            for page in missing:
                for path in ("nothing.html", "a/b/c", "a/b/c/"):
                    tab.show("404", page, top + path, expected=404)
                    if not tab.page.evaluate("document.styleSheets.length"):
                        self.fail("404", page, f"has no style at /{path}")
                    for link in tab.page.evaluate("[...document.links].map(link => link.href)"):
                        status = self.status(context, top, link)
                        if status is not None and status != 200:
                            self.fail("404", page, f"at /{path}, the link to {link} leads nowhere")
                    self.counts[page.kind, "404"] += 1

    def status(self, context, top, address):
        """What the server says about an address of its own; None for others."""
        address = address.partition("#")[0]
        if not address.startswith(top):
            return None
        return context.request.get(address).status

    def check_without_script(self, browser, top):
        """Whatever can be read and followed with JavaScript can be without."""
        shown = {}
        for script in (True, False):
            context = browser.new_context(java_script_enabled=script)
            tab = context.new_page()
            for page in self.chosen:
                tab.goto(top + reading.quoted(page.path))
                shown[script, page.path] = tab.evaluate(CONTENT)
            context.close()
        for page in self.chosen:
            lost = collections.Counter(shown[True, page.path]) - collections.Counter(shown[False, page.path])
            if lost:
                self.fail("no script", page, f"missing without JavaScript: {', '.join(list(lost)[:5])}")
            self.counts[page.kind, "no script"] += 1

    def check_search(self, browser, column, top):
        """The search of every language, as visitors use it; with axe-core on what it shows."""
        homes = [page for page in self.pages if page.kind == "home"]
        for page in homes if column == "http" else homes[:1]:
            context = browser.new_context(viewport={"width": 1280, "height": 900})
            with Watched(context, top, self) as tab:
                def check(is_so, message, page=page):
                    if not is_so:
                        self.fail(f"search {column}", page, message)
                search.check(search.Home(tab.page, top + reading.quoted(page.path), check))
                # That a piece is missing was wanted.
                for complaint in dict.fromkeys(tab.complaints):
                    if "/index/terms-" not in complaint and "ERR_FAILED" not in complaint:
                        self.fail(f"search {column}", page, complaint)
            self.counts[page.kind, f"search {column}"] += 1
        if column == "http":
            for scheme in accessibility.SCHEMES:
                for width in (320, *accessibility.WIDTHS):
                    context = browser.new_context(
                        bypass_csp=True, color_scheme=scheme, viewport={"width": width, "height": 900})
                    context.add_init_script(accessibility.axe_source())
                    tab = context.new_page()
                    for page in homes:
                        for message in search.check_sight(tab, top + reading.quoted(page.path), width):
                            self.fail("search axe", page, message)
                        self.counts[page.kind, "search axe"] += 1
                    context.close()

    def check_accessibility(self, browser, top):
        source = accessibility.axe_source()
        for scheme in accessibility.SCHEMES:
            for width in accessibility.WIDTHS:
                column = f"axe {scheme} {width}"
                # axe is a script that no policy allows; what the policy blocks is seen by check_plainly.
                context = browser.new_context(
                    bypass_csp=True, color_scheme=scheme, reduced_motion="reduce",
                    viewport={"width": width, "height": 900},
                )
                context.add_init_script(source)
                tab = context.new_page()
                for page in self.chosen:
                    tab.goto(top + reading.quoted(page.path))
                    violations, questions = accessibility.run_axe(tab)
                    for message in violations:
                        self.fail(column, page, message)
                    for rule, count in questions:
                        self.questions[rule, page.kind] += count
                    self.counts[page.kind, column] += 1
                    self.check_sight(tab, page, scheme, width)
                context.close()

    def check_sight(self, tab, page, scheme, width):
        """What does not depend on colours is checked in one of them."""
        if scheme == "light" and width == 1280:
            for message in accessibility.check_focus(tab):
                self.fail("focus", page, message)
            for message in accessibility.check_enlarged(tab):
                self.fail("200 %", page, message)
            self.counts[page.kind, "focus"] += 1
            self.counts[page.kind, "200 %"] += 1
        if scheme == "light" and width == 390:
            for message in accessibility.check_spaced(tab):
                self.fail("spaced", page, message)
            self.counts[page.kind, "spaced"] += 1


class Watched:
    """A tab whose every complaint and every request is looked at."""

    def __init__(self, context, top, checks):
        self.context, self.top, self.checks = context, top, checks
        self.complaints = []

    def __enter__(self):
        self.context.add_init_script(REPORT_BLOCKED)
        self.context.route(lambda address: not self.is_ours(address), self.refuse)
        self.page = self.context.new_page()
        self.page.on("console", self.hear)
        self.page.on("pageerror", lambda error: self.complaints.append(f"script error: {error}"))
        self.page.on("response", self.answered)
        self.page.on("requestfailed", self.lost)
        return self

    def __exit__(self, *exception):
        self.context.close()

    def is_ours(self, address):
        return address.startswith(self.top) or address.startswith("data:")

    def refuse(self, route):
        self.complaints.append(f"asks for {route.request.url}, which is not part of the site")
        route.abort()

    def hear(self, message):
        # A 404 that is expected is also reported on the console.
        if message.type in ("error", "warning") and "status of 404" not in message.text:
            self.complaints.append(f"console: {message.text}")

    def lost(self, request):
        # Whoever leaves a page before its icon has come does not miss it.
        if request.failure != "net::ERR_ABORTED":
            self.complaints.append(f"not loaded: {request.url} ({request.failure})")

    def answered(self, response):
        if response.status >= 400 and not response.request.is_navigation_request():
            self.complaints.append(f"{response.status}: {response.url}")

    def show(self, column, page, address, expected=200):
        self.complaints.clear()
        response = self.page.goto(address, wait_until="load")
        broken = self.page.evaluate(BROKEN_PICTURES)
        self.complaints += [f"picture not shown: {source}" for source in broken]
        if response and not address.startswith("file:") and response.status != expected:
            self.complaints.append(f"status {response.status} instead of {expected}")
        for complaint in dict.fromkeys(self.complaints):
            self.checks.fail(column, page, complaint)
