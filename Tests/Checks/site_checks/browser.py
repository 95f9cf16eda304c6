"""What a browser says about each page as it is: from a folder and from a server, silently, without moving, narrow."""

import collections
import shutil

from . import accessibility, pages as reading, search

# The first is the same engine without the windows around it: a third of the work less.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
# No name is looked up: whatever a page asks for elsewhere, it does not get.
OPTIONS = ["--no-sandbox", "--force-color-profile=srgb", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]
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
# How far the layout has shifted so far, and what shifted most.
SHIFTED = """() => new Promise(resolve => {
  const shifts = [];
  new PerformanceObserver(list => shifts.push(...list.getEntries())).observe({type: 'layout-shift', buffered: true});
  setTimeout(() => {
    const sum = shifts.reduce((before, each) => before + each.value, 0);
    const most = shifts.sort((one, other) => other.value - one.value)[0];
    const node = most?.sources[0]?.node;
    resolve(most ? [sum, (node?.outerHTML ?? '?').slice(0, 100)] : null);
  });
})"""
# Pictures for which no place is kept until they have come.
PLACELESS = """() => [...document.images].filter(image => image.checkVisibility()
  && !(image.hasAttribute('width') && image.hasAttribute('height'))).map(image => image.outerHTML.slice(0, 100))"""
# What a reader can read and follow, but for forms: a search needs a script, and what it finds is in the lists, too.
CONTENT = """() => {
  for (const search of document.querySelectorAll('search, form')) search.style.display = 'none';
  return [
    ...document.body.innerText.split('\\n').map(line => line.trim()).filter(line => line),
    ...[...document.links].filter(link => link.checkVisibility()).map(link => link.getAttribute('href')),
  ];
}"""
DESKTOP, NARROW = {"width": 1280, "height": 900}, {"width": 320, "height": 640}


def launch(playwright):
    """Debian's Chromium, else the one that playwright installs."""
    path = next(filter(None, map(shutil.which, NAMES)), None)
    return playwright.chromium.launch(executable_path=path, args=OPTIONS)


def check_shift(page, loads=3):
    """What comes late shifts what is there each time. A browser that has no time may also paint half of a line before
    it has read the other; that does not happen three times."""
    for left in reversed(range(loads)):
        shifted = page.evaluate(SHIFTED)
        if shifted is None:
            return
        if left:
            page.reload()
    yield f"the layout shifts by {shifted[0]:.4f}: {shifted[1]}"


class Plainly:
    """Looks at pages as they are. `send` takes what is found as `("fail", check, path, message)` and that a check was
    done as `("done", check, path)`."""

    def __init__(self, browser, send, folder, served):
        self.browser, self.send, self.served = browser, send, served
        self.folder = folder.resolve().as_uri() + "/"
        self.tabs, self.answers = {}, {}

    def tab(self, top, window):
        name = top, window["width"]
        if name not in self.tabs:
            self.tabs[name] = Watched(self.browser.new_context(viewport=window), top, self.send)
        return self.tabs[name]

    def look_without_server(self, path):
        self.tab(self.folder, DESKTOP).show("from a folder", path, self.folder + reading.quoted(path))

    def look(self, path):
        """No error, nothing blocked, nothing from elsewhere, nothing that shifts, no sideways scrolling at 320 px."""
        tab = self.tab(self.served, NARROW)
        tab.show("from a server", path, self.served + reading.quoted(path))
        for message in check_shift(tab.page):
            self.send("fail", "no shift", path, message)
        for picture in tab.page.evaluate(PLACELESS):
            self.send("fail", "no shift", path, f"no width and height: {picture}")
        self.send("done", "no shift", path)
        wider = tab.page.evaluate(accessibility.WIDER)
        if wider:
            self.send("fail", "320 px", path, f"scrolls sideways: {wider}")
        self.send("done", "320 px", path)

    def look_for_nothing(self, path):
        """The page for addresses that do not exist finds its files from any depth."""
        below = self.served + reading.quoted(reading.edition(path) + "/").lstrip("/")
        tab = self.tab(self.served, DESKTOP)
        for missing in ("nothing.html", "a/b/c", "a/b/c/"):
            tab.show("from a server", path, below + missing, expected=404)
            if not tab.page.evaluate("document.styleSheets.length"):
                self.send("fail", "from a server", path, f"has no style at {missing}")
            for link in tab.page.evaluate("[...document.links].map(link => link.href)"):
                address = link.partition("#")[0]
                if address.startswith(self.served) and self.status(tab, address) != 200:
                    self.send("fail", "from a server", path, f"at {missing}, the link to {link} leads nowhere")

    def status(self, tab, address):
        """Whether it leads somewhere is asked once: from any depth, the links are the same."""
        if address not in self.answers:
            self.answers[address] = tab.context.request.head(address).status
        return self.answers[address]

    def compare_without_script(self, path):
        """Whatever can be read and followed with JavaScript can be without."""
        shown = {}
        for script in (True, False):
            if script not in self.tabs:
                self.tabs[script] = self.browser.new_context(java_script_enabled=script).new_page()
            self.tabs[script].goto(self.served + reading.quoted(path))
            shown[script] = self.tabs[script].evaluate(CONTENT)
        lost = collections.Counter(shown[True]) - collections.Counter(shown[False])
        if lost:
            self.send("fail", "no script", path, f"missing without JavaScript: {', '.join(list(lost)[:5])}")
        self.send("done", "no script", path)

    def search(self, path, top, check, in_full):
        """The search of home, as visitors use it: from a folder or from a server."""
        # A history of its own: visitors go back.
        watched = Watched(self.browser.new_context(viewport=DESKTOP), top, self.send)
        search.check(search.Home(
            watched.page, top + reading.quoted(path),
            lambda is_so, message: is_so or self.send("fail", check, path, message)), in_full)
        for complaint in dict.fromkeys(watched.complaints):
            # That a piece is missing was wanted.
            if "/index/terms-" not in complaint and "ERR_FAILED" not in complaint:
                self.send("fail", check, path, complaint)
        self.send("done", check, path)
        watched.context.close()


class Watched:
    """A tab whose every complaint and every request is looked at."""

    def __init__(self, context, top, send):
        self.context, self.top, self.send = context, top, send
        self.complaints = []
        self.context.add_init_script(REPORT_BLOCKED)
        self.page = self.context.new_page()
        self.page.on("console", self.hear)
        self.page.on("pageerror", lambda error: self.complaints.append(f"script error: {error}"))
        self.page.on("request", self.asked)
        self.page.on("response", self.answered)
        self.page.on("requestfailed", self.lost)

    def asked(self, request):
        if not request.url.startswith((self.top, "data:")):
            self.complaints.append(f"asks for {request.url}, which is not part of the site")

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

    def show(self, check, path, address, expected=200):
        self.complaints.clear()
        response = self.page.goto(address, wait_until="load")
        broken = self.page.evaluate(BROKEN_PICTURES)
        self.complaints += [f"picture not shown: {source}" for source in broken]
        if response and not address.startswith("file:") and response.status != expected:
            self.complaints.append(f"status {response.status} instead of {expected}")
        for complaint in dict.fromkeys(self.complaints):
            self.send("fail", check, path, complaint)
        self.send("done", check, path)
