"""A page looked at closely, in every way in which somebody may see it."""

from . import accessibility, axe, browser as browsers, keyboard, pages as reading, search

WIDE, PHONE, HEIGHT = 1280, 390, 900
PLAIN = {"media": "screen", "color_scheme": "light", "forced_colors": "none", "reduced_motion": "no-preference"}
COLOURED = {
    "dark": {"color_scheme": "dark"}, "forced colours": {"forced_colors": "active"}, "print": {"media": "print"},
}
# With <base>, "#main" would lead to another page; the brochure has nothing before its content.
WITHOUT_SKIP_LINK = {"404", "brochure"}
# One page of each depth shows it; it is the same on all others.
WITH_MENU = {"home", "profile", "brochure"}


class Closely:
    """Looks at pages in all modes. `send` takes what `browser.Plainly` says, and `("asked", rule, path, places)` for
    what axe-core leaves to people."""

    def __init__(self, browser, send, served):
        self.send, self.served = send, served
        # axe is a script that no policy allows; what the policy blocks is seen by `Plainly`.
        context = browser.new_context(bypass_csp=True)
        context.add_init_script(axe.quick())
        self.page = context.new_page()

    def look(self, path, kind, in_full):
        """`in_full`: also what is on the page many times over, and what is much the same in other languages."""
        self.show(path, WIDE)
        self.look_at_size(path, WIDE)
        self.look_at_paper(path, kind)
        if not in_full:
            accessibility.leave_out_repeated(self.page)
        self.axe(f"light {WIDE}", path)
        if in_full or kind != "brochure":
            # Where nothing moves, the page is at once where it scrolls to.
            self.emulate(reduced_motion="reduce")
            self.say(f"keyboard {WIDE}", path, keyboard.check_focus(self.page))
            accessibility.leave_out_repeated(self.page)
            self.look_at_colours(path, WIDE, ("dark", "forced colours") if in_full else ("forced colours",))

        self.show(path, PHONE)
        self.look_at_size(path, PHONE)
        accessibility.leave_out_repeated(self.page)
        self.axe(f"light {PHONE}", path)
        self.look_at_colours(path, PHONE, ("dark", "print") if in_full else ("dark",))
        if in_full:
            self.emulate(reduced_motion="reduce", forced_colors="active")
            self.say(f"keyboard {PHONE}", path, keyboard.check_focus(self.page))
        self.emulate(reduced_motion="reduce")
        self.say("reduced motion", path, accessibility.check_motion(self.page))
        self.say("skip link", path, keyboard.check_skip_link(self.page, kind not in WITHOUT_SKIP_LINK))
        if kind in WITH_MENU:
            self.look_at_menu(path)
        self.resize(PHONE)
        self.emulate()
        self.say(f"spaced {PHONE}", path, accessibility.check_spaced(self.page))

    def look_at_size(self, path, width):
        self.say("no shift", path, browsers.check_shift(self.page))
        self.say(f"200 % {width}", path, accessibility.check_enlarged(self.page))

    def look_at_paper(self, path, kind):
        said = self.page.evaluate(accessibility.SAID)
        self.resize(accessibility.PAPER)
        self.emulate(media="print")
        self.say("print", path, accessibility.check_print(self.page, kind, said))
        self.resize(WIDE)
        self.emulate()

    def look_at_colours(self, path, width, modes):
        for mode in modes:
            self.emulate(**COLOURED[mode])
            if mode == "forced colours":
                self.say(mode, path, accessibility.check_forced_colours(self.page))
                accessibility.show_forced_text(self.page)
            name = f"dark {width}" if mode == "dark" else mode
            self.axe(name, path, rules=accessibility.COLOURS)

    def look_at_menu(self, path):
        if not self.page.query_selector(keyboard.MENU):
            return  # A site in one language has none.
        for width in (WIDE, PHONE, browsers.NARROW["width"]):
            self.resize(width)
            self.say("menu", path, keyboard.check_menu(self.page))
        self.page.evaluate("menu => { document.querySelector(menu).open = true }", keyboard.MENU)
        for scheme in ("light", "dark"):
            self.emulate(color_scheme=scheme)
            self.axe("menu", path, inside=keyboard.MENU)

    def look_at_search(self, path, in_full):
        """What the search finds and what it does not, and what can be chosen."""
        address = self.served + reading.quoted(path)
        for width in (browsers.NARROW["width"], PHONE, WIDE) if in_full else (PHONE,):
            self.show(path, width)
            self.say("search, seen", path, search.check_sight(self.page, address, width))
        if in_full:
            self.show(path, PHONE)
            self.emulate(color_scheme="dark")
            self.say("search, seen", path, search.check_sight(self.page, address, PHONE, accessibility.COLOURS))

    def show(self, path, width):
        self.resize(width)
        self.emulate()
        self.page.goto(self.served + reading.quoted(path))

    def resize(self, width):
        self.page.set_viewport_size({"width": width, "height": HEIGHT})

    def emulate(self, **changes):
        self.page.emulate_media(**{**PLAIN, **changes})

    def axe(self, check, path, **options):
        violations, questions = accessibility.run_axe(self.page, **options)
        self.say(check, path, violations)
        for rule, places in questions:
            self.send("asked", rule, path, places)

    def say(self, check, path, messages):
        for message in messages:
            self.send("fail", check, path, message)
        self.send("done", check, path)
