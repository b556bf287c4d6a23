"""DOC008: text holds no control characters of ISO 8859-1, and no replacement characters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import DocumentRule
from irfeed.findings import Fault, Rule, Severity

_LAST_BYTE = 0xFF
#: U+0085 ends lines on mainframes; U+FFFD stands for bytes that somebody could not read.
_STRAY = re.compile("[\x80-\x84\x86-\x9f\ufffd]")


def judge(document: Document) -> Iterator[Fault]:
    """Find them, and say which characters of windows-1252 they would be."""
    for found in _STRAY.finditer(document.source.text):
        code = ord(found[0])
        yield document.fault_at(found.start(), f"The text holds the character U+{code:04X}", _hint(code))


def _hint(code: int) -> str:
    try:
        meant = bytes([code]).decode("windows-1252") if code <= _LAST_BYTE else ""
    except UnicodeDecodeError:  # one of the five that windows-1252 leaves free
        meant = ""
    return f"Probably {meant} was meant, in windows-1252; declare that, or better write UTF-8" if meant else ""


RULE = DocumentRule(
    Rule(
        code="DOC008",
        name="stray-control-character",
        severity=Severity.WARNING,
        says="Text holds no control characters of ISO 8859-1, and no replacement characters",
        why="They are letters or quotation marks that were read in the wrong encoding: readers show boxes",
        mend="Save the text as UTF-8 from the program that it comes from",
        clause="W3C feed validator, BadCharacters; XML 1.0 section 2.2: document authors are encouraged to avoid them",
    ),
    judge=judge,
)
