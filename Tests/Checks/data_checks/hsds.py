"""HSDS organizations, held against the schema with jsonschema, where there is one."""

import functools
import json
import os
import pathlib

import jsonschema

from . import sample

VARIABLE = "STECKBRIEF_HSDS"


@functools.cache
def schema():
    """A validator, or None where the schema is not named. A folder that holds organization.json does as well."""
    named = os.environ.get(VARIABLE)
    if not named:
        return None
    path = pathlib.Path(named)
    path = path / "organization.json" if path.is_dir() else path
    return jsonschema.Draft202012Validator(
        json.loads(path.read_text(encoding="utf-8")), format_checker=jsonschema.FormatChecker())


def check(folder, profiles, report):
    of_all = {}
    for organization in json.loads((folder / "data/organizations.json").read_text(encoding="utf-8")):
        of_all[organization["uri"]] = organization
        report.read("HSDS organizations")
        validate("organizations.json", organization, report)
    paths = sorted((folder / "associations").glob("*.json"))
    report.equal("organizations.json", len(of_all), len(paths))
    for path in paths:
        organization = json.loads(path.read_text(encoding="utf-8"))
        report.equal(path.name, organization, of_all.get(organization["uri"]))
        if path.stem in profiles:
            compare(path.name, path.stem, organization, profiles[path.stem], report)
            logo = organization.get("logo")
            report.expect(path.name, sample.matches(logo, path.stem, "logo", folder), f"logo {logo}")


def validate(where, organization, report):
    for error in schema().iter_errors(organization) if schema() else []:
        report.expect(where, False, f"{error.json_path}: {error.message}")


def compare(where, slug, organization, profile, report):
    service, = organization["services"]
    report.equal(where, organization["name"], profile["name"])
    report.equal(where, organization["description"], profile["summary"])
    report.equal(where, organization["uri"], sample.page(slug))
    report.equal(where, organization.get("alternate_name"), profile.get("short-name"))
    report.equal(where, [phone["number"] for phone in organization.get("phones", [])],
                 [profile["phone"][1]] if "phone" in profile else [])
    report.equal(where, [person["name"] for person in organization.get("contacts", [])],
                 [name for name, _, is_open in profile.get("contacts", []) if is_open])
    report.equal(where, [language["code"] for language in service["languages"]], profile["languages"])
    topics = [term["taxonomy_term"]["name"] for term in service["attributes"] if term["link_type"] == "topics"]
    report.equal(where, topics, profile["topics"])
    times = [] if profile.get("status") == "paused" else profile.get("times", [])
    report.equal(where, [(time["byday"], time.get("opens_at"), time.get("closes_at")) for time in service.get("schedules", [])],
                 [(f"{ordinal or ''}{day}", start, end) for day, ordinal, start, end, _ in times])
    if "address" in profile:
        address = organization["locations"][0]["addresses"][0]
        report.equal(where, [address[key] for key in ("address_1", "address_2", "city", "postal_code")],
                     [profile["address"][key] for key in ("street", "note", "city", "postcode")])
