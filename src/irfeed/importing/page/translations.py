"""The other languages of a page: pages that name each other belong to one story."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from irfeed.importing.claims import Certainty, Claim
from irfeed.importing.ids import canonical, digest
from irfeed.importing.page.selectors import selected
from irfeed.importing.parts import absolute
from irfeed.syntax import why_not_web_address


def story_of(root: HtmlElement, css: str | None, own: str) -> Iterator[Claim]:
    """Yield the name of the story that a page shares with its translations.

    It is made of the addresses of all of them, and so the same whichever page it is read from. `own` is the address
    of the page, "" if it is not known.

    Raises:
        UsageError: the selector is wrong, or the package for selectors is missing.
    """
    links = selected(root, css) if css else root.xpath("//link[contains(@rel, 'alternate') and @hreflang]")
    found = (absolute(str(one.get("href") or ""), own) for one in links if one.get("hreflang") != "x-default")
    addresses = {own, *(canonical(one) for one in found if not why_not_web_address(one))} - {""}
    if len(addresses) > 1:
        name = f"story-{digest(' '.join(sorted(addresses)), 12)}"
        yield Claim("story", name, "the addresses of the translations", Certainty.SAID)
