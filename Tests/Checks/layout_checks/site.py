"""Sites to set as brochures: written into a folder, as many editions as there are layouts."""

import json
import subprocess

CONSENT = {"date": "2026-01-02", "by": "Vorstand", "channels": ["web", "print"], "wording": "fassung-1"}
# What each edition is called and how it is set.
LAYOUTS = {
    "a5": {},
    "a4": {"paper": "A4", "columns": "two"},
    "gross": {"paper": "A4", "large-print": True},
    "arabisch": {"lang": "ar"},
}
AS_OF = "2026-11-23"


class Site:
    def __init__(self, folder):
        self.folder = folder
        self.profiles = folder / "content" / "associations"
        self.profiles.mkdir(parents=True)
        pages = folder / "content" / "pages"
        pages.mkdir()
        for role in ("imprint", "privacy", "accessibility"):
            (pages / f"{role}.md").write_text(f"---\ntitle: {role}\nrole: {role}\n---\n\nText.\n")

    def settings(self, **more):
        self._write("site.yaml", {
            "title": "Vereine", "lang": "de", "base-url": "https://vereine.example.org/",
            "publisher": {"name": "Beispielbüro", "email": "buero@example.org"},
            "consent-texts": [{"id": "fassung-1", "from": "2026-01-01", "text": "Wir sind einverstanden."}],
            "brochure": {"editions": [{"name": name} | layout for name, layout in LAYOUTS.items()]},
        } | more)

    def vocabulary(self, topics):
        terms = [{"id": id, "labels": labels if isinstance(labels, dict) else {"de": labels}} for id, labels in topics.items()]
        self._write("vocabulary.yaml", {
            "topics": terms, "audiences": [{"id": "alle", "labels": {"de": "Alle"}}],
            "districts": [{"id": "mitte", "labels": {"de": "Mitte"}}],
        })

    def profile(self, slug, fields, body=""):
        fields = {"confirmed": "2026-02-01", "district": "mitte", "consent": CONSENT} | fields
        # JSON is YAML, and says exactly which characters there are.
        head = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in fields.items())
        text = f"---\n{head}---\n\n{body}\n".encode("utf-8", "surrogatepass")
        (self.profiles / f"{slug}.md").write_bytes(text)

    def _write(self, name, value):
        (self.folder / "content" / name).write_text(json.dumps(value, ensure_ascii=False, indent=1))

    def brochure(self, program, templates, edition, pdf):
        """Sets an edition, and returns how the program ended and what it said."""
        result = subprocess.run(
            [program, "brochure", "--edition", edition, "--file", pdf, "--content", self.folder / "content",
             "--templates", templates, "--output", self.folder / "public", "--as-of", AS_OF],
            capture_output=True, text=True)
        return result.returncode, result.stdout + result.stderr
