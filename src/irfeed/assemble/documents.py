"""The documents of feed plans, in every format that each has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from irfeed.assemble import atom, jsonfeed, rss
from irfeed.model import Document, FeedPlan, Format
from irfeed.publication import Publication

_DOCUMENTS: Mapping[Format, Callable[[FeedPlan, Publication, Iterable[bytes]], bytes]] = {
    Format.RSS: rss.document,
    Format.ATOM: atom.document,
    Format.JSON: jsonfeed.document,
}


def documents_of(
    plans: Sequence[FeedPlan], publication: Publication, fragments: Mapping[str, Mapping[Format, bytes]]
) -> Iterator[Document]:
    """Yield the document of each plan in each of its formats; `fragments` are those of every article, by its id."""
    for plan in plans:
        for format_ in plan.formats:
            members = [fragments[id_][format_] for id_ in plan.members]
            yield Document(
                path=plan.document_path(format_),
                content=_DOCUMENTS[format_](plan, publication, members),
                media_type=format_.media_type,
                variant=plan.variant,
                format=format_,
                newest=plan.updated if plan.members else None,
                entries=len(plan.members),
            )
