"""The map for search engines, read by xmllint; what sitemaps.org says of it, on lxml's tree."""

import re
import subprocess

from lxml import etree

NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def check(folder, report):
    for path in sorted(folder.glob("sitemap*.xml")):
        report.read("sitemaps")
        run = subprocess.run(["xmllint", "--noout", "--nonet", path], capture_output=True, text=True)
        report.expect(path.name, run.returncode == 0, run.stderr)
        root = etree.parse(path).getroot()
        report.expect(path.name, root.tag in (NAMESPACE + "urlset", NAMESPACE + "sitemapindex"), root.tag)
        addresses = [element.text for element in root.iter(NAMESPACE + "loc")]
        report.expect(path.name, 0 < len(addresses) <= 50_000 and path.stat().st_size <= 52_428_800, "is too large")
        report.equal(path.name, len(set(addresses)), len(addresses))
        for date in root.iter(NAMESPACE + "lastmod"):
            report.expect(path.name, re.fullmatch(r"\d{4}-\d\d-\d\d", date.text), f"date {date.text}")
        report.expect(path.name, any(address.endswith("data/index.html") for address in addresses)
                      or root.tag.endswith("sitemapindex") or path.name != "sitemap.xml", "does not name the data page")
