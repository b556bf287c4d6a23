"""The oracle: an independent parser (html5lib) and an own list of what is harmless."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

import html5lib
import pytest

from irfeed.cli.root import run

# fmt: off - a hundred names, not a hundred lines
_ELEMENTS = {
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
    "blockquote",
    "details",
    "figcaption",
    "figure",
    "hr",
    "p",
    "pre",
    "summary",
    "dd",
    "dl",
    "dt",
    "li",
    "ol",
    "ul",
    "caption",
    "col",
    "colgroup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "a",
    "abbr",
    "b",
    "bdi",
    "br",
    "cite",
    "code",
    "del",
    "dfn",
    "em",
    "i",
    "ins",
    "kbd",
    "mark",
    "q",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "time",
    "tt",
    "u",
    "var",
    "wbr",
    "audio",
    "img",
    "picture",
    "source",
    "track",
    "video",
}
_ATTRIBUTES = {
    "dir",
    "lang",
    "title",
    "href",
    "hreflang",
    "rel",
    "type",
    "src",
    "srcset",
    "sizes",
    "media",
    "alt",
    "width",
    "height",
    "loading",
    "cite",
    "class",
    "colspan",
    "rowspan",
    "scope",
    "abbr",
    "align",
    "span",
    "start",
    "reversed",
    "value",
    "datetime",
    "open",
    "controls",
    "loop",
    "muted",
    "preload",
    "poster",
    "kind",
    "label",
    "srclang",
    "default",
}
# fmt: on
_LINK = re.compile(r"(?:https?://[^/?#\s@\\]+(?:[/?#][^\s\"<>]*)?|mailto:[^\s\"<>]*|tel:[^\s\"<>]*)\Z")
_LOADED = re.compile(r"https?://[^/?#\s@\\]+(?:[/?#][^\s\"<>]*)?\Z")
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\u202a-\u202e]")
_HTML = "{http://www.w3.org/1999/xhtml}"


def _harm_in_attribute(name: str, value: str) -> str | None:
    if name not in _ATTRIBUTES:
        return f"attribute {name}"
    if name in ("href", "cite") and not _LINK.match(value):
        return f"{name}={value!r}"
    if name in ("src", "poster") and not _LOADED.match(value):
        return f"{name}={value!r}"
    if name == "srcset" and not all(_LOADED.match(one.split()[0]) for one in value.split(", ")):
        return f"srcset={value!r}"
    if name == "class" and not value.startswith("language-"):
        return f"class={value!r}"
    return None


def _harm(html: str) -> list[str]:
    found = [f"character {match[0]!r}" for match in _FORBIDDEN.finditer(html)]
    for container in ("div", "td", "template"):
        tree = html5lib.parseFragment(html, container=container, treebuilder="etree")
        for element in list(tree.iter())[1:]:
            if not isinstance(element.tag, str) or not element.tag.startswith(_HTML):
                found.append(f"node {element.tag!r}")
                continue
            if element.tag.removeprefix(_HTML) not in _ELEMENTS:
                found.append(f"element {element.tag}")
            found += [harm for pair in element.items() if (harm := _harm_in_attribute(*pair))]
            found += [f"text {match[0]!r}" for match in _FORBIDDEN.finditer("".join(element.itertext()))]
    return found


def _inventory(html: str) -> Counter[str]:
    tree = html5lib.parseFragment(html, treebuilder="etree")
    found: Counter[str] = Counter()
    for element in list(tree.iter())[1:]:
        if isinstance(element.tag, str):  # a comment's tag is a function
            name = element.tag.removeprefix(_HTML)
            found.update((name, *(f"{name} {attribute}" for attribute in element.keys())))  # noqa: SIM118 - no mapping
    return found


@pytest.fixture(scope="session")
def inventory() -> Callable[[str], Counter[str]]:
    """Count the elements of an HTML text and their attributes."""
    return _inventory


@pytest.fixture(scope="session")
def harm() -> Callable[[str], list[str]]:
    """Say what is harmful in an HTML text that is put into another page; an empty list if nothing is."""
    return _harm


@pytest.fixture(scope="session")
def irfeed() -> Callable[..., tuple[int, str, str]]:
    """Return a function that runs irfeed in this process and gives its exit code, output and messages."""

    def call(*arguments: str | Path) -> tuple[int, str, str]:
        out, err = StringIO(), StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            code = run([str(argument) for argument in arguments])
        return code, out.getvalue(), err.getvalue()

    return call
