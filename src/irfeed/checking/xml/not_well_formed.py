"""What to say when expat refuses a document: which rule speaks, and in words that help."""

from __future__ import annotations

import re
from html.entities import name2codepoint
from xml.parsers import expat
from xml.parsers.expat import errors

from irfeed.checking.result import ReadingFinding
from irfeed.findings.finding import quoted

_CODES: dict[str, int] = errors.codes
#: Characters that no XML 1.0 document may hold (section 2.2), in UTF-8.
_ILLEGAL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|\xef\xbf[\xbe\xbf]|\xed[\xa0-\xbf].")
_WORD = re.compile(rb"[^\s<>&/='\"]{1,60}")
_REFERENCE = re.compile(rb"&(#?[^\s;&<>\"']{1,40});?")
#: A reference that breaks off.
_BARE = re.compile(rb"&[\w.\-]*\Z")

_CLOSED = "Every element that is opened must be closed, in the reverse order"


def not_well_formed(code: int, at: int, utf8: bytes) -> tuple[ReadingFinding, int]:
    """Return the finding that stands for expat's error `code` at byte `at`, and the byte where to look."""
    known = _SPECIAL.get(code)
    if known is not None:
        return known(utf8, at)
    words = _PLAIN.get(code)
    message, hint = words or (expat.ErrorString(code) or "unknown error", "")
    message = message if words else f"The document is not well-formed XML: {message}"
    return ReadingFinding("not-well-formed", message, hint=hint), at


def _invalid_token(utf8: bytes, at: int) -> tuple[ReadingFinding, int]:
    if found := _ILLEGAL.match(utf8, at):
        shown = f"U+{ord(found[0].decode('utf-8', 'surrogatepass')):04X}"
        return ReadingFinding("illegal-character", f"The character {shown} is not allowed in XML"), at
    char = utf8[at : at + 4].decode("utf-8", "ignore")[:1]
    before = utf8[max(at - 1, 0) : at]
    if bare := _BARE.search(utf8[max(at - 60, 0) : at]):
        return ReadingFinding("not-well-formed", 'There is a bare "&"', hint="Write &amp;"), at - len(bare[0])
    if before == b"<" and char == "/":
        return ReadingFinding("not-well-formed", "There is an end tag where nothing is open"), at - 1
    if before == b"<" or char == "<":
        message = 'There is a "<" that begins no tag'
        return ReadingFinding("not-well-formed", message, hint="Write &lt; where it is text"), at - (before == b"<")
    return ReadingFinding(
        "not-well-formed", f"The document is not well-formed XML: {quoted(char)} cannot stand here"
    ), at


def _mismatch(utf8: bytes, at: int) -> tuple[ReadingFinding, int]:
    name = _WORD.match(utf8, at) or _WORD.match(utf8, at + 2)
    tag = name[0].decode("utf-8", "ignore") if name else ""
    at -= 2 if utf8[max(at - 2, 0) : at] == b"</" else 0
    return ReadingFinding(
        "not-well-formed", f"</{tag}> closes another element than the one opened last", hint=_CLOSED
    ), at


def _unbound(utf8: bytes, at: int) -> tuple[ReadingFinding, int]:
    tag = utf8[at : at + 4000].partition(b">")[0]
    bound = set(re.findall(rb"xmlns:([^\s=]+)", utf8[: at + len(tag)]))
    names = re.findall(rb"(?:<|\s)([^\s=<>/:\"']{1,60}):[^\s=<>/:\"']+", tag)
    prefix = next((name for name in names if name not in bound | {b"xml", b"xmlns"}), b"")
    shown = prefix.decode("utf-8", "ignore")
    message = f"The namespace prefix {quoted(shown)} is not declared" if shown else "A namespace prefix is not declared"
    return ReadingFinding("undeclared-prefix", message), at


def _undefined(utf8: bytes, at: int) -> tuple[ReadingFinding, int]:
    # In an attribute's value, expat points at the start tag.
    names = (name for name in _REFERENCE.finditer(utf8, at) if name[1] not in _OWN and not name[1].startswith(b"#"))
    found = next(names, None)
    name = found[1].decode("utf-8", "ignore") if found else ""
    return undefined(name), found.start() if found else at


def undefined(name: str) -> ReadingFinding:
    """Return the finding of a reference to the entity `name`, which XML does not define."""
    codepoint = name2codepoint.get(name)
    hint = f"Write &#{codepoint}; or the character itself; HTML's names are not known in XML" if codepoint else ""
    return ReadingFinding("undefined-entity", f"The entity &{name}; is not defined", hint=hint)


_OWN = {b"amp", b"lt", b"gt", b"quot", b"apos"}


