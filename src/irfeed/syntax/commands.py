"""Commands that other programs leave in texts, and what is written in their place.

Sources: Hugo, shortcodes; Liquid and Nunjucks, tags and values; WordPress, the Shortcode API. A word in brackets is a
command of WordPress only if its name is one of those that come with it, since Markdown has links in brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import count
from types import MappingProxyType
from typing import Final, NamedTuple

_WORDPRESS: Final = "audio|caption|embed|gallery|playlist|video|wp_caption"
#: Programs are shown, not run: what stands in a block or span of code is left alone.
_CODE: Final = (
    r"^[ ]{0,3}(?P<fence>`{3,}|~{3,})[^\n]*+\n(?:(?![ ]{0,3}(?P=fence))[^\n]*+\n)*+[^\n]*+"
    r"|(?<!`)(?P<ticks>`+)(?!`)(?:(?!\n\s*\n)[^`]|(?!(?P=ticks)(?!`))`)*+(?P=ticks)(?!`)"
    r"|<(?P<element>pre|code)\b(?:(?!</(?P=element))[^\0])*+"
)
_FOUND: Final = re.compile(
    rf"(?P<code>{_CODE})"
    r"|\{\{[<%]\s*+(?P<hugo>/?\s*+[\w./-]+)(?P<of_hugo>(?:(?![>%]\}\}|\{\{).){0,2000}+)[>%]\}\}"
    r"|\{%-?\s*+(?P<liquid>[\w.-]+)(?P<of_liquid>(?:(?!%\}|\{%).){0,2000}+)%\}"
    r"|\{\{-?+(?P<value>[^{}<]{1,500}+)\}\}"
    rf"|\[(?P<wordpress>/?(?:{_WORDPRESS}))(?![\w-])(?P<of_wordpress>[^\[\]]{{0,2000}}+)\](?!\()",
    re.MULTILINE | re.IGNORECASE | re.DOTALL,
)
_ARGUMENT: Final = re.compile(r"""(?:([\w-]+)\s*+[=:]\s*+)?(?:"([^"]*+)"|'([^']*+)'|([^\s"',]++))""")
_CAPTION: Final = re.compile(
    r"\[(?:wp_)?caption\b[^\[\]]*+\]\s*+(?P<picture>(?:<a\b[^>]*+>\s*+)?<img\b[^>]*+>(?:\s*+</a>)?)"
    r"(?P<words>(?:(?!\[/?(?:wp_)?caption\b).)*+)\[/(?:wp_)?caption\]",
    re.DOTALL | re.IGNORECASE,
)
_FIELD: Final = re.compile(r"\{([\w-]+)\}")
_TEXT: Final = "{text}"

#: What is written where irfeed.toml says nothing else.
USUAL: Final[Mapping[str, str]] = MappingProxyType({"embed": '<a href="{text}">{text}</a>', "raw": _TEXT})


class Command(NamedTuple):
    """A command in a text."""

    name: str
    written: str  #: as it stands in the text
    start: int
    end: int
    arguments: str
    closes: bool  #: it ends what another of this name began


def commands(text: str) -> Iterator[Command]:
    """Yield the commands in a text, in their order."""
    if "{{" not in text and "{%" not in text and "[" not in text:
        return
    for found in _FOUND.finditer(text):
        if found["value"] is not None:
            yield _value(found)
        elif found["code"] is None:
            kind = next(kind for kind in ("hugo", "liquid", "wordpress") if found[kind] is not None)
            name = found[kind].lstrip("/ \t\n")
            closes = found[kind].startswith("/") or (kind == "liquid" and name.startswith("end"))
            name = name.removeprefix("end") if kind == "liquid" and closes else name
            yield Command(name, found[0], found.start(), found.end(), found[f"of_{kind}"], closes)


def _value(found: re.Match[str]) -> Command:
    """Return a value; one that is a text in quotation marks goes by the name of the first filter after it."""
    head, _, filters = found["value"].strip("- \t\n").partition("|")
    name, arguments = head.strip(), ""
    if name[:1] in {'"', "'"} and filters:
        name, arguments = filters.partition("|")[0].partition(":")[0].strip(), name
    return Command(name, found[0], found.start(), found.end(), arguments, closes=False)


def replaced(text: str, instead: Mapping[str, str]) -> tuple[str, list[Command]]:
    """Return a text with what stands in the place of its commands, and the commands that are left.

    Args:
        text: HTML or Markdown.
        instead: by the name of a command what is written for it: HTML, in which `{text}` is what stands between its
            beginning and its end, `{1}` its first value without a name, and `{name}` the value of that name.
    """
    if "caption" not in instead and "caption]" in text:
        text = _CAPTION.sub(_figure, text)
    found = list(commands(text))
    known, ends = {**USUAL, **instead}, _ends(found)
    pieces: list[str] = []
    left: list[Command] = []
    behind = dict.fromkeys(ends.values(), "")  #: what is written for the end of a command
    at = 0
    for number, one in enumerate(found):
        if one.start < at:
            continue  # between the beginning and the end of one that was left out
        pieces.append(text[at : one.start])
        at = one.end
        if one.name not in known:
            pieces.append(one.written)
            left += [] if number in behind else [one]
        elif one.closes:
            pieces.append(behind.get(number, ""))
        else:
            before, *after = (_filled(part, one.arguments) for part in known[one.name].split(_TEXT))
            pieces.append(before)
            if number in ends and len(after) == 1:
                behind[ends[number]] = after[0]
            else:
                end = found[ends[number]] if number in ends else one
                inner = text[one.end : max(end.start, one.end)]
                pieces += [inner + part for part in after]
                at = end.end
    pieces.append(text[at:])
    return "".join(pieces), left


def _figure(found: re.Match[str]) -> str:
    words = found["words"].strip()
    return f"<figure>{found['picture']}{f'<figcaption>{words}</figcaption>' if words else ''}</figure>"


def _ends(found: list[Command]) -> dict[int, int]:
    """Return the numbers of the commands that end what others began, by the numbers of these."""
    ends: dict[int, int] = {}
    opened: dict[str, list[int]] = {}
    for number, one in enumerate(found):
        if not one.closes:
            opened.setdefault(one.name, []).append(number)
        elif opened.get(one.name):
            ends[opened[one.name].pop()] = number
    return ends


def _filled(template: str, arguments: str) -> str:
    """Return a template with values put in; those that a command does not have are empty."""
    if "{" not in template:
        return template
    values: dict[str, str] = {}
    positions = count(1)
    for found in _ARGUMENT.finditer(arguments):
        values[found[1] or str(next(positions))] = found[2] or found[3] or found[4] or ""
    from html import escape  # noqa: PLC0415 - long to import, and few texts have commands

    return _FIELD.sub(lambda found: escape(values.get(found[1], "")), template)
