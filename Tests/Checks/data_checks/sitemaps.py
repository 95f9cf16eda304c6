"""The map for search engines, held by xmllint against the rules of sitemaps.org (`sitemap.rng`), and against the files that there
are; `robots.txt`, read by Python's own parser."""

import pathlib
import subprocess
import urllib.parse
import urllib.robotparser

from lxml import etree

NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"
GRAMMAR = pathlib.Path(__file__).with_name("sitemap.rng")


def check(folder, report):
    where, robots = "robots.txt", urllib.robotparser.RobotFileParser()
    robots.parse((folder / "robots.txt").read_text(encoding="utf-8").splitlines())
    main, = robots.site_maps() or [""]
    report.expect(where, robots.can_fetch("*", main), "keeps everybody out")
    base = main.removesuffix("sitemap.xml")
    report.expect(where, base != main and base.endswith("/"), f"names {main}")

    root = read(folder / "sitemap.xml", report)
    parts = [root]
    if root.tag == NAMESPACE + "sitemapindex":
        named = [element.text.removeprefix(base) for element in root.iter(NAMESPACE + "loc")]
        report.equal("sitemap.xml", sorted(named), sorted(path.name for path in folder.glob("sitemap-*.xml")))
        parts = [read(folder / name, report) for name in named]
    addresses = [element.text for part in parts for element in part.iter(NAMESPACE + "loc")]
    known = set(addresses)
    report.equal("sitemap.xml", len(known), len(addresses))
    report.expect("sitemap.xml", base + "data/index.html" in known or base + "data/" in known, "does not name the data page")
    for address in known:
        path = urllib.parse.unquote(address.removeprefix(base))
        path = path + "index.html" if path in ("", ".") or path.endswith("/") else path
        report.expect("sitemap.xml", address.startswith(base) and (folder / path).is_file(), f"{address} is not there")
    for link in (link for part in parts for link in part.iter(LINK)):
        report.expect("sitemap.xml", link.get("href") in known, f"{link.get('href')} is an alternate and not named")


def read(path, report):
    report.read("sitemaps")
    run = subprocess.run(["xmllint", "--noout", "--nonet", "--relaxng", GRAMMAR, path], capture_output=True, text=True)
    report.expect(path.name, run.returncode == 0, run.stderr)
    root = etree.parse(path).getroot()
    count = sum(1 for _ in root.iter(NAMESPACE + "loc"))
    report.expect(path.name, count <= 50_000 and path.stat().st_size <= 52_428_800, "is too large")
    return root
