"""Markdown and plain text, made HTML. What comes out is not safe yet: raw HTML stays as it was written."""

from __future__ import annotations

import re
from functools import cache
from html import escape
from typing import TYPE_CHECKING, assert_never

from irfeed.model import Body, BodyFormat
from irfeed.render.sanitise.limits import MAX_DEPTH

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

#: What is nested deeper, the parser drops in silence; so this is more than `limits.MAX_DEPTH` lets pass (a list
#: is two levels of the parser's, one of ours).
_MAX_NESTING = 2 * MAX_DEPTH + 10

_PARAGRAPH_END = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")


def html_of(body: Body) -> str:
    """Return a body as HTML, in its own words; its line ends are line feeds."""
    match body.format:
        case BodyFormat.HTML:
            return body.text
        case BodyFormat.TEXT:
            return paragraphs(body.text)
        case BodyFormat.MARKDOWN:
            return markdown(body.text)
        case _ as never:
            assert_never(never)


def paragraphs(text: str) -> str:
    """Make paragraphs of plain text: empty lines part them, line ends within them stay."""
    parts = _PARAGRAPH_END.split(text.strip())
    return "\n".join(f"<p>{escape(part, quote=False)}</p>".replace("\n", "<br>\n") for part in parts if part)


def markdown(text: str) -> str:
    """Make HTML of CommonMark with tables and struck-through text."""
    parser = _parser()
    tokens = parser.parse(text)
    for token in tokens:
        style = token.attrs.get("style") if token.type in ("td_open", "th_open") else None
        if isinstance(style, str):  # a cell's alignment: feeds carry no styles
            token.attrs = {"align": style.removeprefix("text-align:")}
    return parser.renderer.render(tokens, parser.options, {})


@cache
def _parser() -> MarkdownIt:
    """Return the parser; every address passes, since the sanitiser judges addresses and reports on them."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - only publications with Markdown pay for it

    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": _MAX_NESTING}).enable(["table", "strikethrough"])
    parser.validateLink = lambda _: True  # type: ignore[method-assign]  # the way that its manual shows
    return parser
