"""Small grammars of values that several namespaces share. Each says why a value is wrong, or None."""

from __future__ import annotations

import re

from irfeed.check.vocabulary.term import Syntax
from irfeed.syntax import why_not_absolute_iri, why_not_integer, why_not_rfc3339

_BASIC_OFFSET = re.compile(r"(?<=\d)([+-]\d\d)(\d\d)\Z", re.ASCII)
_DECIMAL = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)", re.ASCII)


def one_of(*values: str, any_case: bool = False) -> Syntax:
    """Return a grammar of a few words."""
    known = frozenset(value.lower() if any_case else value for value in values)
    listed = ", ".join(values)

    def why_not(text: str) -> str | None:
        return None if (text.lower() if any_case else text) in known else f"is none of {listed}"

    return why_not


def integer(least: int | None = None, most: int | None = None) -> Syntax:
    """Return a grammar of whole numbers."""

    def why_not(text: str) -> str | None:
        return why_not_integer(text, least, most)

    return why_not


def up_to(most: int) -> Syntax:
    """Return a grammar of texts that are no longer than `most` characters."""

    def why_not(text: str) -> str | None:
        return f"has {len(text)} characters; at most {most} are allowed" if len(text) > most else None

    return why_not


def matching(pattern: str, reason: str) -> Syntax:
    """Return a grammar of one regular expression."""
    compiled = re.compile(pattern, re.ASCII)

    def why_not(text: str) -> str | None:
        return None if compiled.fullmatch(text) else reason

    return why_not


def decimal(text: str) -> str | None:
    """Say why a text is no decimal number."""
    return None if _DECIMAL.fullmatch(text) else "is no decimal number"


def not_negative(text: str) -> str | None:
    """Say why a text is no decimal number of 0 or more."""
    return decimal(text) or ("is less than 0" if text.startswith("-") and float(text) < 0 else None)


def web_address(text: str) -> str | None:
    """Say why a text is no address that begins with http or https."""
    if reason := why_not_absolute_iri(text):
        return reason
    scheme = text.partition(":")[0]
    return None if scheme.lower() in ("http", "https") else f"begins with {scheme}:, not with https:"


def iso8601(text: str) -> str | None:
    """Say why a text is no moment of ISO 8601, which lets the colon in the offset be left out: section 4.2.5.2."""
    return why_not_rfc3339(_BASIC_OFFSET.sub(r"\1:\2", text))


def filled(text: str) -> str | None:
    """Say that a text is empty."""
    return None if text.strip() else "is empty"
