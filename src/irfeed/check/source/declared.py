"""What a document says of its own encoding: the byte order mark and the XML declaration."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

#: Longest first: the mark of UTF-32LE begins with that of UTF-16LE.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: How "<" followed by another ASCII character begins without a mark (XML 1.0, appendix F.1).
_BEGINNINGS = (
    (b"<\0\0\0", "utf-32-le"),
    (b"\0\0\0<", "utf-32-be"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
    (b"\x4c\x6f\xa7\x94", "cp037"),
)
_DECLARATION = re.compile(r"""<\?xml(?=[\s?])(?P<inside>[^>]{0,300}?)\?>""")
_ENCODING = re.compile(r"""\sencoding\s*=\s*(?P<quote>["'])(?P<name>[^"'<>]*)(?P=quote)""")
#: The declaration is looked for in this much of a document; a longer one is no declaration that parsers read.
_HEAD = 1024


@dataclass(frozen=True, slots=True)
class Declared:
    """What the first bytes say."""

    mark: str = ""  #: the codec that the byte order mark stands for
    mark_length: int = 0  #: in bytes
    looks: str = ""  #: the codec that the first bytes without a mark can only be
    encoding: str = ""  #: as the XML declaration names it
    encoding_offset: int = 0  #: where that name begins, in characters after the mark
    is_xml: bool = False  #: there is an XML declaration


def declared(data: bytes) -> Declared:
    """Look at the first bytes of a document."""
    mark, codec = next(((mark, codec) for mark, codec in _MARKS if data.startswith(mark)), (b"", ""))
    head = data[len(mark) : len(mark) + _HEAD]
    looks = "" if mark else next((codec for start, codec in _BEGINNINGS if head.startswith(start)), "")
    text = head.decode(codec or looks or "latin-1", "ignore")
    found = _DECLARATION.match(text.lstrip())
    shift = len(text) - len(text.lstrip())
    name = _ENCODING.search(found[0]) if found else None
    return Declared(
        mark=codec,
        mark_length=len(mark),
        looks=looks,
        encoding=name["name"] if name else "",
        encoding_offset=shift + name.start("name") if name else 0,
        is_xml=found is not None,
    )
