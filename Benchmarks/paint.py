#!/usr/bin/env python3
"""Measure when pages show what they have to show, on a slow line and a slow processor.

    Benchmarks/paint.py PUBLIC [--write] [--rounds R]

A phone's window (390 × 844, two pixels to one), 1.6 Mbit/s with 150 ms to and fro, the processor slowed four times,
nothing in the cache; pages are sent compressed. Of each kind the heaviest page, in the default language and in one that
runs from right to left. What counts is the median of R rounds (7). --write puts the table into docs/benchmarks.md.
"""

import argparse
import pathlib
import statistics
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "Tests" / "Checks"))

from playwright.sync_api import sync_playwright  # noqa: E402

from site_checks import browser, pages as reading, report, server  # noqa: E402

REPORT = HERE.parent / "docs" / "benchmarks.md"
KINDS = ("home", "profile", "list")
LINE = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 0.75e6 / 8}
SLOWER = 4
# Seconds until the largest thing in the window is painted, and how far things have shifted until then.
LARGEST, SHIFT = 1.5, 0
PAINTED = """() => new Promise(resolve => {
  const seen = {first: 0, largest: 0, what: '', shift: 0};
  const watch = (type, each) =>
    new PerformanceObserver(list => list.getEntries().forEach(each)).observe({type, buffered: true});
  watch('paint', entry => { if (entry.name === 'first-contentful-paint') seen.first = entry.startTime / 1000; });
  watch('largest-contentful-paint', entry => {
    seen.largest = entry.startTime / 1000;
    seen.what = entry.element?.tagName.toLowerCase() ?? '?';
  });
  watch('layout-shift', entry => { seen.shift += entry.value; });
  setTimeout(() => resolve(seen), 500);
})"""


def heaviest(pages):
    """Of each kind and language the page with most to show: pictures first, then most to read."""
    languages = [min(edition for edition in reading.editions(pages))]
    languages += [page.edition for page in pages if page.direction == "rtl"][:1]
    for edition in languages:
        for kind in KINDS:
            those = [page for page in pages if page.kind == kind and page.edition == edition]
            yield max(those, key=lambda page: ("figure" in page.features, len(page.references)))


def measure(chromium, address):
    context = chromium.new_context(viewport={"width": 390, "height": 844}, device_scale_factor=2, is_mobile=True)
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", LINE)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    received = []
    session.on("Network.loadingFinished", lambda event: received.append(event["encodedDataLength"]))
    page.goto(address, wait_until="load")
    seen = page.evaluate(PAINTED)
    context.close()
    return {**seen, "bytes": sum(received)}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path, metavar="PUBLIC")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--write", action="store_true", help="write the table into docs/benchmarks.md")
    options = parser.parse_args()
    folder = options.folder.resolve()
    pages = reading.read(folder)
    chosen = list(heaviest(pages))
    runs = {page.path: [] for page in chosen}
    with sync_playwright() as playwright, server.serving(folder, reading.own_prefix(pages), compressed=True) as top:
        chromium = browser.launch(playwright)
        for number in range(options.rounds + 1):
            for page in chosen:
                seen = measure(chromium, top + reading.quoted(page.path))
                # What is done for the first time, by the browser itself, is done before the first round.
                if number:
                    runs[page.path].append(seen)
        chromium.close()

    rows = [["page", "first paint s", "largest paint s", "slowest s", "what is largest", "layout shift", "kB loaded"]]
    missed = []
    for path, seen in runs.items():
        largest = statistics.median(run["largest"] for run in seen)
        shift = max(run["shift"] for run in seen)
        rows.append([
            path, f"{statistics.median(run['first'] for run in seen):.2f}", f"{largest:.2f}",
            f"{max(run['largest'] for run in seen):.2f}", seen[-1]["what"], f"{shift:.3f}".rstrip("0").rstrip("."),
            f"{seen[-1]['bytes'] / 1000:.0f}",
        ])
        if largest >= LARGEST or shift > SHIFT:
            missed.append(path)
    text = f"{report.markdown(rows)}\n\nMedians of {options.rounds} rounds."
    print(text)
    if missed:
        print(f"Above {LARGEST} s or not still: {', '.join(missed)}")
    if options.write:
        report.write(REPORT, text, "paint")


if __name__ == "__main__":
    main()
