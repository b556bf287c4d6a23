"""Stylesheets that make a raw feed readable where a browser shows it (served as application/xml).

An XML document takes them by its xml-stylesheet instruction; there is one for each language, because a channel of RSS
cannot say in a way that CSS sees which language it is in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import resources
from typing import TYPE_CHECKING

from irfeed.assemble import places
from irfeed.model import Document, FeedPlan
from irfeed.model.publication import Publication

if TYPE_CHECKING:
    from irfeed.pages.words import Words


def address(plan: FeedPlan) -> str:
    """Return the address of the stylesheet as the documents of `plan` refer to it, so that both can move together."""
    return places.relative(_path(plan.language), plan.path)


def documents(publication: Publication, words: Mapping[str, Words]) -> Iterator[Document]:
    """Yield the stylesheet for each language of the publication; `words` has the words for each."""
    rules = (resources.files("irfeed.assemble") / "raw.css").read_text(encoding="utf-8")
    for tag, language in publication.languages.items():
        known = publication.languages.get(words[tag].language)
        explained = known.right_to_left if known else False
        content = (
            rules.replace('"{explanation}"', _string(words[tag]["raw_feed"]))
            .replace("{explanation-direction}", _direction(right_to_left=explained))
            .replace("{direction}", _direction(right_to_left=language.right_to_left))
        )
        yield Document(_path(tag), content.encode(), "text/css; charset=utf-8")


def _path(language: str) -> str:
    return f"{places.ASSETS}feed.{language}.css"


def _direction(*, right_to_left: bool) -> str:
    return "rtl" if right_to_left else "ltr"


def _string(text: str) -> str:
    """Return `text` as a string of CSS. Source: CSS Syntax, section 4.3.5."""
    escaped = "".join(f"\\{ord(one):x} " if one in '"\\<\n\r\f\0' else one for one in text)
    return f'"{escaped}"'
