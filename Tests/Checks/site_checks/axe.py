"""axe-core as it is published, made to do the same work in half the time."""

import importlib.util
import pathlib

# It keeps the numbers of each colour in weak maps of its own, of which it makes millions of entries, and most of its
# time goes into collecting them. Here an object has at itself what it is the key of.
LIGHT = """(() => {
  class Weak {
    constructor() { this.key = Symbol(); }
    has(object) { return this.key in object; }
    get(object) { return object[this.key]; }
    set(object, value) { object[this.key] = value; return this; }
    add(object) { return this.set(object, true); }
    delete(object) { return delete object[this.key]; }
  }
  ((WeakMap, WeakSet) => {
%s
  })(Weak, Weak);
"""
# It also reads a colour anew wherever it comes upon it; a page has few.
READ_ONCE = """
  const { prototype } = axe.commons.color.Color, read = prototype.parseString, known = new Map();
  prototype.parseString = function (text) {
    if (!known.has(text)) {
      read.call(this, text);
      known.set(text, [this.r, this.g, this.b, this.alpha]);
    }
    [this.r, this.g, this.b, this.alpha] = known.get(text);
    return this;
  };
})()"""


def published():
    found = importlib.util.find_spec("axe_playwright_python")
    return pathlib.Path(found.submodule_search_locations[0], "axe.min.js").read_text(encoding="utf-8")


def quick():
    return LIGHT % published() + READ_ONCE
