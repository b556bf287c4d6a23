"""The fast way of the proof: is it of the grammar of ordinary feeds? If not, that says nothing; the engine is asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from irfeed.model import Format
from irfeed.proof import atom, json_feed, rss
from irfeed.proof.content import without_json, without_xml

_FRAGMENTS: Mapping[Format, tuple[Callable[[bytes, bytes], bytes], bytes, Callable[[str], bool]]] = {
    Format.RSS: (without_xml, b"<content:encoded>", rss.is_ordinary_item),
    Format.ATOM: (without_xml, b'<content type="html">', atom.is_ordinary_entry),
    Format.JSON: (without_json, b'\n      "content_html": "', json_feed.is_ordinary_item),
}
_FRAMES: Mapping[Format, Callable[[str, str], bool]] = {
    Format.RSS: rss.is_ordinary_frame,
    Format.ATOM: atom.is_ordinary_frame,
    Format.JSON: json_feed.is_ordinary_frame,
}


def is_ordinary_fragment(fragment: bytes, format_: Format) -> bool:
    """Say whether the bytes of an entry are of the grammar, and so proven under every ordinary head.

    Content is judged by itself, where it is all right; then the pattern has to pass over the rest alone.
    """
    without, start, is_ordinary = _FRAGMENTS[format_]
    text = _decoded(without(fragment, start))
    return text is not None and is_ordinary(text)


def is_ordinary_frame(head: bytes, tail: bytes, format_: Format) -> bool:
    """Say whether what a document has before and after its entries is proven, for any entries that are.

    In JSON the first line end after the head, and the one before the tail, are the tail's and the entries' own.
    """
    before, after = _decoded(head), _decoded(tail)
    return before is not None and after is not None and _FRAMES[format_](before, after)


def _decoded(data: bytes) -> str | None:
    try:
        return data.decode()
    except UnicodeDecodeError:
        return None
