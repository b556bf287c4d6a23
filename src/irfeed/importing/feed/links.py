"""Links of Atom, in feeds of whichever format. Source: RFC 4287, section 4.2.7."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from irfeed.importing.claims import Claim
from irfeed.importing.feed.node import Node
from irfeed.importing.ids import canonical, digest
from irfeed.importing.parts import absolute
from irfeed.syntax import why_not_web_address


def links(parent: Node, namespace: str) -> Iterator[tuple[str, Node]]:
    """Yield the links of an entry or a feed with their relations."""
    for link in parent.every(f"{namespace}link"):
        yield link.get("rel") or "alternate", link


def related(parent: Node, namespace: str, relations: Sequence[str]) -> str:
    """Return the address of the first link with one of these relations, in their order; "" without any."""
    for wanted in relations:
        for relation, link in links(parent, namespace):
            if relation == wanted and link.get("href"):
                return absolute(link.get("href"), link.base)
    return ""


def translations(entry: Node, namespace: str, own: str) -> Iterator[Claim]:
    """Yield the story of an entry that links the same article in other languages.

    All of them link each other, so the name that is made of all addresses is the same for each.
    """
    others = {
        canonical(absolute(link.get("href"), link.base))
        for relation, link in links(entry, namespace)
        if relation == "alternate" and link.get("hreflang") and not why_not_web_address(link.get("href"))
    }
    if why_not_web_address(own) or not others - {canonical(own)}:
        return
    name = digest(" ".join(sorted({canonical(own), *others})), 12)
    yield Claim("story", f"story-{name}", "the links to the translations")
