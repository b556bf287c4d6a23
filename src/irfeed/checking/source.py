"""From bytes to text: compression, encodings, and what is wrong with them."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

from irfeed.checking.result import Options, ReadingFinding, UnreadableError
from irfeed.findings.finding import quoted
from irfeed.system import received
from irfeed.system.received import content_type

MAGIC = received.MAGIC


def gunzip(data: bytes, most_bytes: int) -> bytes:
    """Return what the gzip members in `data` hold (RFC 1952).

    Raises:
        UnreadableError: the data is damaged or cut off, or there is more in it than `most_bytes`.
    """
    try:
        return received.gunzip(data, most_bytes)
    except received.GzipError as error:
        name = "too-large" if error.too_large else "damaged-gzip"
        raise UnreadableError(ReadingFinding(name, f"The document cannot be opened: {error}")) from None


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


_WIDE = ("utf-16", "utf-32")


@dataclass(frozen=True, slots=True)
class SourceText:
    """A document's text and how it was found in the bytes."""

    text: str  #: without the byte order mark; "" if the bytes cannot be read
    encoding: str  #: Python's name of the encoding that was used
    has_mark: bool = False  #: the bytes began with a byte order mark
    declared: str = ""  #: the encoding as the XML declaration names it
    media_type: str = ""  #: of the HTTP Content-Type, in small letters, without parameters
    charset: str = ""  #: of the HTTP Content-Type
    findings: tuple[ReadingFinding, ...] = ()
    readable: bool = True  #: False: one of the findings is the reason that there is no text


def read_source(data: bytes, media_type: str | None, options: Options) -> SourceText:
    """Return the text of `data`; `media_type` is the value of the HTTP header Content-Type, if there was one."""
    kind, charset = content_type(media_type or "")
    try:
        plain = _plain(data, options)
        said = declared(plain)
        codec, findings = _choice(said, charset)
        text = _decoded(plain[said.mark_length :], codec)
    except UnreadableError as error:
        return SourceText("", "", media_type=kind, charset=charset, findings=(error.finding,), readable=False)
    return SourceText(text, codec, bool(said.mark), said.encoding, kind, charset, findings)


def _plain(data: bytes, options: Options) -> bytes:
    if data.startswith(MAGIC):
        data = gunzip(data, options.most_bytes)
    if len(data) > options.most_bytes:
        message = f"The document has {len(data):,} bytes; more than {options.most_bytes:,} are not read"
        raise UnreadableError(ReadingFinding("too-large", message))
    if not data.strip():
        raise UnreadableError(ReadingFinding("empty-document", "The document is empty"))
    return data


def _choice(said: Declared, charset: str) -> tuple[str, tuple[ReadingFinding, ...]]:
    """Return the codec to use, and what is wrong with what was said of it."""
    named = _known(said.encoding, "The XML declaration", said.encoding_offset) if said.encoding else ""
    http = _known(charset, "The HTTP header Content-Type", None) if charset else ""
    codec = said.mark or _like(http, said.looks) or _like(named, said.looks) or said.looks or "utf-8"
    findings = [*_about_name(said), *_about_conflicts(said, named, http, charset, codec)]
    return codec, tuple(findings)


def _known(name: str, where: str, offset: int | None) -> str:
    codec = codec_of(name)
    if codec is None:
        place = None if offset is None else (1, offset + 1)
        message = f"{where} names an unknown encoding: {quoted(name)}"
        raise UnreadableError(ReadingFinding("unknown-encoding", message, hint=_hint(name), place=place))
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


def _about_name(said: Declared) -> Iterator[ReadingFinding]:
    name = said.encoding
    if not name:
        return
    if better := mended(name):
        message = f"{quoted(name)} is not the registered name of an encoding"
        yield ReadingFinding("unregistered-encoding-name", message, said.encoding_offset, f"Write {better}")
    elif not is_common(name):
        message = f"Few readers know the encoding {quoted(name)}"
        yield ReadingFinding("rare-encoding", message, said.encoding_offset)


def _about_conflicts(said: Declared, named: str, http: str, charset: str, codec: str) -> Iterator[ReadingFinding]:
    if named and not _agree(named, codec) and not http:
        truth = "a byte order mark of" if said.mark else "bytes of"
        message = f"The XML declaration says {quoted(said.encoding)}, but the document has {truth} {_nice(codec)}"
        yield ReadingFinding("encoding-contradicted", message, said.encoding_offset)
    if http and (said.mark or named) and not _agree(http, said.mark or named):
        inner = _nice(said.mark) if said.mark else said.encoding
        message = f"HTTP says that the document is {quoted(charset)}, the document says {quoted(inner)}"
        yield ReadingFinding("charset-contradicted", message, said.encoding_offset)
    if not said.mark and codec.startswith("utf-16") and named in ("", "utf-16"):
        yield ReadingFinding(
            "utf-16-without-mark", "The document is in UTF-16 and does not begin with a byte order mark", 0
        )
    if http and not said.mark and not said.encoding and http not in ("utf-8", "ascii") and said.is_xml:
        message = f"Only HTTP says that the document is in {charset}; the XML declaration does not"
        yield ReadingFinding("encoding-undeclared", message, 0)


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
            ReadingFinding(
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


__all__ = ["SourceText", "read_source"]
