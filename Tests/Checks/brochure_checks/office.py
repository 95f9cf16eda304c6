"""What the office says in brochure.html, and what both brochures say of themselves: worked out from the content alone."""

from structure_checks.content import date
from structure_checks.expected import shown
from structure_checks.markdown import blocks

# The form asks for the fields of a profile in this order: by its labels, and by what each is answered.
BEFORE_TERMS = ("column-name", "column-short-name", "column-summary")
REQUIRED = {"column-name", "column-summary", "topics", "spoken-languages"}
AFTER_TERMS = (
    "founded", "members", "form-court", "form-number", "form-street", "form-postcode", "form-city", "form-note",
    "rooms", "rooms-yes", "rooms-no", "accessible", "accessible-yes", "accessible-partly", "accessible-no",
    "times", "form-day", "form-from", "form-to", "form-what", "form-language",
    "email", "phone", "website", "social-media", "contact-people",
)
CHANNELS = ("channel-web", "channel-print", "channel-list", "channel-data")
PERSON = ("form-person", "form-role", "email", "phone", "form-publish", *CHANNELS, "form-person-signature")
PEOPLE = 2
SYMBOLS = (
    "address", "get-in-touch", "contact-people", "spoken-languages", "times", "topics", "audiences", "founded",
    "members", "rooms", "accessible", "register",
)
MOST_BOXES = 40


class Office:
    """The parts of one brochure that are not profiles, in one language."""

    def __init__(self, site, brochure, words):
        self.site, self.brochure, self.order, self.words = site, brochure, brochure.edition.order, words
        self.lang, self.profiles = brochure.lang, brochure.profiles

    def parts(self):
        """By the heading's identifier: the texts in order. There is nothing else in such a part."""
        found = {"guide": list(self.guide())}
        if page := self.site.page("foreword"):
            found["foreword"] = list(self.page(page))
        if self.has_map():
            found["map"] = list(self.map())
        if page := self.site.page("take-part"):
            found["take-part"] = list(self.page(page))
            found["form"] = list(self.form())
        return found

    def page(self, page):
        is_translated = self.lang in (page.lang, *page.translations)
        fields, body = page.translations.get(self.lang, (page.fields, page.body))
        yield fields["title"]
        if not is_translated:
            yield self.words["not-translated"]
        for text in blocks(body, self.lang, 3):
            if text.within[-1:] != ("Lbl",):
                yield text.text

    # Imprint

    def imprint(self):
        """What stands there in this order, among other things."""
        page = self.site.page("imprint")
        titles = {page.lang: page.fields, **{lang: fields for lang, (fields, _) in page.translations.items()}} if page else {}
        yield titles[self.lang]["title"] if self.lang in titles else self.words["published-by"]
        publisher = self.site.settings["publisher"]
        yield publisher["name"]
        yield from filter(None, (publisher.get("phone"), publisher.get("email")))
        yield shown(self.site.settings["base-url"])
        yield self.words["as-of"].format(date=self.words.date(self.brochure.today))
        yield from self.confirmation()

    def since(self):
        """The day before which a confirmation counts as old."""
        today, months = self.brochure.today, int(self.site.settings.get("stale-after", 24))
        year, month = divmod(today.year * 12 + today.month - 1 - months, 12)
        for day in range(today.day, 0, -1):
            try:
                return today.replace(year=year, month=month + 1, day=day)
            except ValueError:
                continue
        return None

    def confirmation(self):
        """The numbers, not their plural forms."""
        since, days = self.since(), [date(day) for profile in self.profiles if (day := profile.get("confirmed"))]
        told = self.words.date(since)
        yield self.words["confirmation"]
        for label, count in (
            (self.words["confirmed-since"].format(date=told), sum(day > since for day in days)),
            (self.words["confirmed-before"].format(date=told), sum(day <= since for day in days)),
            (self.words["not-confirmed-yet"], len(self.profiles) - len(days)),
        ):
            if count:
                yield label
                yield Count(self.words, count)
        if days:
            yield self.words["oldest-confirmation"]
            yield self.words.date(min(days))

    # Guide

    def guide(self):
        page = self.site.page("guide")
        own = page and self.lang in (page.lang, *page.translations)
        if own:
            yield from self.page(page)
        else:
            yield self.words["guide-title"]
            yield self.words[f"guide-by-{self.order}"]
            if self.brochure.has_codes:
                yield self.words["guide-code"]
            titles = [title for title, sections in self.brochure.indexes() if sections]
            if titles:
                yield from (self.words["guide-lists"], *titles, self.words["guide-numbers"])
        yield self.words["guide-symbols"]
        yield from (self.words[key] for key in SYMBOLS)
        if not own:
            yield self.words["guide-marks"]
            yield from (self.words[key] for key in ("not-translated", "guide-not-translated", "paused-label", "paused-note"))
            yield self.words["confirmed-on"].format(date="…")
            yield self.words["guide-confirmed"].format(date=self.words.date(self.since()))

    # Map

    def has_map(self):
        terms = self.site.terms["districts"]
        is_known = any("lage" in term or "position" in term for term in terms) or (
            self.site.folder / "districts.geojson").exists()
        return is_known and any(profile.get("district") for profile in self.profiles)

    def map(self):
        yield self.words["map"]
        yield self.words["map-text"]
        for number, term in enumerate(self.site.terms["districts"], 1):
            count = sum(self.site.term(profile.get("district", ""), "districts") is term for profile in self.profiles)
            yield self.words.native(str(number))
            yield self.site.label(term, self.lang)[0]
            yield self.words["list-separator"]
            yield Count(self.words, count)

    # Form

    def form(self):
        words = self.words
        yield from (words["form-title"], words["form-hint"])
        for key in BEFORE_TERMS:
            yield from self.label(key)
        yield from (*self.label("topics"), *self.boxes("topics"), *self.label("audiences"), *self.boxes("audiences"))
        yield from (*self.label("spoken-languages"), *self.label("district"), *self.boxes("districts"))
        yield from (words[key] for key in AFTER_TERMS)
        yield from (words[key] for _ in range(PEOPLE) for key in PERSON)
        yield from (words["form-withhold"], words["form-pictures"], words["form-consent"])
        if text := self.consent_text():
            yield from (text["text"], f"({text['id']})" if "id" in text else "")
        yield words["form-channels"]
        yield from (words[key] for key in (*CHANNELS, "form-by", "form-date", "form-signature"))
        publisher = self.site.settings["publisher"]
        address = publisher.get("address", {})
        town = " ".join(filter(None, (address.get("postcode"), address.get("city"))))
        told = [publisher["name"], address.get("street"), town, publisher.get("email")]
        yield words["form-send"] + ":"
        yield words["list-separator"].join(filter(None, told))

    def label(self, key):
        yield self.words[key]
        if key in REQUIRED:
            yield "*"

    def boxes(self, kind):
        terms = self.site.terms[kind]
        return [self.site.label(term, self.lang)[0] for term in terms] if 0 < len(terms) <= MOST_BOXES else []

    def consent_text(self):
        texts = [text for text in self.site.settings.get("consent-texts", [])
                 if "from" not in text or date(text["from"]) <= self.brochure.today]
        return max(texts, key=lambda text: date(text["from"]).isoformat() if "from" in text else "", default=None)


class Count:
    """A number of associations in words: which plural form is right, is another test's business."""

    def __init__(self, words, number):
        self.pattern = words.count(number)


