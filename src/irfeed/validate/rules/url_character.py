"""REC065: addresses hold only characters that addresses may hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

from irfeed.findings import Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.validate.characters import SURROGATES, is_visible
from irfeed.validate.flaw import Flaw
from irfeed.validate.url_parts import Parts
from irfeed.validate.words import named

_NEVER = '<>"{}|\\^`'
_BAD_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2}).{0,2}", re.DOTALL)


def find(parts: Parts) -> Iterator[Flaw]:
    """Find fault with spaces, controls, backslashes and the like, and with a "%" that escapes nothing."""
    text, shown = parts.text, quoted(parts.shown)
    never = next((one for one in text if one in _NEVER or not is_visible(one)), None)
    stray = _BAD_ESCAPE.search(text)
    if never is not None:
        yield Flaw(RULE, f"holds {named(never)}: {shown}", _hint(never))
    elif stray:
        yield Flaw(RULE, f"holds a % that begins no escape: {quoted(stray.group())}", 'write "%25" for a "%"')
    elif "#" in parts.fragment:
        yield Flaw(RULE, f"holds a second #: {shown}", 'write "%23" for a "#" that is no fragment')


def _hint(character: str) -> str:
    if SURROGATES.match(character) or not (character.isprintable() or character.isspace()):
        return ""
    return f"delete it, or write {quoted(quote(character))} in its place"


RULE = Rule(
    code="REC065",
    name="url-character",
    severity=Severity.ERROR,
    says=(
        'An address holds no spaces, control characters, backslashes or any of < > " { } | ^ `, and "%" only before '
        "two hexadecimal digits"
    ),
    why="Every reader mends such an address in its own way, so it leads to different pages",
    mend="delete the character, or write it as a percent escape",
    clause="RFC 3986, sections 2 and 2.1; RFC 3987, section 2.2",
    bad='{"url": "https://english.seoul.example/tokyo visit/"}',
    good='{"url": "https://english.seoul.example/tokyo%20visit/"}',
    sample="record",
)
