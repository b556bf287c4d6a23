"""The links of a feed document: to its page, itself, its formats, its languages, its archives, its hub.

Source: RFC 8288; RFC 4287, section 4.2.7; RFC 5005, section 4; WebSub, section 4.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from irfeed.model import Format, Link, Variant
from irfeed.plan.variants import folder_of
from irfeed.plan.words import page_of, title_of
from irfeed.publication import Publication


@dataclass(frozen=True, slots=True)
class Siblings:
    """All the feeds of a publication."""

    publication: Publication
    variants: tuple[Variant, ...]
    _addresses: dict[str, str] = field(default_factory=dict)

    def address(self, path: str) -> str:
        """Return the address at which the file at `path` is served. Several links have it, and share it."""
        known = self._addresses.get(path)
        if known is None:
            known = self._addresses[path] = self.publication.feeds_url + path
        return known

    def page(self, path: str, variant: Variant) -> str:
        """Return the address of the page of the document at `path`: its folder, or the file of a month."""
        folder = folder_of(variant, self.publication.feeds.path)
        return self.address(folder if path == f"{folder}feed" else f"{path}.html")

    def subscription(self, variant: Variant, format_: Format) -> str:
        """Return the address of the subscription document of `variant`."""
        return self.address(f"{folder_of(variant, self.publication.feeds.path)}feed.{format_.value}")


def links_of(
    siblings: Siblings, variant: Variant, path: str, chain: Sequence[str]
) -> Mapping[Format, tuple[Link, ...]]:
    """Return the links of the document at `path` in each format; `chain` is the paths of its archives, oldest first.

    The first alternate link, and the page, comes before the link to itself: several readers take the first they meet.
    """
    position = chain.index(path) if path in chain else None
    before = chain[:position][-1:]  # of a subscription document, the last archive
    neighbours = {
        "prev-archive": before,
        "next-archive": chain[position + 1 : position + 2] if position is not None else (),
    }
    is_archive = position is not None
    return {
        format_: tuple(_links(siblings, variant, path, neighbours, format_, is_archive=is_archive))
        for format_ in siblings.publication.feeds.formats
    }


def _links(
    siblings: Siblings,
    variant: Variant,
    path: str,
    neighbours: Mapping[str, Sequence[str]],
    format_: Format,
    *,
    is_archive: bool,
) -> Iterator[Link]:
    publication = siblings.publication
    language = variant.language or publication.default_language
    yield Link("alternate", page_of(publication, variant), "text/html", language)
    yield Link("self", siblings.address(f"{path}.{format_.value}"), format_.media_type)
    for other in publication.feeds.formats:
        if other is not format_:
            yield Link("alternate", siblings.address(f"{path}.{other.value}"), other.media_type)
    if publication.feeds.pages:
        yield Link("related", siblings.page(path, variant), "text/html", language)
    if is_archive:
        yield Link("current", siblings.subscription(variant, format_), format_.media_type)
    else:
        yield from _languages(siblings, variant, format_)
    for rel, paths in neighbours.items():
        yield from (Link(rel, siblings.address(f"{one}.{format_.value}"), format_.media_type) for one in paths)
    if publication.feeds.hub is not None:
        yield Link("hub", publication.feeds.hub)


def _languages(siblings: Siblings, variant: Variant, format_: Format) -> Iterator[Link]:
    # In other words the same feed is an alternate; the feed of all languages is only related to that of one.
    rel = "related" if variant.language is None else "alternate"
    for language in siblings.publication.languages:
        other = Variant(variant.department, language)
        if other != variant and other in siblings.variants:
            title = title_of(siblings.publication, other)
            yield Link(rel, siblings.subscription(other, format_), format_.media_type, language, title)
