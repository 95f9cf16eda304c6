"""axe-core on a page, and what it cannot see: text that is enlarged or spaced, and the mark of the focus."""

import importlib.util
import pathlib

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SCHEMES = ("light", "dark")
WIDTHS = (390, 1280)

# Elements whose text does not fit and is not shown, unless they are meant for screen readers alone.
CLIPPED = """() => [...document.querySelectorAll('body *')].filter(element => {
  const style = getComputedStyle(element);
  const hides = value => value === 'hidden' || value === 'clip';
  if (!element.innerText?.trim() || element.clientWidth < 2 || element.clientHeight < 2) return false;
  if (style.clipPath !== 'none' || style.position === 'absolute' && style.clip !== 'auto') return false;
  return hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1
      || hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1;
}).slice(0, 5).map(element => element.tagName.toLowerCase() + '.' + element.className)"""

# What sticks out of the window to the right (to the left, where text runs from right to left).
WIDER = """() => {
  const root = document.documentElement, width = root.clientWidth;
  if (root.scrollWidth <= width) return null;
  const out = [...document.querySelectorAll('body *')].filter(element => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && (box.right > width + 1 || box.left < -1);
  });
  return root.scrollWidth + ' px wide in a window of ' + width + ': ' + out.slice(0, 5).map(element =>
    element.tagName.toLowerCase() + '.' + element.className).join(', ');
}"""

TEXT_SIZE = """() => {
  const texts = [...document.querySelectorAll('main p, main li, main dd, main h1')];
  const text = texts.sort((one, other) => other.innerText.length - one.innerText.length)[0];
  return text ? parseFloat(getComputedStyle(text).fontSize) : 0;
}"""

# WCAG 1.4.12.
SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }"""

# What is focused now: a name for it, whether one sees that it is, and whether it is in sight.
FOCUSED = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const box = element.getBoundingClientRect();
  const outlined = (of, pseudo) => {
    const style = getComputedStyle(of, pseudo);
    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
  };
  // A card may carry the mark for the link inside it.
  const card = element.closest('li, article, section');
  // An area of the map is marked by its stroke, which follows its shape as no outline does.
  const stroke = link => link && getComputedStyle(link.querySelector('path') ?? link).strokeWidth;
  const area = element instanceof SVGElement
      && stroke(element) !== stroke(element.parentElement.querySelector('a:not(:focus)'));
  const marked = area || outlined(element) || outlined(element, '::after') || outlined(element, '::before')
      || card !== null && card.matches(':focus-within') && outlined(card);
  const part = [...element.getClientRects()][0] ?? box;
  const top = document.elementFromPoint(part.left + part.width / 2, part.top + part.height / 2);
  const seen = box.width > 1 && box.height > 1 && !!top
      && (element.contains(top) || top.contains(element) && getComputedStyle(top).position !== 'sticky');
  const first = !window.focusedBefore?.has(element);
  (window.focusedBefore ??= new Set()).add(element);
  const name = element.tagName.toLowerCase() + ' "' + (element.innerText || element.ariaLabel || element.textContent || '').trim().slice(0, 40) + '"';
  return { name, marked, seen, first };
}"""


def axe_source():
    found = importlib.util.find_spec("axe_playwright_python")
    return pathlib.Path(found.submodule_search_locations[0], "axe.min.js").read_text(encoding="utf-8")


def run_axe(page):
    """Violations of the page shown, one text each, and the rules that leave a question to people."""
    options = {
        "runOnly": {"type": "tag", "values": TAGS},
        "rules": {"target-size": {"enabled": True}},
        "resultTypes": ["violations", "incomplete"],
    }
    result = page.evaluate("options => axe.run(document, options)", options)
    violations = []
    for violation in result["violations"]:
        nodes = violation["nodes"]
        places = "; ".join(" ".join(map(str, node["target"])) for node in nodes[:3])
        reason = " ".join(nodes[0]["failureSummary"].split())
        more = f" and {len(nodes) - 3} more" if len(nodes) > 3 else ""
        violations.append(f"axe {violation['id']}: {places}{more}: {reason[:300]}")
    open_questions = [(item["id"], len(item["nodes"])) for item in result["incomplete"]]
    return violations, open_questions


def check_enlarged(page):
    """WCAG 1.4.4: text of twice the size neither pushes the page wider nor is cut off."""
    before = page.evaluate(TEXT_SIZE)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    after = page.evaluate(TEXT_SIZE)
    if before and after < 1.5 * before:
        yield f"text does not grow with the reader's size of text: {before} px, then {after} px"
    yield from check_fit(page, "with text at 200 %")
    page.evaluate("document.documentElement.style.fontSize = ''")


def check_spaced(page):
    """WCAG 1.4.12: wider lines, letters and words cost no content."""
    page.add_style_tag(content=SPACED)
    yield from check_fit(page, "with spaced text")


def check_fit(page, when):
    wider = page.evaluate(WIDER)
    if wider:
        yield f"scrolls sideways {when}: {wider}"
    clipped = page.evaluate(CLIPPED)
    if clipped:
        yield f"cuts off text {when}: {', '.join(clipped)}"


def check_focus(page, stops=60):
    """WCAG 2.4.7 and 2.4.11: whoever moves by keyboard sees where they are."""
    reached = 0
    for _ in range(stops):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if focused is None or not focused["first"]:
            break
        reached += 1
        if not focused["marked"]:
            yield f"the focus on {focused['name']} is not marked"
        if not focused["seen"]:
            yield f"{focused['name']} is not in sight when it has the focus"
    if not reached:
        yield "nothing can be reached by keyboard"
