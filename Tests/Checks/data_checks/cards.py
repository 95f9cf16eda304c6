"""vCards, read by vobject; what RFC 6350 says of version 4, besides."""

import re

import vobject

from . import sample

# Properties of vCard 4.0 that we write, and how often each may be there (RFC 6350, sections 6.1 to 6.9).
ONCE = {"VERSION", "PRODID", "KIND", "UID", "REV"}
OFTEN = {"FN", "ORG", "NICKNAME", "NOTE", "CATEGORIES", "LANG", "ADR", "TEL", "EMAIL", "URL", "LOGO", "RELATED", "SOURCE"}


def check(path, profile, report):
    report.read("vCards")
    data = path.read_bytes()
    where = path.name
    lines = data.split(b"\r\n")
    report.expect(where, b"\n" not in data.replace(b"\r\n", b""), "has a line break that is not CR LF")
    report.expect(where, all(len(line) <= 75 for line in lines), "has a line of more than 75 octets")
    for line in lines:
        line.decode("utf-8")  # No character is cut in two.
    report.equal(where, lines[1], b"VERSION:4.0")  # RFC 6350, 3.3: right behind BEGIN.
    card = vobject.readOne(data.decode("utf-8"))
    names = [line.name for line in card.lines()]
    for name in set(names):
        report.expect(where, name in ONCE | OFTEN, f"has a {name}")
        report.expect(where, name not in ONCE or names.count(name) == 1, f"has more than one {name}")
    report.equal(where, card.kind.value, "org")
    report.expect(where, re.fullmatch(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", card.uid.value), "no UID")
    for phone in card.contents.get("tel", []):
        report.expect(where, re.fullmatch(r"tel:\+\d+", phone.value), f"telephone {phone.value}")
    if profile:
        compare(where, card, profile, report)
        # An address is no text and nothing in it is escaped (RFC 6350, 6.7.8); vobject, made for version 3, cuts it at a comma.
        unfolded = data.replace(b"\r\n ", b"").decode("utf-8").split("\r\n")
        own = [profile["website"]] if "website" in profile else []
        report.equal(where, [line.partition(":")[2] for line in unfolded if line.startswith("URL")],
                     own + profile.get("social", []) + [sample.page(path.stem)])
        logos = [line.partition(":") for line in unfolded if line.startswith("LOGO")] or [("", "", None)]
        report.expect(where, len(logos) == 1 and sample.matches(logos[0][2], path.stem, "logo", path.parent.parent), f"{logos}")
        report.expect(where, logos[0][0] in ("", "LOGO;MEDIATYPE=image/jpeg"), f"{logos}")


def compare(where, card, profile, report):
    def texts(name):
        return [line.value for line in card.contents.get(name, [])]

    report.equal(where, card.fn.value, profile["name"])
    report.equal(where, card.org.value, [profile["name"]])
    report.equal(where, [note.value for note in card.contents["note"]], [profile["summary"]])
    report.equal(where, texts("nickname"), [profile["short-name"]] if "short-name" in profile else [])
    report.equal(where, texts("categories"), [profile["topics"]])
    report.equal(where, texts("lang"), profile["languages"])
    report.equal(where, texts("email"), [profile["email"]] if "email" in profile else [])
    report.equal(where, texts("tel"), ["tel:" + profile["phone"][1]] if "phone" in profile else [])
    people = [f"{name}, {role}" for name, role, is_open in profile.get("contacts", []) if is_open]
    report.equal(where, texts("related"), people)
    if "address" in profile:
        address, expected = card.adr.value, profile["address"]
        report.equal(where, (address.street, address.city, address.code),
                     (expected["street"], expected["city"], expected["postcode"]))
    report.equal(where, texts("rev"), [profile["confirmed"].replace("-", "") + "T000000Z"] if "confirmed" in profile else [])
