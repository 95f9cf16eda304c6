"""Reads a profile's Markdown with another CommonMark parser than the program's, as passages in reading order."""

from dataclasses import dataclass

from markdown_it import MarkdownIt

PARSER = MarkdownIt("commonmark")
DEEPEST = 3
SCHEMES = ("http:", "https:", "mailto:", "tel:")
INLINE = {"em": "Em", "strong": "Strong"}


@dataclass
class Text:
    """A passage that must stand in the tree."""

    text: str
    # None where the language of a text cannot be told: names of people, numbers, addresses of the web.
    lang: str | None
    # Kinds of elements that it stands in.
    within: tuple = ()
    is_pattern: bool = False
    is_alt: bool = False
    # Where its link leads, or how that begins.
    url: str | None = None
    # Its level among the bookmarks.
    bookmark: int | None = None
    # The heading whose page it names.
    page_of: tuple | None = None
    # A part that is not compared may stand before it.
    starts: bool = False


def blocks(markdown, lang, level):
    """The passages of a text whose headings begin at a level; raw HTML and pictures are left out."""
    open_levels, lists, within, outer = [], [], [], []
    for token in PARSER.parse(markdown):
        kind = token.type
        if kind in ("bullet_list_open", "ordered_list_open"):
            number = token.attrs.get("start", 1) if kind.startswith("ordered") else None
            lists.append(number)
            # A list in a list may stand beside the item that it belongs to (ISO 32000-1, table 336).
            outer.append(within)
            within = ["L"]
        elif kind in ("bullet_list_close", "ordered_list_close"):
            lists.pop()
            within = outer.pop()
        elif kind == "list_item_open":
            yield Text("–" if lists[-1] is None else f"{lists[-1]}.", None, (*within, "Lbl"))
            lists[-1] = None if lists[-1] is None else lists[-1] + 1
            within.append("LBody")
        elif kind == "list_item_close":
            within.pop()
        elif kind == "blockquote_open":
            within.append("BlockQuote")
        elif kind == "blockquote_close":
            within.pop()
        elif kind == "heading_open":
            depth = int(token.tag[1:])
            # No level is left out, whatever the writer did; those in quotations and lists stay what they are.
            if not within:
                while open_levels and open_levels[-1] >= depth:
                    open_levels.pop()
                open_levels.append(depth)
                depth = min(len(open_levels), DEEPEST)
            within.append(f"H{depth + level - 1}")
        elif kind == "heading_close":
            within.pop()
        elif kind in ("code_block", "fence"):
            yield Text(token.content, lang, (*within, "Code"))
        elif kind == "inline":
            yield from inlines(token.children, lang, within)


def inlines(tokens, lang, within):
    within, links = list(within), []
    for token in tokens:
        kind, _, end = token.type.rpartition("_")
        if kind in INLINE:
            within.append(INLINE[kind]) if end == "open" else within.pop()
        elif token.type == "code_inline":
            yield Text(token.content, lang, (*within, "Code"))
        elif kind == "link":
            address = token.attrs.get("href", "")
            if end == "open":
                links.append(address if address.lower().startswith(SCHEMES) else None)
            else:
                links.pop()
        elif token.type in ("text", "image") and token.content:
            url = links[-1] if links else None
            yield Text(token.content, lang, (*within, "Link") if url else tuple(within), url=url)
