"""A file or an address to bytes, within bounds, and bytes to text.

Text is read by the byte order mark, then as HTTP says, then as the document declares, then as UTF-8.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

from irfeed.errors import OutsideError, UsageError
from irfeed.syntax import why_not_web_address
from irfeed.system.fetch import fetch
from irfeed.system.received import MAGIC, GzipError, content_type, gunzip

#: The largest document, in bytes, after decompression.
MOST_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """A document, before anyone has read it."""

    content: bytes
    path: str  #: what findings call it
    address: str = ""  #: where it was fetched from, after all redirects; "" for a file
    media_type: str = ""  #: the value of the HTTP header Content-Type
    private: bool = False  #: whether it was fetched from a private network
    base: str = ""  #: what relative addresses in it stand on, if somebody has said so


def read_source(named: str, most_bytes: int = MOST_BYTES, *, private: bool | None = None) -> SourceDocument:
    """Return the document at an http(s) address, or in a file.

    Args:
        named: the address, or the file.
        most_bytes: of the document.
        private: whether a private network may be asked. None: if the address is of one; a person named it.

    Raises:
        OutsideError: it cannot be had, or is larger than `most_bytes`.
        UsageError: there is no such file, or the address is none of http or https.
    """
    if "://" in named:
        return _from_web(named, most_bytes, private=private)
    path = Path(named)
    try:
        if not path.is_file():
            raise UsageError(f"There is no file {named}", hint="name a file, or an address that begins with https://")
        with path.open("rb") as file:
            return SourceDocument(_plain(file.read(most_bytes + 1), named, most_bytes), path.as_posix())
    except (OSError, ValueError) as error:
        raise OutsideError(f"{named} cannot be read: {getattr(error, 'strerror', None) or error}") from None


def _from_web(address: str, most_bytes: int, *, private: bool | None) -> SourceDocument:
    if reason := why_not_web_address(address):
        raise UsageError(f"{address} {reason}", hint="give an address that begins with https://")
    answer = fetch(address, most_bytes, private=private)
    content = _plain(answer.body, address, most_bytes)
    return SourceDocument(content, address, answer.address, answer.media_type or "", answer.private)


def _plain(content: bytes, named: str, most_bytes: int) -> bytes:
    """Return what gzip compressed, or any other content as it is."""
    try:
        plain = gunzip(content, most_bytes) if content.startswith(MAGIC) else content
    except GzipError as error:
        raise OutsideError(f"{named} cannot be read: {error}") from None
    if len(plain) > most_bytes:
        raise OutsideError(f"{named} is larger than {most_bytes:,} bytes")
    return plain


_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_XML = re.compile(rb"""<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
_HTML = re.compile(rb"""<meta[^>]*?\bcharset\s*=\s*["']?\s*([A-Za-z0-9._:-]+)""", re.IGNORECASE)
_HEAD = 2048
#: What browsers read under these names. Source: WHATWG Encoding, section 4.2.
_MEANT = {"euc-kr": "cp949", "ks_c_5601-1987": "cp949", "shift_jis": "cp932", "gb2312": "gb18030", "gbk": "gb18030"}
_MEANT |= {"iso-8859-1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252"}


class UndecodableError(ValueError):
    """The bytes are no text in the encoding that was named; the message says which."""


def decode(data: bytes, media_type: str = "") -> str:
    """Return the text of a document; `media_type` is the value of the HTTP header Content-Type, if there was one.

    Raises:
        UndecodableError: the encoding is unknown, or the bytes are none of it.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], encoding, encoding)
    named = content_type(media_type)[1] or _declared(data) or "utf-8"
    return _decoded(data, _MEANT.get(named.lower(), named), named)


def _decoded(data: bytes, encoding: str, named: str) -> str:
    try:
        return data.decode(encoding)
    except (LookupError, ValueError):
        if encoding == "cp1252":  # which leaves five bytes without a meaning
            return data.decode("latin-1")
        raise UndecodableError(f"The document is no text in {named}") from None


def _declared(data: bytes) -> str:
    found = _XML.match(data[:_HEAD].lstrip()) or _HTML.search(data[:_HEAD])
    return found[1].decode("ascii") if found else ""
