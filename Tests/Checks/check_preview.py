#!/usr/bin/env python3
"""Uses the preview as somebody does who edits a profile while its page is open in a browser.

    check_preview.py STECKBRIEF [--screenshots DIR]

A copy of content/ is served. An edit must show, where the page was scrolled to; a mistake must lay what was found over
the last good page, and go when it is mended; all that legibly, in light and dark, on a desktop and a telephone, on pages
that run from right to left, in both languages of findings; drafts must be marked. The office's brochures must follow an
edit, too, and hold what is for print alone, which the public one must not. Nothing is timed: what should come is waited
for. Ends with 1 if anything was found.
"""

import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import traceback

from playwright.sync_api import Error, sync_playwright

from site_checks import accessibility, axe, browser

ROOT = pathlib.Path(__file__).resolve().parents[2]
DESKTOP, PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 844}
PROFILE, PAGE = "content/associations/helin.md", "associations/helin.html"
# Of an association that agreed to print, and not to the web.
PRINT_ALONE = "Eleni Mustermann"
PANEL = "document.querySelector('steckbrief-preview')?.shadowRoot.querySelector('[role=status]')"
# The panel is there, its style sheet has come, and what is asked for is in it.
SHOWS = f"selector => {{ const panel = {PANEL}; return panel && !panel.hidden && panel.querySelector(selector) }}"
SHOWS_NOTHING = f"() => !({PANEL}?.children.length)"
SAYS = "text => document.body && document.body.innerText.includes(text)"
# What of the panel lies outside of the window, or has more text than it shows without being made to be scrolled.
CUT = f"""() => [...{PANEL}.querySelectorAll('*')].filter(element => {{
  const box = element.getBoundingClientRect();
  const scrolls = element.closest('.findings, .excerpt');
  return !scrolls && (box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight);
}}).map(element => element.className)"""


class Site:
    """A copy of the example, served."""

    def __init__(self, program, folder, *options):
        self.folder = folder
        shutil.copytree(ROOT / "content", folder / "content")
        shutil.copytree(ROOT / "templates", folder / "templates")
        # As if somebody had read the texts of every language: nothing is to be found in what is right.
        for file in (folder / "templates/strings").glob("*.yaml"):
            text = file.read_text(encoding="utf-8")
            file.write_text(re.sub(r"^reviewed:.*\n", "", text, flags=re.M) + "reviewed: yes\n", encoding="utf-8")
        self.good = self.text(PROFILE)
        self.errors = open(folder / "errors", "w+", encoding="utf-8")
        self.process = subprocess.Popen(
            [program, "serve", "--port", "0", "--as-of", "2026-11-23", *options], cwd=folder, text=True,
            env={"STECKBRIEF_PYTHON": str(ROOT / ".venv/bin/python"), "STECKBRIEF_FONTS": str(ROOT / ".fonts"),
                 **os.environ}, stdout=subprocess.PIPE, stderr=self.errors)
        found = re.search(r"http://localhost:\d+/", self.process.stdout.readline())
        if not found:
            self.errors.seek(0)
            sys.exit(f"the preview did not start: {self.errors.read()}")
        # The browser asks nobody for names.
        self.address = found.group().replace("localhost", "127.0.0.1")

    def text(self, path):
        return (self.folder / path).read_text(encoding="utf-8")

    def write(self, path, text):
        (self.folder / path).write_text(text, encoding="utf-8")

    def end(self):
        if self.process.poll() is None:
            self.process.terminate()
        self.errors.close()
        return self.process.wait()


