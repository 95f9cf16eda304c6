"""What visitors do with the search on home: type, tick, go back, follow, by keyboard alone, from a folder and a server."""

import json
import pathlib

from . import accessibility

FIXTURE = pathlib.Path(__file__).resolve().parents[2] / "Fixtures" / "search" / "words.txt"
FOUND = "[...document.querySelectorAll('#results h3 a')].map(link => link.getAttribute('href'))"
# The script's own folding, with the tables that the index brings along.
WORDS = """async texts => {
  const words = steckbrief.reader(await steckbrief.pieces.load('index'));
  return texts.map(text => words(text).join(' '));
}"""
NOTHING = "qqqxyzzy"


class Home:
    """Home in a tab, and what can be done there."""

    def __init__(self, tab, address, check):
        self.page, self.address, self.check = tab, address, check

    def open(self, query=""):
        self.page.goto(self.address + query, wait_until="load")
        self.settle()

    def settle(self):
        """Waits until what was typed or chosen has been answered and counted."""
        self.page.wait_for_timeout(60)
        self.page.wait_for_selector("#results:not([aria-busy])", state="attached")
        self.page.wait_for_load_state("networkidle")

    def type(self, text):
        self.page.locator("#q").focus()
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(text)
        self.settle()

    def found(self):
        return self.page.evaluate(FOUND) if self.page.locator("#results").is_visible() else None

    def status(self):
        return self.page.locator("#search [role=status]").inner_text()

    def query(self):
        return self.page.evaluate("decodeURIComponent(location.search)")


def check(home, in_full=True):
    """All that must hold on any site with a search; `home.check(is_so, message)` takes each. Not `in_full`: only what
    depends on the language of the page."""
    home.open()
    if not home.page.locator("#search").count():
        return
    cards = home.page.evaluate(
        "[...document.querySelectorAll('.card h3 a')].map(link => [link.textContent, link.getAttribute('href')])")
    check_names(home, cards[:6] if in_full else cards[:1])
    check_nothing(home)
    if in_full:
        check_words(home)
        check_keyboard(home, cards[0])
        check_filters(home)
        check_failure(home)


def check_words(home):
    lines = [line for line in FIXTURE.read_text(encoding="utf-8").split("\n") if "\t" in line]
    pairs = [line.split("\t") for line in lines if not line.startswith("#")]
    answers = home.page.evaluate(WORDS, [text for text, _ in pairs])
    for (text, expected), answer in zip(pairs, answers):
        home.check(answer == expected, f"reads “{text}” as “{answer}” instead of “{expected}”")


def check_names(home, cards):
    for name, link in cards:
        home.type(name)
        home.check(link in (home.found() or [])[:5], f"“{name}” is not among the first five found by its name")
        home.check(home.status(), f"nothing is announced for “{name}”")
        home.check("q=" in home.query(), f"the address does not keep “{name}”")
        home.check(home.page.evaluate("document.activeElement.id") == "q", "the focus leaves the box while typing")
        home.check(not home.page.locator("[data-browse]").first.is_visible(), "what is not a result stays above them")


def check_keyboard(home, card):
    name, link = card
    home.open("?q=" + name)
    home.check(link in (home.found() or []), "a shared address does not show what was found")
    home.page.locator("#q").focus()
    home.page.keyboard.press("Escape")
    home.settle()
    home.check(home.found() is None and home.query() == "", "Escape does not empty the search")
    home.check(home.page.locator("[data-browse]").first.is_visible(), "the lists do not come back")
    home.page.keyboard.press("Tab")
    home.page.keyboard.press("Tab")
    home.page.keyboard.press("Enter")
    home.page.keyboard.press("Tab")
    opened = home.page.evaluate("document.activeElement.getAttribute('aria-expanded')")
    home.check(opened is not None, "the groups of choices do not follow the box")
    home.page.keyboard.press("Shift+Tab")
    while home.page.evaluate("document.activeElement.getAttribute('aria-controls') !== null"):
        home.page.keyboard.press("Tab")
    home.page.keyboard.press("Space")
    home.settle()
    home.check(bool(home.found()), "a choice cannot be made by keyboard")
    home.check("=" in home.query(), "the address does not keep a choice")


def check_filters(home):
    home.open()
    openers = home.page.locator(".filters button")
    for place in range(openers.count()):
        openers.nth(place).click()
        group = home.page.locator(".choices").nth(place)
        home.settle()
        boxes, counts = group.locator("input"), group.locator(".count")
        before = home.query()
        expected = int("".join(filter(str.isdecimal, counts.nth(0).inner_text())))
        boxes.nth(0).check()
        home.settle()
        announced = "".join(filter(str.isdecimal, home.status()))
        name = boxes.nth(0).get_attribute("name")
        home.check(announced == "" or int(announced) == expected, f"{name}: {expected} promised, {announced} found")
        if boxes.count() > 1 and boxes.nth(1).get_attribute("name") == name:
            more = int("".join(filter(str.isdecimal, counts.nth(1).inner_text())))
            boxes.nth(1).check()
            home.settle()
            both = int("".join(filter(str.isdecimal, home.status())) or expected)
            home.check(max(expected, more) <= both <= expected + more, f"{name}: two choices find {both}")
            home.page.go_back()
            home.settle()
            home.check(not boxes.nth(1).is_checked(), f"{name}: going back does not take a choice back")
        home.page.go_back()
        home.settle()
        home.check(home.query() == before and home.found() is None, f"{name}: going back does not lead back")


def check_nothing(home):
    home.type(NOTHING)
    home.check(home.page.locator(".no-results").is_visible(), "nothing is said where nothing is found")
    home.page.locator("#search [type=reset]").click()
    home.settle()
    home.check(home.found() is None, "the search cannot be reset")


def check_failure(home):
    """Where a piece cannot be loaded, that is said, and the lists stay."""
    home.page.route("**/index/terms-*", lambda route: route.abort())
    home.open()
    home.type("verein")
    failed = home.page.locator("#search").get_attribute("data-failed")
    home.check(home.status() == failed, "a piece that is missing is not told")
    home.check(home.page.locator("[data-browse]").first.is_visible(), "the lists go when the search fails")
    home.page.unroute("**/index/terms-*")


def check_sight(page, address, width, rules=None):
    """What axe-core and the window say about results, choices and nothing; yields messages."""
    for query in ("?q=verein", "?rooms=1", f"?q={NOTHING}"):
        page.goto(address + query, wait_until="networkidle")
        page.wait_for_timeout(250)
        if query == "?rooms=1":
            page.locator(".filters button").first.click()
            page.wait_for_timeout(250)
        for message in accessibility.run_axe(page, rules)[0]:
            yield f"{query}: {message}"
        for message in accessibility.check_fit(page, f"at {width} px with {query}"):
            yield message


def questions(page, address, path):
    """How many of the questions of a file are answered within the first five: (question, expected, found)."""
    page.goto(address, wait_until="networkidle")
    asked = json.loads(pathlib.Path(path).read_text(encoding="utf-8"))
    found = page.evaluate(
        """async texts => {
          const index = new steckbrief.Index(steckbrief.pieces, await steckbrief.pieces.load('index'));
          return Promise.all(texts.map(async text =>
            (await index.cards((await index.search(text) || []).slice(0, 5))).map(card => card[0])));
        }""", [question["query"] for question in asked])
    return [(question["query"], question["expects"], slugs) for question, slugs in zip(asked, found)]
