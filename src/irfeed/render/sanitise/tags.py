"""The start tags of an HTML text, as they are written: for reports, never for safety.

Tokenises as HTML does (HTML, section 13.2.5) as far as tags, comments and texts without markup go.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from html import unescape

from irfeed.render.sanitise.allowed import WITH_CONTENT

_NEXT = re.compile(r"<(?:(!--)|([!?]|/(?![a-zA-Z]))|(/?)([a-zA-Z][^\t\n\f\r />]*+))")
_COMMENT_END = re.compile(r"--!?>")
_ABRUPT = re.compile(r"-?>")
_ATTRIBUTE = re.compile(
    r"""[\t\n\f\r /]*+(?:(>)|([^\t\n\f\r />][^\t\n\f\r />=]*+)"""
    r"""(?:[\t\n\f\r ]*+=[\t\n\f\r ]*+(?:"([^"]*+)"|'([^']*+)'|(["'])|([^\t\n\f\r >]*+)))?+)"""
)

#: A start tag as most people write it; a slash at its end means nothing.
_ORDINARY = re.compile(r'<([a-z][a-z0-9]*+(?: [a-z]++="[^"<>]*+")*+) ?/?>')
_ORDINARY_END = re.compile(r"</[a-z][a-z0-9]*+>")
#: Its attributes, one after the other: of an address to follow that has neither credentials nor references in it, and
#: is no half of one, the name; of any other the whole.
_ATTRIBUTES = re.compile(
    r'( (?:cite|href)=")(?!\s*+(?:[Ww]{3}\.|[Hh][Tt][Tt][Pp][Ss]?//|[^\s\w./?#]))[^"@&<>]*+"|( [a-z]++="[^"<>]*+")'
)


@dataclass(frozen=True, slots=True)
class Tag:
    """One start tag."""

    name: str  #: in lower case
    attributes: tuple[tuple[str, str], ...]  #: names in lower case, values with their references resolved
    source: str  #: as it is written
    at: int  #: where that begins


@dataclass(frozen=True, slots=True)
class Tags:
    """The start tags of a text, those inside of what goes with its content left out."""

    tags: tuple[Tag, ...]
    unfinished: str = ""  #: the beginning of a comment or tag that never ends, and so swallows what follows


def same_tags(html: str, safe: str) -> bool:
    """Say whether the start tags of `html` are wholly those of `safe`, which was made of it: nothing was taken out.

    Addresses to follow may have become others: one that may not stay is taken out with its name. False means that it
    would take a closer look to tell.
    """
    tags = _ORDINARY.findall(html)
    ends = _ORDINARY_END.findall(html)
    if len(tags) + len(ends) != html.count("<"):
        return False
    kept = _ORDINARY.findall(safe)
    return tags == kept or _ATTRIBUTES.sub(r"\1\2", "<".join(tags)) == _ATTRIBUTES.sub(r"\1\2", "<".join(kept))


def start_tags(html: str) -> Tags:
    """Read the start tags of `html`."""
    tags: list[Tag] = []
    at = 0
    while match := _NEXT.search(html, at):
        end = _after(html, match, tags)
        if end < 0:
            return Tags(tuple(tags), html[match.start() :])
        at = end
    return Tags(tuple(tags))


def _after(html: str, match: re.Match[str], tags: list[Tag]) -> int:
    """Read what begins at `match`; return where it ends, -1 if it never does."""
    if match[1]:
        end = _ABRUPT.match(html, match.end()) or _COMMENT_END.search(html, match.end())
        return end.end() if end else -1
    if match[2]:
        return html.find(">", match.end()) + 1 or -1
    attributes, at = _attributes(html, match.end())
    if at < 0 or match[3]:
        return at
    name = match[4].lower()
    name = "img" if name == "image" else name  # so HTML, section 13.2.6.4.7, has it
    tags.append(Tag(name, attributes, html[match.start() : at], match.start()))
    if name not in WITH_CONTENT or name == "embed":  # embed is void: nothing is in it
        return at
    end_tag = _end_tag(name).search(html, at)
    return end_tag.start() if end_tag else len(html)


def _attributes(html: str, at: int) -> tuple[tuple[tuple[str, str], ...], int]:
    """Read attributes up to the end of the tag; return them and where it is, -1 if there is none."""
    if html.startswith(">", at):
        return (), at + 1
    found: list[tuple[str, str]] = []
    while match := _ATTRIBUTE.match(html, at):
        at = match.end()
        if match[1]:
            return tuple(found), at
        if match[5]:  # a quote that never closes
            break
        found.append((match[2].lower(), unescape(match[3] or match[4] or match[6] or "")))
    return tuple(found), -1


@cache
def _end_tag(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}(?=[\t\n\f\r />])", re.IGNORECASE)
