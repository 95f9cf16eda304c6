"""axe-core on a page, and what it cannot see: text that is enlarged or spaced, forced colours, motion, paper."""

import collections

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# The rules that depend on colours; whatever else axe-core looks at is the same in all of them.
COLOURS = ["color-contrast", "link-in-text-block"]
# What a long page shows many times over, each time in the same colours and sizes.
REPEATED = ", ".join([
    ".group ~ .group .sheet:nth-of-type(n+2)", ".index li:nth-child(n+4)", ".index h3:nth-of-type(n+4)",
    ".toc li li:nth-child(n+2)", ".cards > li:nth-child(n+9)", ".terms > li:nth-child(n+6)",
])
# The width of an A4 sheet between margins of 18 mm.
PAPER = 658

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

# Colours of the system replace those of the page: what is chosen must differ from what is not by more than its
# background or a shadow, and what is pressed or typed into must have an edge.
UNMARKED = """() => {
  const found = [];
  const looks = element => {
    const style = getComputedStyle(element);
    return [style.fontWeight, style.textDecorationLine, style.color, style.borderStyle, style.borderInlineStartWidth,
      style.outlineStyle, style.backgroundColor, style.display].join();
  };
  for (const current of document.querySelectorAll('ul [aria-current], ol [aria-current]')) {
    const others = [...current.closest('ul, ol').querySelectorAll('a')].filter(each => each !== current);
    const isLikeOthers = others.some(other => looks(other) === looks(current));
    if (isLikeOthers) found.push('not marked as current: ' + current.innerText);
  }
  for (const button of document.querySelectorAll('button, input, select, textarea, .button, summary')) {
    if (button.closest('details:not([open]) > :not(summary)') || !button.checkVisibility()) continue;
    const style = getComputedStyle(button);
    const hasEdge = style.borderInlineStartStyle !== 'none' && parseFloat(style.borderInlineStartWidth) > 0;
    const isNative = style.appearance !== 'none' && button.matches('input, select, textarea');
    const isText = button.matches('summary') && style.textDecorationLine.includes('underline');
    if (!hasEdge && !isNative && !isText) found.push('has no edge: ' + (button.innerText || button.name));
  }
  return found.slice(0, 5);
}"""

# What moves although the reader asked for none of it.
MOVING = """() => [document.documentElement, ...document.querySelectorAll('body *')].filter(element =>
  ['', '::before', '::after'].some(pseudo => {
    const style = getComputedStyle(element, pseudo || undefined);
    const lasts = durations => durations.split(',').some(duration => parseFloat(duration) > 0.01);
    return style.animationName !== 'none' && lasts(style.animationDuration) || lasts(style.transitionDuration)
        || style.scrollBehavior === 'smooth';
  })).slice(0, 5).map(element => element.tagName.toLowerCase() + '.' + (element.getAttribute('class') ?? ''))"""

# What is said in the content, ways to other pages and to files aside.
SAID = """() => [...document.querySelectorAll('main h1, main article *')].filter(element =>
  element.matches('p, h1, h2, h3, h4, dt, dd, li, address, figcaption, time') && !element.closest('nav, .exports')
  && element.checkVisibility()).map(element => element.textContent.trim().slice(0, 60))"""


def show_forced_text(page):
    """Tells axe-core the colour in which text is painted: where colours are forced, Chromium keeps telling the page's
    own as that of the letters' inside."""
    page.evaluate("""() => {
      for (const element of document.querySelectorAll('body *')) {
        const style = getComputedStyle(element);
        if (style.webkitTextFillColor !== style.color) element.style.webkitTextFillColor = style.color;
      }
    }""")


def leave_out_repeated(page):
    """What is looked at again and again need not be long."""
    page.evaluate("repeated => { for (const each of document.querySelectorAll(repeated)) each.remove() }", REPEATED)


def run_axe(page, rules=None, inside="html"):
    """Violations of the page shown, one text each, and the rules that leave a question to people."""
    options = {
        "runOnly": {"type": "rule", "values": rules} if rules else {"type": "tag", "values": TAGS},
        "resultTypes": ["violations", "incomplete"],
    }
    if not rules:
        options["rules"] = {"target-size": {"enabled": True}}
    result = page.evaluate("([inside, options]) => axe.run(inside, options)", [inside, options])
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


def check_forced_colours(page):
    """WCAG 1.4.1 and 1.4.11 where the system's colours replace the page's."""
    yield from page.evaluate(UNMARKED)


def check_motion(page):
    """WCAG 2.3.3: nothing moves for those who do not want it."""
    moving = page.evaluate(MOVING)
    if moving:
        yield f"moves although less motion is asked for: {', '.join(moving)}"


def check_print(page, kind, said):
    """On paper, all that was `said` on the screen, and nothing that is only for the screen."""
    yield from check_fit(page, "on paper")
    lost = collections.Counter(said) - collections.Counter(page.evaluate(SAID))
    if lost:
        yield f"not on paper: {'; '.join(list(lost)[:5])}"
    # The brochure's contents are not for following alone.
    for element in page.query_selector_all("nav, .skip, details, button, input, form"):
        if kind != "brochure" and element.is_visible():
            yield f"on paper, although it does nothing there: {element.evaluate('each => each.outerHTML')[:80]}"
