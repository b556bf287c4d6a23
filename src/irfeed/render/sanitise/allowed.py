"""What HTML in a feed may hold. Everything that is not listed here is taken out.

The list is made from what feed readers show: text, tables, pictures, sound and film. Nothing in it runs, loads
a document, sends anything, or changes how the rest of a reader's page looks.
"""

from __future__ import annotations

from typing import Final

#: Elements that stay, by what they are for.
ELEMENTS: Final[dict[str, tuple[str, ...]]] = {
    "sections": (
        "article",
        "aside",
        "div",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "section",
    ),
    "blocks": ("blockquote", "details", "figcaption", "figure", "hr", "p", "pre", "summary"),
    "lists": ("dd", "dl", "dt", "li", "ol", "ul"),
    "tables": ("caption", "col", "colgroup", "table", "tbody", "td", "tfoot", "th", "thead", "tr"),
    "text": (
        *("a", "abbr", "b", "bdi", "br", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "rp"),
        *("rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"),
    ),
    "media": ("audio", "img", "picture", "source", "track", "video"),
}

TAGS: Final = frozenset(tag for tags in ELEMENTS.values() for tag in tags)

#: Attributes that stay: on every element ("*"), and on some.
ATTRIBUTES: Final[dict[str, frozenset[str]]] = {
    "*": frozenset({"dir", "lang", "title"}),
    "a": frozenset({"href", "hreflang", "rel", "type"}),
    "audio": frozenset({"controls", "loop", "muted", "preload", "src"}),
    "blockquote": frozenset({"cite"}),
    "code": frozenset({"class"}),
    "col": frozenset({"span"}),
    "colgroup": frozenset({"span"}),
    "del": frozenset({"cite", "datetime"}),
    "details": frozenset({"open"}),
    "img": frozenset({"alt", "height", "loading", "sizes", "src", "srcset", "width"}),
    "ins": frozenset({"cite", "datetime"}),
    "li": frozenset({"value"}),
    "ol": frozenset({"reversed", "start", "type"}),
    "q": frozenset({"cite"}),
    "source": frozenset({"height", "media", "sizes", "src", "srcset", "type", "width"}),
    "td": frozenset({"colspan", "rowspan"}),
    "th": frozenset({"abbr", "colspan", "rowspan", "scope"}),
    "time": frozenset({"datetime"}),
    "track": frozenset({"default", "kind", "label", "src", "srclang"}),
    "video": frozenset({"controls", "height", "loop", "muted", "poster", "preload", "src", "width"}),
}

#: Attributes that stay with one of these values only.
VALUES: Final[dict[str, dict[str, frozenset[str]]]] = {
    "td": {"align": frozenset({"left", "center", "right"})},
    "th": {"align": frozenset({"left", "center", "right"})},
}

#: What `class` on `code` may be: the language of a program text, as Markdown's fences write it.
CODE_CLASS: Final = r"language-[A-Za-z0-9_+#.-]+"

#: Elements that go with all that is in them; of the others that are not listed, the text stays.
WITH_CONTENT: Final = frozenset(
    (
        *("applet", "datalist", "embed", "frameset", "head", "iframe", "math", "noembed", "noframes", "noscript"),
        *("object", "plaintext", "script", "select", "style", "svg", "template", "textarea", "title", "xmp"),
    )
)

#: Attributes whose value is an address that a reader follows when asked to.
LINKS: Final = frozenset({"cite", "href"})
#: Attributes whose value is an address that a reader loads unasked.
MEDIA: Final = frozenset({"poster", "src"})

#: Schemes of addresses to follow, and of those to load.
LINK_SCHEMES: Final = frozenset({"http", "https", "mailto", "tel"})
MEDIA_SCHEMES: Final = frozenset({"http", "https"})


def allows(tag: str, attribute: str) -> bool:
    """Say whether `attribute` may stand on `tag`, at least with some value."""
    return attribute in ATTRIBUTES["*"] or attribute in ATTRIBUTES.get(tag, ()) or attribute in VALUES.get(tag, ())