#: A character by its number: "&#233;", "&#xE9;".
_NUMBERED = re.compile(rb"&#(?:x0*([0-9A-Fa-f]{1,8})|0*([0-9]{1,10}))[0-9A-Fa-f]*;")
#: The halves in which UTF-16 writes a character beyond U+FFFF: the first, the second.
_FIRST, _SECOND = range(0xD800, 0xDC00), range(0xDC00, 0xE000)
_HALF = "Write the whole character, such as an emoji, or its own number in place of both halves"


def _bad_reference(utf8: bytes, at: int) -> tuple[ReadingFinding, int]:
    # In an attribute's value, expat points at the start tag: there may be right references before the wrong one.
    found = next((one for one in _NUMBERED.finditer(utf8, at) if not _is_allowed(_number(one))), None)
    shown = found[0].decode() if found else "A character reference"
    at = found.start() if found else at
    if found is None or _number(found) not in range(_FIRST.start, _SECOND.stop):
        return ReadingFinding("illegal-character", f"{shown} refers to a character that is not allowed in XML"), at
    message = f"{shown} refers to one half of a character, which is not allowed in XML"
    return ReadingFinding("illegal-character", message, hint=_whole(found, _NUMBERED.match(utf8, found.end()))), at


def _whole(first: re.Match[bytes], second: re.Match[bytes] | None) -> str:
    """Return the hint to write the character that two halves are, if they stand side by side."""
    high, low = _number(first), _number(second) if second else 0
    if high not in _FIRST or low not in _SECOND:
        return _HALF
    whole = 0x10000 + ((high - _FIRST.start) << 10) + low - _SECOND.start
    return f"Write the character itself, {chr(whole)}, or its own number: &#{whole};"


def _number(reference: re.Match[bytes]) -> int:
    return int(reference[1], 16) if reference[1] else int(reference[2])


def _is_allowed(number: int) -> bool:
    """Say whether XML 1.0 has a character of that number: section 2.2."""
    ranges = (range(0x20, _FIRST.start), range(_SECOND.stop, 0xFFFE), range(0x10000, 0x110000))
    return number in (0x9, 0xA, 0xD) or any(number in one for one in ranges)


def _late_declaration(_utf8: bytes, at: int) -> tuple[ReadingFinding, int]:
    message = "The XML declaration does not stand at the very beginning of the document"
    return ReadingFinding("declaration-not-first", message), at


def _reserved(_utf8: bytes, at: int) -> tuple[ReadingFinding, int]:
    return ReadingFinding("reserved-prefix", "A reserved prefix (xml, xmlns) or its namespace is declared wrongly"), at


_SPECIAL = {
    _CODES[errors.XML_ERROR_INVALID_TOKEN]: _invalid_token,
    _CODES[errors.XML_ERROR_TAG_MISMATCH]: _mismatch,
    _CODES[errors.XML_ERROR_UNBOUND_PREFIX]: _unbound,
    _CODES[errors.XML_ERROR_UNDEFINED_ENTITY]: _undefined,
    _CODES[errors.XML_ERROR_BAD_CHAR_REF]: _bad_reference,
    _CODES[errors.XML_ERROR_MISPLACED_XML_PI]: _late_declaration,
    _CODES[errors.XML_ERROR_RESERVED_PREFIX_XML]: _reserved,
    _CODES[errors.XML_ERROR_RESERVED_PREFIX_XMLNS]: _reserved,
    _CODES[errors.XML_ERROR_RESERVED_NAMESPACE_URI]: _reserved,
}
_PLAIN: dict[int, tuple[str, str]] = {
    _CODES[errors.XML_ERROR_NO_ELEMENTS]: ("The document ends before all of its elements are closed", _CLOSED),
    _CODES[errors.XML_ERROR_SYNTAX]: (
        "The document is not well-formed XML: something stands where nothing of it may",
        "",
    ),
    _CODES[errors.XML_ERROR_UNCLOSED_TOKEN]: ("The document ends inside a tag, a comment or a reference", ""),
    _CODES[errors.XML_ERROR_UNCLOSED_CDATA_SECTION]: ("The document ends inside a CDATA section", "Close it with ]]>"),
    _CODES[errors.XML_ERROR_DUPLICATE_ATTRIBUTE]: ("An attribute is given twice in one start tag", "Keep one of them"),
    _CODES[errors.XML_ERROR_JUNK_AFTER_DOC_ELEMENT]: (
        "Something follows the end of the outermost element",
        "One document has one outermost element; look for output appended by the server",
    ),
    _CODES[errors.XML_ERROR_XML_DECL]: (
        "The XML declaration is written wrongly",
        'Write <?xml version="1.0" encoding="UTF-8"?>',
    ),
    _CODES[errors.XML_ERROR_PARTIAL_CHAR]: ("The document ends in the middle of a character", ""),
    _CODES[errors.XML_ERROR_UNDECLARING_PREFIX]: ("XML 1.0 cannot take back a prefix", 'Leave xmlns:prefix="" out'),
}
