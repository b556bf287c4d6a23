"""Fragments rendered before it is known who else tells the story of an article: all but the part that names them.

Translations are known only when all records are read. So a fragment is rendered with a stand-in for them, and parted
where it stands: what is before, and what is after it, are the same whatever takes its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

from irfeed.model import Article, Content, Entry, Format, Translation
from irfeed.render.options import Options
from irfeed.render.rendering import writer_of

#: An ordinary translation, into a language that hardly any newsroom writes in.
STAND_IN: Final = (
    Translation("aaa", "https://translation.example/", "Translation", "tag:example.org,2015:translation"),
)
#: What is in no text of an article.
_ADDRESS: Final = "\0"


class Halves(NamedTuple):
    """A fragment, as far as its article alone decides."""

    before: bytes  #: up to where translations are named; the whole, if the article tells no story
    after: bytes
    sample: bytes  #: the whole, with the stand-in between them


def halves_of(
    article: Article, content: Content, options: Options, formats: Sequence[Format]
) -> Iterator[tuple[Format, Halves | None]]:
    """Yield the halves of an article's fragment in each of `formats`; None in any doubt where it parts."""
    is_told = article.story is not None
    entry = Entry(article, content, STAND_IN if is_told else ())
    for format_ in formats:
        sample = writer_of(format_).fragment(entry, options)
        yield format_, _parted(sample, format_) if is_told else Halves(sample, b"", sample)


def named(format_: Format, others: Sequence[Translation], address: str) -> bytes:
    """Return what stands between the halves: the naming of the `others` who tell the story of the article at `address`.

    Raises:
        UnicodeEncodeError: there is half of a surrogate pair.
    """
    return writer_of(format_).translations(others, address).encode()


def _parted(sample: bytes, format_: Format) -> Halves | None:
    start, end = _stand_in(format_)
    before, found, rest = sample.partition(start)
    after = rest.partition(end)[2] if end else rest
    # Both are markup, or end a string of JSON, so that no text of an article can hold them.
    return Halves(before, after, sample) if found else None


@cache
def _stand_in(format_: Format) -> tuple[bytes, bytes]:
    """Return what the naming of the stand-in is, before the article's own address and after it, if that is in it."""
    start, _, end = named(format_, STAND_IN, _ADDRESS).partition(_ADDRESS.encode())
    return start, end
