"""What generators of sites add to CommonMark: footnotes, lists of tasks, and the ids of headings.

Feeds carry no forms and no classes, so a task has a sign before it, and footnotes stand in a footer. An id is given to
a heading that a link in the same body leads to; what becomes of ids in feeds is for `render.sanitise` to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererProtocol
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from mdit_py_plugins.footnote import footnote_plugin

_TASK: Final = re.compile(r"\[([ xX])\](?=\s)")
#: An id and classes after the text of a heading, as Pandoc, Hugo and kramdown write them.
_OF_HEADING: Final = re.compile(r"\s*\{:?(?:\s*[#.][\w:.-]+)+\s*\}\s*\Z")
_ID: Final = re.compile(r"#([\w:.-]+)")
_RAW_LINK: Final = re.compile(r"""href\s*=\s*["']?#([^"'\s>]+)""", re.IGNORECASE)


def with_dialect(parser: MarkdownIt) -> MarkdownIt:
    """Return a parser of Markdown with what generators add to it."""
    parser.use(footnote_plugin).disable("footnote_inline")
    parser.core.ruler.push("irfeed_tasks", _tasks)
    parser.core.ruler.push("irfeed_headings", _headings)
    parser.add_render_rule("footnote_ref", _reference)
    parser.add_render_rule("footnote_block_open", lambda *_: "<footer>\n<ol>\n")
    parser.add_render_rule("footnote_block_close", lambda *_: "</ol>\n</footer>\n")
    parser.add_render_rule("footnote_open", _note)
    parser.add_render_rule("footnote_close", lambda *_: "</li>\n")
    parser.add_render_rule("footnote_anchor", _way_back)
    return parser


def _reference(_: RendererProtocol, tokens: Sequence[Token], at: int, options: OptionsDict, env: EnvType) -> str:  # noqa: ARG001 - as markdown-it asks
    number = tokens[at].meta["id"] + 1
    return f'<sup><a id="{_back(tokens[at])}" href="#fn-{number}">{number}</a></sup>'


def _note(_: RendererProtocol, tokens: Sequence[Token], at: int, options: OptionsDict, env: EnvType) -> str:  # noqa: ARG001 - as markdown-it asks
    return f'<li id="fn-{tokens[at].meta["id"] + 1}">'


def _way_back(_: RendererProtocol, tokens: Sequence[Token], at: int, options: OptionsDict, env: EnvType) -> str:  # noqa: ARG001 - as markdown-it asks
    return f' <a href="#{_back(tokens[at])}">↩︎</a>'


def _back(token: Token) -> str:
    """Return the id of a place that refers to a footnote."""
    again = token.meta.get("subId") or 0
    return f"fnref-{token.meta['id'] + 1}{f'-{again + 1}' if again else ''}"


def _tasks(state: StateCore) -> None:
    """Put a sign in the place of the box before each task of a list."""
    for item, paragraph, line in zip(state.tokens, state.tokens[1:], state.tokens[2:], strict=False):
        if item.type == "list_item_open" and paragraph.type == "paragraph_open" and line.children:
            first, box = line.children[0], _TASK.match(line.content)
            if box and first.type == "text" and first.content.startswith(box[0]):
                first.content = ("☐" if box[1] == " " else "☑") + first.content[len(box[0]) :]


def _headings(state: StateCore) -> None:
    """Take the ids that are written after headings out of their texts, and give ids to those that links lead to."""
    wanted = set(_wanted(state.tokens))
    taken: dict[str, int] = {}
    for opening, line in zip(state.tokens, state.tokens[1:], strict=False):
        if opening.type != "heading_open":
            continue
        own = _own_id(line)
        name = own or _slug("".join(one.content for one in line.children or () if one.type in {"text", "code_inline"}))
        count = taken[name] = taken.get(name, -1) + 1
        name = f"{name}-{count}" if count and not own else name
        if name in wanted:
            opening.attrSet("id", name)


def _wanted(tokens: Sequence[Token]) -> Iterator[str]:
    """Give the ids that links in a text lead to."""
    for token in tokens:
        for one in (token, *(token.children or ())):
            href = str(one.attrGet("href") or "") if one.type == "link_open" else ""
            if href.startswith("#"):
                yield unquote(href[1:])
            elif one.type in {"html_block", "html_inline"}:
                yield from map(unquote, _RAW_LINK.findall(one.content))


def _own_id(line: Token) -> str:
    """Take what stands in braces after a heading out of its text, and return the id in it, or ""."""
    last = line.children[-1] if line.children else None
    found = _OF_HEADING.search(last.content) if last and last.type == "text" else None
    if last is None or found is None:
        return ""
    last.content = last.content[: found.start()]
    name = _ID.search(found[0])
    return name[1] if name else ""


def _slug(text: str) -> str:
    """Return the id that GitHub, Hugo and Jekyll give to a heading."""
    return re.sub(r"[^\w\- ]", "", text.strip().lower()).replace(" ", "-")
