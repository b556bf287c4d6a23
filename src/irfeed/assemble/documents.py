"""The documents of feed plans, in every format that each has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from irfeed.assemble import atom, dialects, jsonfeed, raw_style, rss
from irfeed.model import Document, FeedPlan, Format
from irfeed.model.publication import Publication

#: The bytes of every article's entry, by the article's id and the format.
Fragments = Mapping[str, Mapping[Format, bytes]]

_Chunks = Callable[[FeedPlan, Publication, Iterable[bytes]], Iterator[bytes]]


def _rss(plan: FeedPlan, publication: Publication, members: Iterable[bytes]) -> Iterator[bytes]:
    stylesheet = None if plan.dialect else raw_style.address(plan)  # aggregators show it to nobody
    return rss.chunks(plan, publication, members, stylesheet=stylesheet)


def _atom(plan: FeedPlan, publication: Publication, members: Iterable[bytes]) -> Iterator[bytes]:
    return atom.chunks(plan, publication, members, stylesheet=raw_style.address(plan))


#: How an item of RSS ends.
_ITEM_END: Final = b"    </item>\n"

_ASSEMBLERS: Final[Mapping[Format, _Chunks]] = {Format.RSS: _rss, Format.ATOM: _atom, Format.JSON: jsonfeed.chunks}


@dataclass(frozen=True, slots=True)
class Frame:
    """What a document has around its entries."""

    head: bytes
    tail: bytes
    opening: bytes  #: before the first entry
    separator: bytes  #: before every other entry
    ending: bytes  #: of an entry's bytes, to be left out
    closing: bytes = b""  #: what stands in its place

    def entry(self, fragment: bytes) -> bytes:
        """Return an entry as the document has it."""
        return fragment.removesuffix(self.ending) + self.closing


def frame_of(plan: FeedPlan, format_: Format, publication: Publication) -> Frame:
    """Return what stands around the entries of the document of a plan in one format."""
    head, tail = _ASSEMBLERS[format_](plan, publication, ())
    if format_ is Format.JSON:
        return Frame(head, tail, b"\n", b",\n", b"\n")
    more = dialects.at_end_of_entry(plan, publication)
    return Frame(head, tail, b"", b"", *((_ITEM_END, more + _ITEM_END) if more else (b"", b"")))


def document_of(plan: FeedPlan, format_: Format, publication: Publication, fragments: Fragments) -> Document:
    """Return the document of a plan in one format."""
    members = (fragments[id_][format_] for id_ in plan.members)
    return Document(
        path=plan.document_path(format_),
        content=b"".join(_ASSEMBLERS[format_](plan, publication, members)),
        media_type=format_.media_type,
        variant=plan.variant,
        format=format_,
        newest=plan.updated if plan.members else None,
        entries=len(plan.members),
    )
