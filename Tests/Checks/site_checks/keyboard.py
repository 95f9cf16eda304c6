"""Whoever has only a keyboard sees where they are, gets everywhere in order, and gets out again."""

# All that the Tab key should come to, in the order of the document.
STOPS = """() => {
  const closed = element => element.closest('details:not([open])') && !element.matches('details > summary');
  const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')];
  window.expectedStops = stops.filter(element => element.tabIndex >= 0 && !element.disabled && !closed(element)
    && element.checkVisibility({visibilityProperty: true})
    && !(element.type === 'radio' && !element.checked));
  window.reachedStops = [];
  // What was focused last and is no more says where the Tab key goes on: here, before everything else.
  const start = document.createElement('span');
  start.tabIndex = -1;
  document.body.prepend(start);
  start.focus();
  start.remove();
  return window.expectedStops.length;
}"""
# What is focused now: a name for it, whether one sees that it is, whether it is in sight, and whether it follows the
# one before. Null for the browser itself.
FOCUSED = """() => {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return null;
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
  // The middle of the part of it that is in the window: a link may be broken into several lines.
  const part = [...element.getClientRects()].find(each => each.width > 1) ?? box;
  const middle = (start, end, most) => (Math.max(start, 0) + Math.min(end, most)) / 2;
  const top = document.elementFromPoint(middle(part.left, part.right, innerWidth - 1),
    middle(part.top, part.bottom, innerHeight - 1));
  const seen = box.width > 1 && box.height > 1 && !!top
      && (element.contains(top) || top.contains(element) && getComputedStyle(top).position !== 'sticky');
  const before = window.reachedStops.at(-1);
  const first = !window.reachedStops.includes(element);
  const follows = !before || !!(before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
  const begins = element === window.reachedStops[0];
  window.reachedStops.push(element);
  const text = element.innerText || element.ariaLabel || element.textContent || element.name || '';
  return { name: element.tagName.toLowerCase() + ' "' + text.trim().slice(0, 40) + '"', marked, seen, first, begins, follows };
}"""
MISSED = """() => window.expectedStops.filter(element => !window.reachedStops.includes(element)).map(element =>
  element.tagName.toLowerCase() + ' "' + (element.innerText || element.name || '').trim().slice(0, 40) + '"')"""
# The menu of the site's languages.
MENU = "details.languages"
SKIP = """() => {
  const link = document.activeElement, target = link?.hash ? document.getElementById(link.hash.slice(1)) : null;
  return link?.matches('a[href^="#"]') ? { target: !!target } : null;
}"""
ARRIVED = """() => {
  const main = document.querySelector('main'), at = document.activeElement;
  return at === main || main.contains(at);
}"""


def check_focus(page):
    """WCAG 2.1.1, 2.1.2, 2.4.3, 2.4.7, 2.4.11: Tab leads through the whole page, in order, and back to the browser."""
    expected = page.evaluate(STOPS)
    for _ in range(expected + 20):
        page.keyboard.down("Tab")  # And held: each time again, the key goes down once more.
        focused = page.evaluate(FOCUSED)
        if focused is None:
            break
        if not focused["first"]:
            # A browser without a window of its own may have nothing else to lead to.
            if not focused["begins"] or page.evaluate(MISSED):
                yield f"the focus comes back to {focused['name']} instead of leaving the page"
            break
        if not focused["follows"]:
            yield f"{focused['name']} has the focus out of order"
        if not focused["marked"]:
            yield f"the focus on {focused['name']} is not marked"
        if not focused["seen"]:
            yield f"{focused['name']} is not in sight when it has the focus"
    else:
        yield f"the focus does not leave the page after {expected + 20} steps"
    page.keyboard.up("Tab")
    missed = page.evaluate(MISSED)
    if missed:
        yield f"not to be reached by keyboard: {', '.join(missed[:5])}"


def check_skip_link(page, needed):
    """WCAG 2.4.1: the first stop leads past what is the same on all pages."""
    page.evaluate(STOPS)
    page.keyboard.press("Tab")
    link = page.evaluate(SKIP)
    if link is None:
        if needed:
            yield "the first stop is not a link to the content"
        return
    focused = page.evaluate(FOCUSED)
    if not focused["seen"]:
        yield "the link to the content is not in sight when it has the focus"
    page.keyboard.press("Enter")
    if not page.evaluate(ARRIVED):
        yield "the link to the content does not take the focus there"
        return
    page.keyboard.press("Tab")
    # A page without any link in its content goes on behind it.
    has_stops = page.evaluate("!!document.querySelector('main a[href], main button, main input')")
    if has_stops and not page.evaluate(ARRIVED):
        yield "behind the link to the content, Tab does not go on in it"


def check_menu(page):
    """Menus that open: by Enter, into sight, and with what is in them next in order."""
    for menu in page.query_selector_all(MENU):
        summary = menu.query_selector("summary")
        summary.focus()
        page.keyboard.press("Enter")
        if not menu.evaluate("menu => menu.open"):
            yield "a menu does not open by Enter"
            continue
        page.keyboard.press("Tab")
        if not menu.evaluate("menu => menu.contains(document.activeElement) && document.activeElement.matches('a')"):
            yield "in an open menu, Tab does not lead to its first link"
        outside = menu.evaluate("""menu => [...menu.querySelectorAll('a')].filter(link => {
          const box = link.getBoundingClientRect();
          return box.left < 0 || box.right > document.documentElement.clientWidth || box.height < 24;
        }).map(link => link.innerText)""")
        if outside:
            yield f"in an open menu, out of sight or smaller than 24 px: {', '.join(outside[:5])}"
        summary.focus()
        page.keyboard.press("Enter")
        if menu.evaluate("menu => menu.open"):
            yield "a menu does not close by Enter"
