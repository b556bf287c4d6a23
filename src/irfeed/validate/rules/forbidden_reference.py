"""REC027: no forbidden characters by numeric character reference."""

from __future__ import annotations

import re
from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.validate.characters import FORBIDDEN, OVERRIDES
from irfeed.validate.flaw import Flaw

_REFERENCE = re.compile(r"&#(?:[xX]([0-9a-fA-F]+)|([0-9]+));?")
_MOST_DIGITS = 12
_LAST = 0x10FFFF
#: HTML reads references to these as Windows-1252, so they are harmless.
_WINDOWS = range(0x80, 0xA0)


def find(text: str) -> Iterator[Flaw]:
    """Find fault with references such as "&#x202E;" to characters that the text could not hold itself."""
    for found in _REFERENCE.finditer(text):
        if _is_forbidden(found):
            place = found.start() + 1
            yield Flaw(RULE, f"refers to a forbidden character: {quoted(found.group())} as character {place}")
            return


def _is_forbidden(found: re.Match[str]) -> bool:
    hexadecimal, decimal = found.group(1), found.group(2)
    digits = (hexadecimal or decimal).lstrip("0") or "0"
    if len(digits) > _MOST_DIGITS:
        return False  # beyond Unicode: HTML shows a replacement character
    code = int(digits, 16 if hexadecimal else 10)
    if code > _LAST or code in _WINDOWS:
        return False
    character = chr(code)
    return bool(FORBIDDEN.match(character) or OVERRIDES.match(character))


RULE = Rule(
    code="REC027",
    name="forbidden-reference",
    severity=Severity.ERROR,
    says="Texts refer to no control characters, noncharacters and bidirectional overrides by number, as in &#x202E;",
    why="HTML parsers turn the reference into the character itself, which XML forbids or which reorders the page",
    mend="delete the reference",
    clause="XML 1.0, section 2.2 (Char); HTML, section 13.2.5.80 (numeric character reference end state)",
    bad='{"body": "<p>Report &#x202E;fdp.exe</p>", "body_format": "html"}',
    good='{"body": "<p>Report &#x2068;fdp.exe&#x2069;</p>", "body_format": "html"}',
    sample="record",
)
