"""The encodings that a document may name: text encodings only, by the names that XML and HTTP know."""

from __future__ import annotations

import codecs
import re

#: Python's names of the text encodings that are read. Not here on purpose: transformations that are no text
#: encodings (zlib, rot13, …), and UTF-7, in which markup can hide from filters.
_READ = frozenset(
    "ascii utf-8 utf-16 utf-16-le utf-16-be utf-32 utf-32-le utf-32-be "  # noqa: SIM905 - a list of words
    "iso8859-1 iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-9 iso8859-10 iso8859-11 "
    "iso8859-13 iso8859-14 iso8859-15 iso8859-16 "
    "cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp874 tis-620 koi8-r koi8-u koi8-t kz1048 "
    "big5 big5hkscs cp950 gb2312 gbk gb18030 hz euc_jp euc_jis_2004 euc_jisx0213 shift_jis shift_jis_2004 cp932 "
    "iso2022_jp iso2022_jp_1 iso2022_jp_2 iso2022_kr euc_kr cp949 johab "
    "cp437 cp720 cp737 cp775 cp850 cp852 cp855 cp857 cp858 cp860 cp861 cp862 cp863 cp864 cp865 cp866 cp869 "
    "cp037 cp273 cp424 cp500 cp875 cp1026 cp1140 "
    "mac-roman mac-cyrillic mac-greek mac-iceland mac-latin2 mac-turkish ptcp154 hp-roman8".split()
)
#: What most XML parsers know beside UTF-8 and UTF-16, which all must know (XML 1.0, section 4.3.3).
_COMMON = re.compile(
    r"utf-8|utf-16(be|le)?|us-ascii|iso-8859-(\d|1[013456])|windows-125\d|koi8-[ru]|big5|gb2312|gbk|gb18030"
    r"|euc-jp|shift_jis|iso-2022-jp|euc-kr",
    re.IGNORECASE,
)
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9._\-]*")
#: What people write instead of the registered name; parsers that go by the letter refuse these.
_MENDED = {
    "utf8": "UTF-8",
    "utf16": "UTF-16",
    "latin1": "ISO-8859-1",
    "latin-1": "ISO-8859-1",
    "cp1252": "windows-1252",
}


def codec_of(name: str) -> str | None:
    """Return Python's name of the encoding called `name`, or None if that is no text encoding that is read."""
    if not _NAME.fullmatch(name):
        return None
    try:
        found = codecs.lookup(name).name
    except (LookupError, UnicodeError):  # UnicodeError: names longer than the codecs' own limit
        return None
    return found if found in _READ else None


def is_common(name: str) -> bool:
    """Say whether nearly all XML parsers know the encoding by this name."""
    return bool(_COMMON.fullmatch(name))


def mended(name: str) -> str:
    """Return the registered name that was probably meant, or ""."""
    if bare := re.fullmatch(r"(?i)(?:iso_?|iso-?)?8859[_-](\d{1,2})|iso8859-?(\d{1,2})", name):
        return f"ISO-8859-{bare[1] or bare[2]}" if name.upper() != f"ISO-8859-{bare[1]}" else ""
    return _MENDED.get(name.lower(), "")


#: If bytes are no text in the first encoding, they are often text in the second.
_LARGER = {
    "ascii": "utf-8",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "big5": "big5hkscs",
}


def guess(data: bytes, codec: str) -> str:
    """Return a registered name of an encoding in which `data` is text, though not in `codec`; or ""."""
    names = {
        "utf-8": "UTF-8",
        "gb18030": "GB18030",
        "cp949": "EUC-KR (as windows-949)",
        "cp932": "Shift_JIS (windows-31J)",
    }
    names |= {"big5hkscs": "Big5-HKSCS", "cp1252": "windows-1252"}
    for other in dict.fromkeys(("utf-8", _LARGER.get(codec, "utf-8"), "cp1252")):
        if other != codec and _is_text(data, other):
            return names[other]
    return ""


def _is_text(data: bytes, codec: str) -> bool:
    try:
        data.decode(codec)
    except UnicodeDecodeError:
        return False
    return True
