"""What stands in a brochure, in the order in which it is read: worked out from the content alone."""

import re

from .content import date, folded, is_yes, many, order
from .markdown import Text, blocks

NUMBER = r"\d+"
# How many profiles the page lists that begins a group (group.typ).
MOST = 24


class Free:
    """A part that is known to stand there, and not compared with anything: up to the heading that follows."""


def text(value, lang, *within, **more):
    return Text(value, lang, within, **more)


def pattern(value, lang, *within, **more):
    return Text(value, lang, within, is_pattern=True, **more)


def shown(address):
    return re.sub(r"^https?://", "", address).removesuffix("/")


class Brochure:
    """One edition for its channels."""

    def __init__(self, edition, channels, words, today):
        self.edition, self.site, self.words, self.today = edition, edition.site, words, today
        self.lang = edition.lang
        self.profiles = [profile for profile in self.site.shown(channels) if edition.holds(profile)]
        # Codes lead to a page on the web.
        self.pages = {profile.slug for profile in self.site.shown({"web"})}
        self.names = self.site.names
        self.has_codes = is_yes(self.site.settings.get("qr-codes", "yes"))

    def parts(self):
        """Pairs: what a part is called, and what stands in it."""
        groups = self.groups()
        yield "cover", list(self.cover())
        yield "imprint", [Free()]
        if page := self.site.page("foreword"):
            yield "foreword", list(self.office_page(page))
        guide = self.site.page("guide")
        own = guide and self.lang in (guide.lang, *guide.translations)
        yield "guide", list(self.office_page(guide)) if own else [Free()]
        yield "contents", [text(self.words["contents"], self.lang, "H1", starts=True), Free()]
        for kind, name, profiles in groups:
            yield f"group {name[0]}", list(self.group(kind, name, profiles, len(groups) > 1 and len(profiles) <= MOST))
            for profile in profiles:
                yield profile.slug, list(self.profile(profile))
        for heading, sections in self.indexes():
            if not sections:
                continue
            yield heading, list(self.index(heading, sections))
        yield "back matter", [Free()]

    # The order of the profiles

    def groups(self):
        if self.edition.order == "name":
            return [(None, (self.words["all-associations"], self.lang), self.profiles)] if self.profiles else []
        kind, key, rest = {
            "district": ("districts", "district", "without-district"), "topic": ("topics", "topics", "all-associations"),
        }[self.edition.order]
        members, others = {}, []
        for profile in self.profiles:
            word = next(iter(many(profile.get(key))), None)
            term = self.site.term(word, kind) if word else None
            members.setdefault(term["id"], []).append(profile) if term else others.append(profile)
        label = self.words["district" if kind == "districts" else "topic"]
        found = [
            (label, self.site.label(term, self.lang), members[term["id"]])
            for term in self.site.terms[kind] if term["id"] in members
        ]
        if others:
            rest = rest if found else "all-associations"
            found.append((None, (self.words[rest], self.lang), others))
        return found

    # Parts

    def cover(self):
        title = self.edition.texts["title"] or self.site.text(self.site.settings["title"], self.lang)
        subtitle = self.edition.texts["subtitle"] or self.site.text(self.site.settings.get("subtitle"), self.lang)
        # A city is not said twice.
        city = self.site.settings["publisher"].get("address", {}).get("city")
        if city and folded(city) not in folded(f"{title[0]} {subtitle[0] if subtitle else ''}"):
            yield text(city, None)
        yield text(title[0], self.lang, "Title")
        if subtitle:
            yield text(*subtitle)
        yield text(self.site.settings["publisher"]["name"], None)
        yield text(self.words["as-of"].format(date=self.words.date(self.today)), self.lang)

    def office_page(self, page):
        """What the office says itself, in the edition's language or else in its own."""
        fields, body = page.translations.get(self.lang, (page.fields, page.body)) if self.lang != page.lang else (
            page.fields, page.body)
        lang = self.lang if self.lang in page.translations else page.lang
        yield text(fields["title"], lang, "H1", bookmark=1)
        if lang != self.lang:
            yield text(self.words["not-translated"], self.lang)
        yield from blocks(body, lang, 2)

    def group(self, kind, name, profiles, has_list):
        if kind:
            yield text(kind, self.lang, starts=True)
        yield text(*name, "H1", bookmark=1, starts=not kind)
        yield pattern(self.words.count(len(profiles)), self.lang)
        if has_list:
            yield from self.entries(profiles)

    def entries(self, profiles):
        for profile in profiles:
            yield text(profile.get("name"), profile.lang, "LBody", "Link")
            yield pattern(NUMBER, None, "LBody", "Link", page_of=("H2", profile.get("name")))

    def index(self, heading, sections):
        yield text(heading, self.lang, "H1", bookmark=1)
        for name, profiles in sections:
            for part in name:
                yield text(*part, "H2")
            yield from self.entries(profiles)

    def indexes(self):
        if self.edition.order != "name":
            initials = {}
            for profile in self.profiles:
                first = order(profile.get("name"))[:1]
                letter = first.decode().upper() if b"a" <= first <= b"z" else (
                    self.words["initial-digits"] if first == b"{" else self.words["initial-other"])
                initials.setdefault(letter, []).append(profile)
            yield self.words["index-by-name"], [([(letter, self.lang)], each) for letter, each in initials.items()]
        yield self.words["index-by-topic"], self.telling(self.sections("topics"))
        spoken = {code for profile in self.profiles for code in self.languages(profile.get("languages"))}
        yield self.words["index-by-language"], self.telling([
            (list(self.language(code)), [each for each in self.profiles if code in self.languages(each.get("languages"))])
            for code in sorted(spoken, key=lambda code: (order(self.name(code)), code))
        ])
        yield self.words["index-by-audience"], self.telling(self.sections("audiences"))
        if self.edition.order != "district":
            yield self.words["index-by-district"], self.sections("districts", "district")

    def telling(self, sections):
        """Not where all are found under the same word."""
        return [] if len(sections) == 1 and len(sections[0][1]) == len(self.profiles) else sections

    def sections(self, kind, key=None):
        """The terms that profiles have, from A to Z, each with its profiles."""
        terms = sorted(
            self.site.terms[kind], key=lambda term: (order(self.site.label(term, self.lang)[0]), term["id"]))
        return [
            ([self.site.label(term, self.lang)], having) for term in terms
            if (having := [profile for profile in self.profiles if term in self.terms(profile, kind, key)])
        ]

    def terms(self, profile, kind, key=None):
        return [term for word in many(profile.get(key or kind)) if (term := self.site.term(word, kind))]

    def languages(self, words):
        return [self.names.code(word) for word in many(words)]

    def name(self, code):
        """What the interface calls a language; else what the program does."""
        return self.words.table.get("language-names", {}).get(code) or self.names.name(code, self.lang)

    def language(self, code):
        """The name of a language and its own, with the language of each."""
        name, own = self.name(code), self.names.own(code)
        yield name, self.lang
        if own != name:
            yield "(", None
            yield own, code
            yield ")", None

    # A profile

    def profile(self, profile):
        lang, own = self.lang, profile.lang
        translated, translated_body = profile.translations.get(lang, ({}, "")) if lang != own else ({}, "")
        yield text(profile.get("name"), own, "H2", bookmark=2)
        short = profile.get("short-name")
        if short and folded(short) not in folded(profile.get("name")):
            yield text(short, own)
        summary = (translated["summary"], lang) if "summary" in translated else (profile.get("summary"), own)
        body = (translated_body, lang) if translated_body else (profile.body, own)
        if lang != own and (summary[1] != lang and summary[0] or body[1] != lang and body[0]):
            yield text(self.words["not-translated"], lang)
        if profile.get("status", "").lower() in ("ruht", "pausiert", "pause", "paused"):
            yield text(self.words["paused-label"], lang)
        if summary[0]:
            yield text(*summary)
        yield from self.picture(profile, translated, "logo")
        yield from self.facts(profile, translated)
        if profile.get("photo") and self.edition.has_photos:
            yield from self.picture(profile, translated, "photo")
            if "credit" in profile.get("photo"):
                yield text(self.words["picture-credit"].format(name=profile.get("photo")["credit"]), lang)
        yield from blocks(body[0], body[1], 3)
        yield from self.translations(profile, translated, translated_body)

    def picture(self, profile, translated, role):
        if picture := profile.get(role):
            alt = translated.get(role, {}).get("alt")
            yield Text(alt or picture.get("alt") or profile.get("name"), self.lang if alt else profile.lang, ("Figure",), is_alt=True)

    def fact(self, label, values):
        values = list(values)
        if values:
            yield text(label, self.lang, "Lbl")
            for value in values:
                yield Text(value.text, value.lang, ("LBody", *value.within), value.is_pattern, url=value.url)

    def link(self, address, to):
        return text(address, None, "Link", url=to)

    def phone(self, number):
        return self.link(number, "tel:")

    def facts(self, profile, translated):
        words, lang = self.words, self.lang
        address = profile.get("address", {})
        town = " ".join(filter(None, (address.get("postcode"), address.get("city"))))
        yield from self.fact(
            words["address"], (text(line, None) for line in (address.get("street"), town, address.get("note")) if line))
        contact = [
            self.phone(value) if key == "phone" else self.link(value, "mailto:" + value) if key == "email"
            else self.link(shown(value), value)
            for key in ("phone", "email", "website") if (value := profile.get(key))
        ]
        contact += [self.link(shown(value), value) for value in many(profile.get("social"))]
        yield from self.fact(words["get-in-touch"], contact)
        yield from self.fact(words["contact-people"], self.people(profile))
        yield from self.fact(words["spoken-languages"], self.language_list(profile))
        yield from self.fact(words["times"], self.times(profile, translated))
        for key, label in (("topics", "topics"), ("audiences", "audiences")):
            labels = [text(*self.site.label(term, lang)) for term in self.terms(profile, key)]
            yield from self.fact(words[label], self.joined([each] for each in labels))
        yield from self.short_facts(profile)
        if profile.slug in self.pages and self.has_codes:
            yield Text(words["page-code"], lang, ("Figure",), is_alt=True)

    def people(self, profile):
        for person in many(profile.get("contacts")):
            yield text(person["name"], None)
            if "role" in person:
                yield self.separator()
                yield text(person["role"], profile.lang)
            if "phone" in person:
                yield self.phone(person["phone"])
            if "email" in person:
                yield self.link(person["email"], "mailto:" + person["email"])

    def language_list(self, profile):
        return self.joined(
            [text(*part) for part in self.language(code)] for code in self.languages(profile.get("languages")))

    def times(self, profile, translated):
        others = many(translated.get("times"))
        for number, time in enumerate(many(profile.get("times"))):
            hours = self.words.time(time.get("from"), time.get("to"))
            separator = self.words["list-separator"]
            when = filter(None, (self.words.day(time["day"]) if "day" in time else None, hours))
            yield text(separator.join(when), self.lang)
            if number < len(others) and "what" in others[number]:
                yield text(others[number]["what"], self.lang)
            elif "what" in time:
                yield text(time["what"], profile.lang)
            if codes := self.languages(time.get("language") or time.get("lang")):
                yield text(f"({separator.join(map(self.name, codes))})", self.lang)

    def short_facts(self, profile):
        words = self.words
        register = profile.get("register", {})
        choices = {"ja": "yes", "true": "yes", "teilweise": "partly", "zum teil": "partly", "nein": "no", "false": "no"}

        def choice(key):
            value = profile.get(key, "").lower()
            return words[f"{key}-{choices.get(value, value)}"] if value else None

        for label, value in (
            ("founded", words.native(profile.get("founded", ""))), ("members", words.number(profile.get("members", ""))),
            ("rooms", choice("rooms")),
            ("accessible", choice("accessible")),
            ("register", ", ".join(filter(None, (register.get("court"), register.get("number"))))),
        ):
            if value:
                yield text(words[label], self.lang)
                yield text(value, None)
        confirmed = profile.get("confirmed")
        months = int(self.site.settings.get("stale-after", 24))
        notes = []
        if not confirmed:
            notes.append(words["never-confirmed-note"])
        else:
            day = date(confirmed)
            if (self.today.year - day.year) * 12 + self.today.month - day.month - (self.today.day < day.day) >= months:
                notes.append(words["stale-note"])
            notes.append(words["confirmed-on"].format(date=words.date(day)))
        yield text(" · ".join(notes), self.lang)

    def translations(self, profile, translated, translated_body):
        """What others than the edition's readers get in the edition in the site's language."""
        if self.lang != self.site.lang:
            return
        others = {lang: parts for lang, parts in profile.translations.items() if lang not in (profile.lang, self.lang)}
        if translated or translated_body:
            fields = {"summary": profile.get("summary")} if "summary" in translated else {}
            others[profile.lang] = (fields, profile.body if translated_body else "")
        for lang, (fields, body) in sorted(others.items()):
            yield text(self.names.own(lang), lang, "H3", bookmark=3)
            if "summary" in fields:
                yield text(fields["summary"], lang)
            count = len(many(profile.get("times")))
            for time in many(fields.get("times"))[:count]:
                if "what" in time:
                    yield text("–", None, "Lbl")
                    yield text(time["what"], lang, "LBody")
            yield from blocks(body, lang, 4)

    def separator(self):
        return text(self.words["list-separator"].strip(), None)

    def joined(self, values):
        """The texts of a list, with what stands between them."""
        for number, parts in enumerate(values):
            if number:
                yield self.separator()
            yield from parts
