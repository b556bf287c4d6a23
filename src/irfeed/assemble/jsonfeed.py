"""JSON Feed 1.1 documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from irfeed.assemble import places
from irfeed.formats.jsonfeed import author, filled, text
from irfeed.model import FeedPlan, Format, Link, Withdrawal
from irfeed.model.publication import Publication

_VERSION = "https://jsonfeed.org/version/1.1"
_TAIL = b"  ]\n}\n"


def document(plan: FeedPlan, publication: Publication, fragments: Iterable[bytes]) -> bytes:
    """Return the JSON Feed document of `plan`."""
    return b"".join(chunks(plan, publication, fragments))


def chunks(plan: FeedPlan, publication: Publication, fragments: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the document piece by piece, for feeds that should not stand in memory whole."""
    yield _head(plan, publication)
    between = b"\n"
    for fragment in fragments:
        yield between
        yield fragment.removesuffix(b"\n")
        between = b",\n"
    yield b"\n" + _TAIL


def _head(plan: FeedPlan, publication: Publication) -> bytes:
    members = (f"  {text(name)}: {text(value)},\n" for name, value in _feed(plan, publication).items() if value)
    return ("{\n" + "".join(members) + '  "items": [').encode()


def _feed(plan: FeedPlan, publication: Publication) -> dict[str, Any]:
    """Return the members above the items, in their order; those that are None or empty are not written.

    Source: JSON Feed 1.1, top-level.
    """
    links = plan.links[Format.JSON]
    return {
        "version": _VERSION,
        "title": plan.title,
        "home_page_url": plan.page,
        "feed_url": _href(links, "self"),
        "description": plan.description,
        "next_url": _href(links, "prev-archive"),  # "next" is further back in time: RFC 5005 calls it previous
        "icon": publication.icon,  # square, as JSON Feed asks; a logo is twice as wide as high: RFC 4287, 4.2.8
        "favicon": publication.icon,
        "authors": [author(publication.author)],
        "language": plan.language,
        "hubs": [{"type": "WebSub", "url": link.href} for link in links if link.rel == "hub"],
        "_irfeed": _extension(plan, publication, links),
    }


def _href(links: tuple[Link, ...], rel: str) -> str | None:
    return next((link.href for link in links if link.rel == rel), None)


def _extension(plan: FeedPlan, publication: Publication, links: tuple[Link, ...]) -> dict[str, Any]:
    """Return what JSON Feed has no members for. `about` is a page of this very publication. Source: extensions."""
    rights = publication.rights
    return filled(
        about=publication.feeds_url + places.ABOUT_EXTENSION,
        id=plan.id,
        logo=publication.logo,
        rights=rights.in_language(plan.language) if rights else None,
        archive=plan.archive,
        complete=plan.complete,
        links=[_link(link) for link in links if link.rel not in {"self", "hub"}],
        withdrawn=[_withdrawal(one) for one in plan.withdrawals],
    )


def _link(link: Link) -> dict[str, Any]:
    return filled(rel=link.rel, url=link.href, type=link.type, language=link.hreflang, title=link.title)


def _withdrawal(one: Withdrawal) -> dict[str, Any]:
    """Return what Atom says by a tombstone."""
    when = one.when.isoformat(timespec="seconds")
    return filled(id=one.id, when=when, reason=one.reason, language=one.language)
