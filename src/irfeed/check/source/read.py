"""Bytes become text, by the rules of RFC 7303 section 3: the mark, then HTTP, then the declaration, then UTF-8."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from irfeed.check.options import Options
from irfeed.check.source.declared import Declared, declared
from irfeed.check.source.encodings import codec_of, guess, is_common, mended
from irfeed.check.source.gunzip import MAGIC, gunzip
from irfeed.check.trouble import Trouble, UnreadableError
from irfeed.findings.quoted import quoted
from irfeed.system.fetch import content_type

_WIDE = ("utf-16", "utf-32")


@dataclass(frozen=True, slots=True)
class Source:
    """A document's text and how it was found in the bytes."""

    text: str  #: without the byte order mark; "" if the bytes cannot be read
    encoding: str  #: Python's name of the encoding that was used
    has_mark: bool = False  #: the bytes began with a byte order mark
    declared: str = ""  #: the encoding as the XML declaration names it
    media_type: str = ""  #: of the HTTP Content-Type, in small letters, without parameters
    charset: str = ""  #: of the HTTP Content-Type
    troubles: tuple[Trouble, ...] = ()
    readable: bool = True  #: False: one of the troubles is the reason that there is no text


def read_source(data: bytes, media_type: str | None, options: Options) -> Source:
    """Return the text of `data`; `media_type` is the value of the HTTP header Content-Type, if there was one."""
    kind, charset = content_type(media_type or "")
    try:
        plain = _plain(data, options)
        said = declared(plain)
        codec, troubles = _choice(said, charset)
        text = _decoded(plain[said.mark_length :], codec)
    except UnreadableError as error:
        return Source("", "", media_type=kind, charset=charset, troubles=(error.trouble,), readable=False)
    return Source(text, codec, bool(said.mark), said.encoding, kind, charset, troubles)


def _plain(data: bytes, options: Options) -> bytes:
    if data.startswith(MAGIC):
        data = gunzip(data, options.most_bytes)
    if len(data) > options.most_bytes:
        message = f"The document has {len(data):,} bytes; more than {options.most_bytes:,} are not read"
        raise UnreadableError(Trouble("too-large", message))
    if not data.strip():
        raise UnreadableError(Trouble("empty-document", "The document is empty"))
    return data


def _choice(said: Declared, charset: str) -> tuple[str, tuple[Trouble, ...]]:
    """Return the codec to use, and what is wrong with what was said of it."""
    named = _known(said.encoding, "The XML declaration", said.encoding_offset) if said.encoding else ""
    http = _known(charset, "The HTTP header Content-Type", None) if charset else ""
    codec = said.mark or _like(http, said.looks) or _like(named, said.looks) or said.looks or "utf-8"
    troubles = [*_about_name(said), *_about_conflicts(said, named, http, charset, codec)]
    return codec, tuple(troubles)


def _known(name: str, where: str, offset: int | None) -> str:
    codec = codec_of(name)
    if codec is None:
        place = None if offset is None else (1, offset + 1)
        message = f"{where} names an unknown encoding: {quoted(name)}"
        raise UnreadableError(Trouble("unknown-encoding", message, hint=_hint(name), place=place))
    return codec


def _hint(name: str) -> str:
    better = mended(name)
    return f"Write {better}" if better else ""


def _like(codec: str, looks: str) -> str:
    """Return `codec` unless the first bytes show that it cannot be meant."""
    if not looks:
        return "" if codec.startswith(_WIDE) else codec
    if looks.startswith(_WIDE):
        return looks if codec.startswith(looks[:6]) or not codec else ""
    return codec


def _about_name(said: Declared) -> Iterator[Trouble]:
    name = said.encoding
    if not name:
        return
    if better := mended(name):
        message = f"{quoted(name)} is not the registered name of an encoding"
        yield Trouble("unregistered-encoding-name", message, said.encoding_offset, f"Write {better}")
    elif not is_common(name):
        message = f"Few readers know the encoding {quoted(name)}"
        yield Trouble("rare-encoding", message, said.encoding_offset)


def _about_conflicts(said: Declared, named: str, http: str, charset: str, codec: str) -> Iterator[Trouble]:
    if named and not _agree(named, codec) and not http:
        truth = "a byte order mark of" if said.mark else "bytes of"
        message = f"The XML declaration says {quoted(said.encoding)}, but the document has {truth} {_nice(codec)}"
        yield Trouble("encoding-contradicted", message, said.encoding_offset)
    if http and (said.mark or named) and not _agree(http, said.mark or named):
        inner = _nice(said.mark) if said.mark else said.encoding
        message = f"HTTP says that the document is {quoted(charset)}, the document says {quoted(inner)}"
        yield Trouble("charset-contradicted", message, said.encoding_offset)
    if not said.mark and codec.startswith("utf-16") and named in ("", "utf-16"):
        yield Trouble("utf-16-without-mark", "The document is in UTF-16 and does not begin with a byte order mark", 0)
    if http and not said.mark and not said.encoding and http not in ("utf-8", "ascii") and said.is_xml:
        message = f"Only HTTP says that the document is in {charset}; the XML declaration does not"
        yield Trouble("encoding-undeclared", message, 0)


def _agree(one: str, other: str) -> bool:
    if one.startswith(_WIDE) or other.startswith(_WIDE):
        return one.startswith(other) or other.startswith(one)
    return one == other or one[:3] == other[:3] == "cp0"


def _nice(codec: str) -> str:
    return codec.upper().replace("-LE", "LE").replace("-BE", "BE")


def _decoded(data: bytes, codec: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(codec, "replace")
        wrong = " ".join(f"0x{byte:02X}" for byte in data[error.start : error.end][:4])
        hint = _hint_about_bytes(data, error.start, codec)
        line = before.count("\n") + before.count("\r") - before.count("\r\n") + 1
        column = len(before) - max(before.rfind("\n"), before.rfind("\r"))
        raise UnreadableError(
            Trouble(
                "undecodable-bytes", f"Bytes that are no text in {_nice(codec)}: {wrong}", None, hint, (line, column)
            )
        ) from None


#: Half of a pair of UTF-16 in the form of UTF-8: RFC 3629, section 3 (CESU-8).
_HALF = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")


def _hint_about_bytes(data: bytes, at: int, codec: str) -> str:
    if codec == "utf-8" and _HALF.match(data, at):
        return "They are one half of a character, such as an emoji; write the whole character in UTF-8"
    other = guess(data, codec)
    return f"The bytes would be text in {other}; declare that, or better write UTF-8" if other else ""
