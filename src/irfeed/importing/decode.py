"""Bytes to text: by the byte order mark, then HTTP, then what the document declares, then as UTF-8."""

from __future__ import annotations

import codecs
import re

from irfeed.system.fetch import content_type

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
