"""The table, read by Python's csv; its columns are those that the data page explains."""

import csv
import html
import re

from . import sample


def check(folder, profiles, report):
    where, data = "associations.csv", (folder / "data/associations.csv").read_bytes()
    report.expect(where, b"\r\n" in data and not data.startswith(b"\xef\xbb\xbf"), "has no CR LF, or begins with a mark")
    rows = list(csv.reader(data.decode("utf-8").splitlines(keepends=True), strict=True))
    head, *rows = rows
    explained = re.findall(r"<code[^>]*>([^<]*)</code>", (folder / "data/index.html").read_text(encoding="utf-8"))
    report.equal(where, head, [html.unescape(name) for name in explained])
    report.equal(where, len(set(head)), len(head))
    report.equal(where, len(rows), len(list((folder / "associations").glob("*.vcf"))))
    for row in rows:
        report.read("rows of the table")
        report.equal(where, len(row), len(head))
        report.expect(where, not any(re.match(r"[=@\t\r]|[+-](?![\d ()/.-]*$)", cell) for cell in row), f"a formula in {row}")
    by_page = {row["page"]: row for row in (dict(zip(head, row)) for row in rows)}
    for slug, profile in profiles.items():
        if profile["open"]:
            compare(f"{where}, {slug}", by_page[sample.page(slug)], profile, report)


def compare(where, row, profile, report):
    def plain(text):
        return text.removeprefix("'") if text[1:2] in "=@+-" else text

    expected = {
        "name": profile["name"], "summary": profile["summary"], "short_name": profile.get("short-name", ""),
        "status": profile.get("status", "active"), "confirmed": profile.get("confirmed", ""),
        "topics": " | ".join(profile["topics"]), "languages": " | ".join(profile["languages"]),
        "district": profile.get("district", ""), "phone": profile.get("phone", [""])[0],
        "email": profile.get("email", ""), "website": profile.get("website", ""), "social": " | ".join(profile.get("social", [])),
        "contacts": " | ".join(f"{name}, {role}" for name, role, is_open in profile.get("contacts", []) if is_open),
        **{column: profile.get("address", {}).get(key, "") for column, key in
           (("street", "street"), ("postcode", "postcode"), ("city", "city"), ("address_note", "note"))},
    }
    for column, value in expected.items():
        report.equal(f"{where}, {column}", plain(row[column]), value)
