"""Takes pictures of the kinds of pages, to be looked at: on a phone and on a desktop, light and dark, whole pages.

    screenshots.py PUBLIC FOLDER [PAGE …]

Without PAGE (an address such as associations/x.html) the home page, the profile with most to show, a list, an index, a
static page, 404 and the brochure. Needs what `make test` installs.
"""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "Tests" / "Checks"))

from playwright.sync_api import sync_playwright  # noqa: E402

from site_checks import browser, pages as reading, server  # noqa: E402

SIZES = {"phone": (390, 844, 2), "desktop": (1280, 900, 1)}


def of_each_kind(pages):
    for kind in dict.fromkeys(page.kind for page in pages):
        yield max((page for page in pages if page.kind == kind), key=lambda page: len(page.features)).path


def main(public, folder, wanted):
    public, folder = pathlib.Path(public).resolve(), pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    pages = reading.read(public)
    prefix = reading.own_prefix(pages)
    with sync_playwright() as playwright, server.serving(public, prefix) as address:
        chromium = browser.launch(playwright)
        for size, (width, height, scale) in SIZES.items():
            for scheme in ("light", "dark"):
                context = chromium.new_context(
                    viewport={"width": width, "height": height}, device_scale_factor=scale, color_scheme=scheme)
                tab = context.new_page()
                for path in wanted or of_each_kind(pages):
                    tab.goto(address + reading.quoted(path))
                    tab.evaluate(browser.BROKEN_PICTURES)
                    picture = folder / f"{path.removesuffix('.html').replace('/', '-')}-{size}-{scheme}.png"
                    tab.screenshot(path=picture, full_page=True)
                    print(picture)
                context.close()
        chromium.close()


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
