"""Markdown and plain text, made HTML. What comes out is not safe yet: raw HTML stays as it was written."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from irfeed.model import Body, BodyFormat
from irfeed.render.sanitise.limits import MAX_MARKDOWN_DEPTH

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_PARAGRAPH_END = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")

#: Lines of words with empty lines between them: paragraphs and nothing else. Each line begins with a letter, so that
#: it opens no other block, ends in no blank, and holds no sign that means something in a line (CommonMark, section 6).
_SIGNS = r"\0\\`*_\[\]<>&~|"
_LINE = rf"[^\W\d_](?:[^{_SIGNS}\s]++| ++(?=[^\s]))*+"
_PLAIN = re.compile(rf"{_LINE}(?:\n{{1,3}}+{_LINE})*+\n{{0,3}}+")


def html_of(body: Body) -> str | None:
    """Return a body that is no HTML as HTML, in its own words, or None if it is Markdown that nests too deep."""
    return paragraphs(body.text) if body.format is BodyFormat.TEXT else markdown(body.text)


def paragraphs(text: str) -> str:
    """Make paragraphs of plain text: empty lines part them, line ends within them stay."""
    from html import escape  # noqa: PLC0415 - with the names of all characters; few bodies are plain text

    parts = _PARAGRAPH_END.split(text.strip())
    return "\n".join(f"<p>{escape(part, quote=False)}</p>".replace("\n", "<br>\n") for part in parts if part)


def markdown(text: str) -> str | None:
    """Make HTML of CommonMark with tables, struck-through text and what generators add; None if it nests too deep.

    The parser drops in silence what nests deeper than it may, and takes longer the deeper that is.
    """
    if _PLAIN.fullmatch(text):
        return _plainly(text)
    parser = _parser()
    tokens = parser.parse(text)
    if any(token.nesting == 1 and token.level >= MAX_MARKDOWN_DEPTH - 1 for token in tokens):
        return None
    for token in tokens:
        style = token.attrs.get("style") if token.type in ("td_open", "th_open") else None
        if isinstance(style, str):  # a cell's alignment: feeds carry no styles
            token.attrs = {"align": style.removeprefix("text-align:")}
    html: str = parser.renderer.render(tokens, parser.options, {})
    return html


def _plainly(text: str) -> str:
    """Make HTML of paragraphs without markup, as the parser would."""
    parts = (part.strip("\n") for part in text.replace('"', "&quot;").split("\n\n"))
    return "".join(f"<p>{part}</p>\n" for part in parts if part)


@cache
def _parser() -> MarkdownIt:
    """Return the parser; every address passes, since the sanitiser judges addresses and reports on them."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - only publications with Markdown pay for it

    from irfeed.render.dialect import with_dialect  # noqa: PLC0415 - as above
    from irfeed.render.emphasis import Inline  # noqa: PLC0415 - as above

    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": MAX_MARKDOWN_DEPTH}).enable(
        ["table", "strikethrough"]
    )
    with_dialect(parser)
    inline = Inline()
    inline.ruler, inline.ruler2 = parser.inline.ruler, parser.inline.ruler2
    parser.inline = inline
    parser.validateLink = lambda _: True  # type: ignore[method-assign,assignment]  # as its manual shows
    return parser
