"""Small grammars of values that several namespaces share. Each says why a value is wrong, or None."""

from __future__ import annotations

import re

from irfeed.check.vocabulary.term import Syntax
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_absolute_iri, why_not_integer, why_not_language

_DECIMAL = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)", re.ASCII)
#: ISO 639-1, without the withdrawn codes; those of three letters are too many to know.
_TWO_LETTERS = frozenset(
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee "  # noqa: SIM905 - words
    "el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is "
    "it iu iw ja ji jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo "
    "mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh "
    "si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh "
    "yi yo za zh zu".split()
)
_THREE = 3


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


def filled(text: str) -> str | None:
    """Say that a text is empty."""
    return None if text.strip() else "is empty"


def language(text: str) -> str | None:
    """Say why a text is no tag of a language that RSS may name: BCP 47 with a code of ISO 639 in front."""
    if reason := why_not_language(text):
        return reason
    first = text.lower().partition("-")[0]
    if first in ("i", "x") or len(first) == _THREE or first in _TWO_LETTERS:
        return None
    return f"begins with {quoted(first)}, which is no code of a language"