class Trial:
    """One site, one browser."""

    def __init__(self, chromium, site, pictures):
        self.site, self.pictures, self.problems, self.is_silent = site, pictures, [], False
        context = chromium.new_context(viewport=DESKTOP, reduced_motion="reduce")
        context.add_init_script(browser.REPORT_BLOCKED)
        context.add_init_script(axe.quick())
        context.set_default_timeout(20_000)
        self.page = context.new_page()
        self.page.on("pageerror", lambda error: self.problems.append(f"script error: {error}"))
        self.page.on("console", self.hear)

    def hear(self, message):
        # The preview ends before the page does.
        is_end = "ERR_CONNECTION_REFUSED" in message.text or "ERR_INCOMPLETE_CHUNKED_ENCODING" in message.text
        if message.type in ("error", "warning") and not is_end and not self.is_silent:
            self.problems.append(f"console: {message.text}")

    def expect(self, is_so, message):
        if not is_so:
            self.problems.append(message)

    def show(self, path):
        self.page.goto(self.site.address + path, wait_until="load")

    def wait(self, condition, argument=None):
        # A page that reloads meanwhile answers nothing: it is asked again.
        while True:
            try:
                return self.page.wait_for_function(condition, arg=argument)
            except Error as error:
                if "context was destroyed" not in str(error):
                    raise

    def axe(self, name, inside):
        # What axe-core itself does, the page's policy does not allow.
        self.is_silent = True
        violations, _ = accessibility.run_axe(self.page, inside=inside)
        self.is_silent = False
        self.problems += [f"{name}: {violation}" for violation in violations]

    def look(self, name):
        """The panel as it is: legible, whole, and no reason for the page to become wider."""
        self.axe(name, "steckbrief-preview")
        cut = self.page.evaluate(CUT)
        self.expect(not cut, f"{name}: outside of the window: {cut}")
        wider = self.page.evaluate(accessibility.WIDER)
        self.expect(not wider, f"{name}: scrolls sideways: {wider}")
        self.keep(name)

    def keep(self, name):
        if self.pictures:
            self.page.screenshot(path=self.pictures / f"{name}.png", caret="initial")

    def look_in_all_modes(self, name):
        for window, size in ((DESKTOP, "desktop"), (PHONE, "phone")):
            self.page.set_viewport_size(window)
            for scheme in ("light", "dark"):
                self.page.emulate_media(color_scheme=scheme)
                self.look(f"{name}-{size}-{scheme}")
        self.page.set_viewport_size(DESKTOP)
        self.page.emulate_media(color_scheme="light")

    # --- What somebody does

    def edit_break_mend(self):
        page, site = self.page, self.site
        self.show(PAGE)
        page.evaluate("scrollTo(0, 300)")
        self.wait("() => scrollY === 300")
        site.write(PROFILE, site.good + "\nEin neuer Satz.\n")
        self.wait(SAYS, "Ein neuer Satz.")
        self.wait("() => scrollY === 300")
        self.keep("edited")

        site.write(PROFILE, site.text(PROFILE).replace("themen:", "temen:"))
        self.wait(SHOWS, ".has-errors.is-open")
        self.expect(page.evaluate("scrollY") == 300, "the page moves when the findings come")
        self.expect(page.evaluate("document.activeElement === document.body"), "the findings take the focus")
        said = page.evaluate(f"{PANEL}.innerText")
        for text in ("helin.md:5:1", "temen", "themen"):
            self.expect(text in said, f"the findings do not say {text!r}: {said}")
        self.expect("Ein neuer Satz." in page.inner_text("body"), "the last good page does not stay behind the findings")
        self.look_in_all_modes("broken")
        self.show(f"ar/{PAGE}")
        self.wait(SHOWS, ".has-errors.is-open")
        self.look_in_all_modes("broken-arabic")

        # By keyboard: Escape hides them, the button shows them again.
        page.locator("steckbrief-preview button").focus()
        page.keyboard.press("Escape")
        self.wait(SHOWS, ".box:not(.is-open)")
        self.look("hidden")
        page.keyboard.press("Enter")
        self.wait(SHOWS, ".box.is-open")

        self.show(PAGE)
        site.write(PROFILE, site.good)
        self.wait("() => !document.body.innerText.includes('Ein neuer Satz.')")
        self.wait(SHOWS_NOTHING)

    def brochure(self, path):
        """The text of a PDF as the preview gives it."""
        answer = self.page.request.get(self.site.address + path)
        self.expect(answer.ok, f"{path}: {answer.status} {answer.text()[:200] if not answer.ok else ''}")
        said = subprocess.run(["pdftotext", "-raw", "-", "-"], input=answer.body(), capture_output=True).stdout.decode()
        return " ".join(said.split())

    def follow_brochures(self):
        """Edit, break and mend, seen from the page around a brochure."""
        page, site = self.page, self.site
        self.show("print/")
        self.axe("brochures", "main")
        self.keep("brochures")
        names = page.locator("main li a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
        told = re.findall(r"^    - name: (.*)$", site.text("content/site.yaml"), flags=re.M)
        expected = ["brochure.html", *(f"brochure-{name}.html" for name in told)]
        self.expect(names == expected, f"the brochures are {names}, not {expected}")

        # In its frame stands the PDF of the build that the page knows; a browser without windows shows none.
        frame = "document.querySelector('iframe')"
        address = f"() => {frame}.src && !document.querySelector('.state').textContent && {frame}.getAttribute('src')"
        changed = "before => { const frame = document.querySelector('iframe'); return frame.src &&" \
            " frame.getAttribute('src') !== before && !document.querySelector('.state').textContent &&" \
            " frame.getAttribute('src') }"
        self.show("print/brochure.html")
        first = self.wait(address).json_value()
        self.axe("brochure", "header")
        page.fill("input", "3")
        page.locator("input").blur()
        first = self.wait(changed, first).json_value()
        self.expect(first.endswith("#page=3"), f"the frame does not show page 3: {first}")
        self.keep("brochure")
        # Who has agreed to print alone is in the office's brochure, and nowhere else.
        office, public = self.brochure("print/" + first.split("#")[0]), self.brochure("brochure.pdf")
        self.expect(PRINT_ALONE in office and PRINT_ALONE not in public, "the office's brochure is not the public one")

        site.write(PROFILE, site.good + "\nEin neuer Satz im Heft.\n")
        second = self.wait(changed, first).json_value()
        self.expect(second.endswith("#page=3"), f"the page is lost: {second}")
        said = self.brochure("print/" + second.split("#")[0])
        self.expect("Ein neuer Satz im Heft." in said, "the frame does not have the new sentence")

        template = "templates/brochure/cover.typ"
        good = site.text(template)
        self.is_silent = True
        site.write(template, good + "\n#let broken = nothing-of-that-name\n")
        self.wait(SHOWS, ".has-errors.is-open")
        said = page.evaluate(f"{PANEL}.innerText")
        for text in (f"{template}:{good.count(chr(10)) + 2}:", "nothing-of-that-name"):
            self.expect(text in said, f"the findings do not say {text!r}: {said}")
        self.wait("() => document.querySelector('.state').textContent.includes('letzte gute Stand')")
        self.is_silent = False
        self.expect("Ein neuer Satz im Heft." in self.brochure("print/brochure.pdf"), "the last good brochure is gone")
        self.look("brochure-broken")

        site.write(template, good)
        third = page.evaluate(f"{frame}.getAttribute('src')")
        site.write(PROFILE, site.good)
        third = self.wait(changed, third).json_value()
        self.wait(SHOWS_NOTHING)
        said = self.brochure("print/" + third.split("#")[0])
        self.expect("Ein neuer Satz im Heft." not in said, "the frame does not have the latest text")

    def warn(self):
        """A warning leaves the page current, and does not lie over it."""
        self.site.write("content/verein.docx", "")
        self.show(PAGE)
        self.wait(SHOWS, ".box:not(.is-open):not(.has-errors)")
        self.look("warning")
        (self.site.folder / "content/verein.docx").unlink()
        self.wait(SHOWS_NOTHING)

    def lose_the_folder(self):
        content, away = self.site.folder / "content", self.site.folder / "away"
        content.rename(away)
        self.wait(SHOWS, ".has-errors")
        self.keep("folder-gone")
        away.rename(content)
        self.wait(SHOWS_NOTHING)

    def lose_the_preview(self):
        code = self.site.end()
        self.expect(code == 0, f"the preview ended with {code}")
        self.wait(SHOWS, ".lost")
        self.look("lost")

    def look_at_drafts(self):
        page, site = self.page, self.site
        site.write("content/associations/entwurf.md", "---\nname: Noch ein Entwurf\nthemen: [Musik]\n---\n\nText.\n")
        for path, name in (("associations/", "list"), ("associations/entwurf.html", "page"), ("ar/associations/", "arabic")):
            self.show(path)
            self.wait("() => document.querySelector('a[href$=\"entwurf.html\"], h1')")
            for window, size in ((DESKTOP, "desktop"), (PHONE, "phone")):
                page.set_viewport_size(window)
                for scheme in ("light", "dark"):
                    page.emulate_media(color_scheme=scheme)
                    box = page.locator(".steckbrief-drafts").bounding_box()
                    self.expect(box and box["y"] == 0, f"drafts-{name}-{size}: no line above the page")
                    self.axe(f"drafts-{name}-{size}-{scheme}", ".steckbrief-drafts")
                    wider = page.evaluate(accessibility.WIDER)
                    self.expect(not wider, f"drafts-{name}-{size}: scrolls sideways: {wider}")
                    self.keep(f"drafts-{name}-{size}-{scheme}")
            page.set_viewport_size(DESKTOP)
            page.emulate_media(color_scheme="light")
        self.show("associations/")
        link = page.locator("main a[href$='entwurf.html']").first
        link.scroll_into_view_if_needed()
        badge = link.evaluate("link => getComputedStyle(link, '::before').content")
        self.expect(badge == '"Draft"', f"before the link to a draft stands {badge}")
        published = page.locator("main a[href$='helin.html']").first
        badge = published.evaluate("link => getComputedStyle(link, '::before').content")
        self.expect("Draft" not in badge, "what may be published is marked as a draft")
        self.keep("drafts-badge")
        self.wait(SHOWS, ".box")
        said = page.evaluate(f"{PANEL}.innerText")
        self.expect("warning" in said, f"the findings are not in English: {said}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--screenshots", type=pathlib.Path, help="a folder for pictures of all that is looked at")
    options = parser.parse_args()
    if options.screenshots:
        options.screenshots.mkdir(parents=True, exist_ok=True)
    program, problems = options.program.resolve(), []
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        chromium = browser.launch(playwright)
        trials = (
            ("usual", [], ["edit_break_mend", "follow_brochures", "warn", "lose_the_folder", "lose_the_preview"]),
            ("drafts", ["--drafts", "--language", "en"], ["look_at_drafts"]),
        )
        for name, arguments, steps in trials:
            folder = pathlib.Path(scratch, name)
            folder.mkdir()
            site = Site(program, folder, *arguments)
            try:
                trial = Trial(chromium, site, options.screenshots)
                for step in steps:
                    try:
                        getattr(trial, step)()
                    except Error as error:
                        place = traceback.extract_tb(error.__traceback__)
                        line = [frame.lineno for frame in place if frame.filename == __file__ and frame.name == step][-1]
                        trial.problems.append(f"line {line}: {str(error).splitlines()[0]}")
                    problems += [f"{step}: {problem}" for problem in dict.fromkeys(trial.problems)]
                    trial.problems.clear()
            finally:
                site.end()
        chromium.close()
    for problem in problems:
        print(f"error: {problem}")
    print(f"preview: {len(problems)} problems" if problems else "preview: edit, break, mend, drafts: all as it should be")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
