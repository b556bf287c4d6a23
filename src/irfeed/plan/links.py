"""The links of a feed document: to its page, itself, its formats, its languages, its archives, its hub.

Source: RFC 8288; RFC 4287, section 4.2.7; RFC 5005, section 4; WebSub, section 4.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from irfeed.model import Format, Link, Variant
from irfeed.model.publication import Publication
from irfeed.plan.variants import folder_of, page_of, title_of


@dataclass(frozen=True, slots=True)
class Siblings:
    """All the feeds of a publication."""

    publication: Publication
    variants: dict[Variant, None]  #: in their order; looked for by every link between feeds

    def address(self, path: str) -> str:
        """Return the address at which the file at `path` is served."""
        return self.publication.feeds_url + path

    def page(self, path: str, variant: Variant) -> str:
        """Return the address of the page of the document at `path`: its folder, or the file of a month."""
        folder = folder_of(variant, self.publication.feeds.path)
        return self.address(folder if path == f"{folder}feed" else f"{path}.html")

    def subscription(self, variant: Variant, format_: Format) -> str:
        """Return the address of the subscription document of `variant`."""
        return self.address(f"{folder_of(variant, self.publication.feeds.path)}feed.{format_.value}")


class FeedLinks(Mapping[Format, tuple[Link, ...]]):
    """The links of one document in each format.

    The page is the first alternate link, before the link to itself, and the last one: several readers take the first
    they meet, others the last.
    They are made when someone asks, since most documents are seldom made again; other processes get them made.
    """

    __slots__ = ("_at", "_chain", "_path", "_siblings", "_variant")

    def __init__(self, siblings: Siblings, variant: Variant, path: str, chain: Sequence[str], at: int) -> None:
        """Keep what the links of the document at `path` are made of.

        Args:
            siblings: all the feeds.
            variant: of the document.
            path: of the document.
            chain: the paths of the archives of its feed, oldest first.
            at: the place of `path` in it; its length for the document that is subscribed to.
        """
        self._siblings, self._variant, self._path, self._chain, self._at = siblings, variant, path, chain, at

    def __getitem__(self, format_: Format) -> tuple[Link, ...]:
        """Return the links in one format."""
        if format_ not in self._siblings.publication.feeds.formats:
            raise KeyError(format_)
        links = tuple(self._made(format_))
        return links if format_ is Format.JSON else _between(links)  # JSON Feed has a member of its own for the page

    def __iter__(self) -> Iterator[Format]:
        """Yield the formats."""
        return iter(self._siblings.publication.feeds.formats)

    def __len__(self) -> int:
        """Return the number of formats."""
        return len(self._siblings.publication.feeds.formats)

    def __reduce__(self) -> tuple[type, tuple[dict[Format, tuple[Link, ...]]]]:
        """Go to other processes without all that the links are made of."""
        return dict, (dict(self),)

    def _made(self, format_: Format) -> Iterator[Link]:
        siblings, variant, path = self._siblings, self._variant, self._path
        publication = siblings.publication
        language = variant.language or publication.default_language
        yield Link("alternate", page_of(publication, variant), "text/html", language)
        yield Link("self", siblings.address(f"{path}.{format_.value}"), format_.media_type)
        for other in publication.feeds.formats:
            if other is not format_:
                yield Link("alternate", siblings.address(f"{path}.{other.value}"), other.media_type)
        if publication.feeds.pages:
            yield Link("related", siblings.page(path, variant), "text/html", language)
        if self._at < len(self._chain):
            yield Link("current", siblings.subscription(variant, format_), format_.media_type)
        else:
            yield from _languages(siblings, variant, format_)
        yield from _neighbours(siblings, self._chain, self._at, format_)
        if publication.feeds.hub is not None:
            yield Link("hub", publication.feeds.hub)


def _between(links: tuple[Link, ...]) -> tuple[Link, ...]:
    """Return `links`, with the first one, the page, once more at the end if there are other alternates.

    RFC 4287, section 4.1.1, allows one alternate for each pair of type and hreflang, so the last one has neither.
    """
    page, *others = links
    is_alone = all(link.rel != page.rel for link in others)
    return links if is_alone else (*links, Link(page.rel, page.href))


def _languages(siblings: Siblings, variant: Variant, format_: Format) -> Iterator[Link]:
    # In other words the same feed is an alternate; the feed of all languages is only related to that of one.
    rel = "related" if variant.language is None else "alternate"
    for language in siblings.publication.languages:
        other = Variant(variant.department, language)
        if other != variant and other in siblings.variants:
            title = title_of(siblings.publication, other)
            yield Link(rel, siblings.subscription(other, format_), format_.media_type, language, title)


def _neighbours(siblings: Siblings, chain: Sequence[str], at: int, format_: Format) -> Iterator[Link]:
    if at > 0:
        yield Link("prev-archive", siblings.address(f"{chain[at - 1]}.{format_.value}"), format_.media_type)
    if at + 1 < len(chain):
        yield Link("next-archive", siblings.address(f"{chain[at + 1]}.{format_.value}"), format_.media_type)
