"""The fast way of the proof: is it of the grammar of ordinary feeds? If not, that says nothing; the engine is asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from irfeed.model import Format
from irfeed.proof.content import without_json, without_xml

#: How the content of an entry is taken out, and what it stands behind.
_CONTENT: Mapping[Format, tuple[Callable[[bytes, bytes], bytes], bytes]] = {
    Format.RSS: (without_xml, b"<content:encoded>"),
    Format.ATOM: (without_xml, b'<content type="html">'),
    Format.JSON: (without_json, b'\n      "content_html": "'),
}
_MODULES = {Format.RSS: "rss", Format.ATOM: "atom", Format.JSON: "json_feed"}


class _Grammar(Protocol):
    """The grammar of one format."""

    def is_ordinary_entry(self, entry: str) -> bool: ...

    def is_ordinary_sample(self, entry: str, language: str) -> bool: ...

    def is_ordinary_frame(self, head: str, tail: str) -> bool: ...

    def are_ordinary_translations(self, named: str, language: str) -> bool: ...


@cache
def _grammar_of(format_: Format) -> _Grammar:
    # Patterns take some 15 ms to compile: only those of formats that are made.
    return cast("_Grammar", import_module(f"irfeed.proof.{_MODULES[format_]}"))


def is_ordinary_fragment(fragment: bytes, format_: Format) -> bool:
    """Say whether the bytes of an entry are of the grammar, and so proven under every ordinary head.

    Content is judged by itself, where it is all right; then the pattern has to pass over the rest alone.
    """
    without, start = _CONTENT[format_]
    text = _decoded(without(fragment, start))
    return text is not None and _grammar_of(format_).is_ordinary_entry(text)


def is_ordinary_sample(sample: bytes, format_: Format, language: str) -> bool:
    """Say whether an entry with a stand-in for its translations, or without any, is proven with all that are.

    If it is of the grammar, then so it is with any other translations of the grammar in the place of the stand-in:

    - RSS, Atom: only the repeated link of the pattern matches a line that begins as those of the stand-in do, since no
      text holds "<"; so any number of such lines may stand there.
    - Atom, where alternate links differ in type or language (RFC 4287, section 4.1.2): beside the stand-in there is
      only the link to the page, in the language of the article; what takes its place must differ from it, and from
      each other.
    - JSON: only the members of the extension object match a member of that name, and it is one of them.

    Args:
        sample: the whole entry.
        format_: of the entry.
        language: of its article.
    """
    without, start = _CONTENT[format_]
    text = _decoded(without(sample, start))
    return text is not None and _grammar_of(format_).is_ordinary_sample(text, language)


def are_ordinary_translations(named: bytes, format_: Format, language: str) -> bool:
    """Say whether the naming of translations is proven, for an entry whose sample is ordinary.

    Args:
        named: what stands between the halves of the entry.
        format_: of the entry.
        language: of its article.
    """
    return _grammar_of(format_).are_ordinary_translations(named.decode(), language)


def is_ordinary_frame(head: bytes, tail: bytes, format_: Format) -> bool:
    """Say whether what a document has before and after its entries is proven, for any entries that are.

    In JSON the first line end after the head, and the one before the tail, are the tail's and the entries' own.
    """
    before, after = _decoded(head), _decoded(tail)
    return before is not None and after is not None and _grammar_of(format_).is_ordinary_frame(before, after)


def _decoded(data: bytes) -> str | None:
    try:
        return data.decode()
    except UnicodeDecodeError:
        return None
