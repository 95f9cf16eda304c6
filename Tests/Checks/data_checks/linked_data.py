"""Data blocks of pages, found by extruct and expanded by pyld: every word must be schema.org's, and stand where it may."""

import extruct
import pyld.jsonld

from . import sample

SCHEMA = "https://schema.org/"
# Which property each type may have, as schema.org says, of those that we write; what a property inherits is listed, too.
THING = {"name", "alternateName", "description", "url", "mainEntityOfPage", "sameAs"}
PROPERTIES = {
    "NGO": THING | {"foundingDate", "email", "telephone", "knowsLanguage", "knowsAbout", "areaServed", "contactPoint", "location",
                    "logo", "image"},
    "ImageObject": {"contentUrl", "width", "height", "caption", "creditText"},
    "AdministrativeArea": {"name"},
    "ContactPoint": {"name", "contactType", "email", "telephone"},
    "Place": {"address", "openingHoursSpecification"},
    "PostalAddress": {"streetAddress", "postalCode", "addressLocality", "addressCountry"},
    "OpeningHoursSpecification": {"dayOfWeek", "opens", "closes"},
}
# What schema.org's own context says of the words that we use: these are addresses, all others are texts.
CONTEXT = {"@context": {"@vocab": SCHEMA, **{name: {"@type": "@id"} for name in (
    "url", "mainEntityOfPage", "sameAs", "dayOfWeek", "contentUrl")}}}


def load(address, _options):
    if address.rstrip("/") != "https://schema.org":
        raise ValueError(f"a data block names {address}")
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": address, "document": CONTEXT}


def check(path, profile, report, associations):
    text = path.read_text(encoding="utf-8")
    blocks = extruct.extract(text, syntaxes=["json-ld"])["json-ld"]
    is_open = (associations / f"{path.stem}.vcf").exists()
    report.equal(path.name, len(blocks), 1 if is_open else 0)
    for kind in ("text/vcard", "application/json"):
        report.equal(path.name, f'type="{kind}"' in text, is_open)
    for block in blocks:
        report.read("JSON-LD blocks")
        expanded = pyld.jsonld.expand(block, {"documentLoader": load})
        report.equal(path.name, len(expanded), 1)
        check_node(path.name, expanded[0], report)
        if profile:
            compare(path.name, path.stem, block, expanded[0], profile, report)
            compare_pictures(path.name, path.stem, block, profile, report, associations.parent)


def check_node(where, node, report):
    kind, = [name.removeprefix(SCHEMA) for name in node["@type"]]
    report.expect(where, kind in PROPERTIES, f"{kind} is no type that we know")
    for name, values in node.items():
        if name.startswith("@"):
            continue
        report.expect(where, name.startswith(SCHEMA), f"{name} is not of schema.org")
        report.expect(where, name.removeprefix(SCHEMA) in PROPERTIES.get(kind, ()), f"{kind} may not have {name}")
        for value in values:
            if "@type" in value and "@value" not in value:
                check_node(where, value, report)


def compare_pictures(where, slug, block, profile, report, folder):
    for word, role in (("logo", "logo"), ("image", "photo")):
        picture = block.get(word, {})
        report.expect(where, sample.matches(picture.get("contentUrl"), slug, role, folder), f"{word} {picture}")
        if picture:
            report.equal(where, (picture["caption"], picture.get("creditText")),
                         (profile[role]["alt"], profile[role].get("credit")))


def compare(where, slug, block, node, profile, report):
    def values(name):
        return [value.get("@value", value.get("@id")) for value in node.get(SCHEMA + name, [])]

    # An expansion that drops a word would hold fewer.
    report.equal(where, len([name for name in node if name.startswith(SCHEMA)]),
                 len([name for name in block if not name.startswith("@")]))
    report.equal(where, values("name"), [profile["name"]])
    report.equal(where, values("description"), [profile["summary"]])
    report.equal(where, values("mainEntityOfPage"), [sample.page(slug)])
    report.equal(where, values("url"), [profile.get("website", sample.page(slug))])
    report.equal(where, values("knowsLanguage"), profile["languages"])
    report.equal(where, values("knowsAbout"), profile["topics"])
    report.equal(where, values("telephone"), [profile["phone"][1]] if "phone" in profile else [])
    times = [] if profile.get("status") == "paused" else profile.get("times", [])
    hours = [value for place in node.get(SCHEMA + "location", [])
             for value in place.get(SCHEMA + "openingHoursSpecification", [])]
    report.equal(where, len(hours), len([time for time in times if time[1] is None and time[2] and time[3]]))
