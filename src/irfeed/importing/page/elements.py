"""What plain elements of HTML say, where nothing made for machines does."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from irfeed.importing.claims import Certainty, Claim
from irfeed.importing.page.values import text_of


def claims(root: HtmlElement) -> Iterator[Claim]:
    """Yield the only h1, the title, the only time and the language."""
    headings = list(root.iter("h1"))
    if len(headings) == 1:
        yield Claim("title", text_of(headings[0]), "the only h1", Certainty.LIKELY)
    yield from (Claim("title", text_of(one), "the title element", Certainty.GUESSED) for one in root.iter("title"))
    times = {str(one.get("datetime")).strip() for one in root.iter("time") if one.get("datetime")}
    if len(times) == 1:
        yield Claim("published", times.pop(), "the only time element", Certainty.LIKELY)
    language = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang")
    yield Claim("language", language, "html lang")
