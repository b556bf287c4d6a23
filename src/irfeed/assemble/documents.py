"""The documents of feed plans, in every format that each has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from irfeed.assemble import atom, jsonfeed, raw_style, rss
from irfeed.model import Document, FeedPlan, Format
from irfeed.publication import Publication


def _rss(plan: FeedPlan, publication: Publication, members: Iterable[bytes]) -> bytes:
    return rss.document(plan, publication, members, stylesheet=raw_style.address(plan))


def _atom(plan: FeedPlan, publication: Publication, members: Iterable[bytes]) -> bytes:
    return atom.document(plan, publication, members, stylesheet=raw_style.address(plan))


_ASSEMBLERS: Mapping[Format, Callable[[FeedPlan, Publication, Iterable[bytes]], bytes]] = {
    Format.RSS: _rss,
    Format.ATOM: _atom,
    Format.JSON: jsonfeed.document,
}

#: The bytes of every article's entry, by the article's id and the format.
Fragments = Mapping[str, Mapping[Format, bytes]]


def documents_of(plans: Sequence[FeedPlan], publication: Publication, fragments: Fragments) -> Iterator[Document]:
    """Yield the document of each plan in each of its formats."""
    for plan in plans:
        for format_ in plan.formats:
            yield document_of(plan, format_, publication, fragments)


def document_of(plan: FeedPlan, format_: Format, publication: Publication, fragments: Fragments) -> Document:
    """Return the document of a plan in one format."""
    members = [fragments[id_][format_] for id_ in plan.members]
    return Document(
        path=plan.document_path(format_),
        content=_ASSEMBLERS[format_](plan, publication, members),
        media_type=format_.media_type,
        variant=plan.variant,
        format=format_,
        newest=plan.updated if plan.members else None,
        entries=len(plan.members),
    )
