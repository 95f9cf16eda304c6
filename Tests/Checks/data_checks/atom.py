"""The feed, read by feedparser; what RFC 4287 says of its elements, on lxml's tree; its grammar, where there is one."""

import collections
import datetime
import functools
import os
import re

import feedparser
from lxml import etree

from . import sample

VARIABLE = "STECKBRIEF_ATOM"
NAMESPACE = "{http://www.w3.org/2005/Atom}"
# How often an element may be there (sections 4.1.1 and 4.1.2): least and most; all others of ours as often as they like.
COMMON = {"id": (1, 1), "title": (1, 1), "updated": (1, 1), "rights": (0, 1), "author": (0, 99), "category": (0, 99), "link": (0, 99)}
FEED = {**COMMON, "subtitle": (0, 1), "author": (1, 99), "entry": (0, 50)}
ENTRY = {**COMMON, "summary": (0, 1)}
ATTRIBUTES = {"link": {"rel", "type", "href"}, "category": {"term", "label"}}
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


@functools.cache
def grammar():
    """RFC 4287's grammar (appendix B) as RELAX NG in XML, or None where it is not named."""
    path = os.environ.get(VARIABLE)
    return etree.RelaxNG(etree.parse(path)) if path else None


def check(folder, profiles, report):
    where, data = "feed.atom", (folder / "feed.atom").read_bytes()
    report.read("feeds")
    root = etree.fromstring(data)
    report.equal(where, root.tag, NAMESPACE + "feed")
    if grammar():
        report.expect(where, grammar().validate(root), f"against the grammar: {grammar().error_log}")
    check_element(where, root, FEED, report)
    links = [(link.get("rel"), link.get("href")) for link in root.findall(NAMESPACE + "link")]
    own = [address for rel, address in links if rel == "self"]
    report.equal(where, own, [root.findtext(NAMESPACE + "id")])
    entries = root.findall(NAMESPACE + "entry")
    ids = [entry.findtext(NAMESPACE + "id") for entry in entries]
    report.equal(where, len(set(ids)), len(ids))
    for entry in entries:
        report.read("entries of the feed")
        check_element(where, entry, ENTRY, report)
        # 4.1.2: without content, an entry has an alternate.
        report.equal(where, [link.get("rel") for link in entry.findall(NAMESPACE + "link")], ["alternate"])

    feed = feedparser.parse(data)
    report.expect(where, not feed.bozo, f"feedparser complains: {feed.get('bozo_exception')}")
    report.equal(where, feed.version, "atom10")
    report.equal(where, len(feed.entries), len(entries))
    newest = [entry.updated for entry in feed.entries]
    report.equal(where, newest, sorted(newest, reverse=True))
    if newest:
        report.equal(where, feed.feed.updated, newest[0])
    if profiles:
        compare(where, feed, root, profiles, report)


def check_element(where, element, allowed, report):
    counts = collections.Counter(child.tag.removeprefix(NAMESPACE) for child in element)
    for name in counts.keys() - allowed.keys():
        report.expect(where, False, f"{name} may not stand in {element.tag}")
    for name, (least, most) in allowed.items():
        report.expect(where, least <= counts[name] <= most, f"{counts[name]} times {name} in {element.tag}")
    for child in element:
        name = child.tag.removeprefix(NAMESPACE)
        report.expect(where, set(child.attrib) <= ATTRIBUTES.get(name, set()) | {LANGUAGE}, f"{name} has {dict(child.attrib)}")
        if name == "updated":
            report.expect(where, re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", child.text or ""), f"date {child.text}")
            datetime.datetime.fromisoformat(child.text.removesuffix("Z"))
        if name == "id":
            report.expect(where, re.match(r"https?://", child.text or ""), f"id {child.text} is no address")
        if name == "author":
            report.expect(where, child.findtext(NAMESPACE + "name"), "an author has no name")
        if name == "category":
            report.expect(where, child.get("term"), "a category has no term")
    alternates = [(link.get("type"), link.get("hreflang")) for link in element.findall(NAMESPACE + "link")
                  if link.get("rel") == "alternate"]
    report.equal(where, len(set(alternates)), len(alternates))


def compare(where, feed, root, profiles, report):
    # feedparser takes markup out of titles, so these are compared on the tree.
    titles = {entry.findtext(NAMESPACE + "id"): entry for entry in root.findall(NAMESPACE + "entry")}
    dated = {slug: profile for slug, profile in profiles.items() if "confirmed" in profile}
    report.equal(where, set(titles), {sample.first_page(slug) for slug in dated})
    for slug, profile in dated.items():
        entry = titles[sample.first_page(slug)]
        report.equal(where, entry.findtext(NAMESPACE + "title"), profile["name"])
        report.equal(where, entry.findtext(NAMESPACE + "summary"), profile["summary"])
        report.equal(where, entry.find(NAMESPACE + "link").get("href"), sample.page(slug))
    by_id = {entry.id: entry for entry in feed.entries}
    plain = by_id[sample.first_page("umbenannt")]
    report.equal(where, (plain.title, plain.link), (profiles["umbenannt"]["name"], sample.page("umbenannt")))
