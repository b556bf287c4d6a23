"""Texts, ids, addresses, numbers and dates of ordinary records: read as the complete way would, or doubted.

Each function takes what a record holds and returns what the article is to hold.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import datetime, timezone
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

from irfeed.syntax import why_not_absolute_iri
from irfeed.syntax.characters import flood_in, is_calm, suspect_in
from irfeed.syntax.usual_address import is_usual_email, is_usual_url
from irfeed.syntax.usual_text import is_usual_text

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

#: How many names, hosts and the like to remember; the same ones come again and again.
_REMEMBERED = 4096
_Value = TypeVar("_Value")
_SPACES = " \t\r\n"
_TAG = re.compile(
    r"tag:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?,[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?"
    r":[A-Za-z0-9._~:/?@!$&'()*+,;=-]*"
    r"|urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
)
_SCHEME = r"(?:tag|urn|https?):[A-Za-z0-9._~:/?@!$&'()*+,;=-]+"
_DATE = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:T((?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9])(?:\.[0-9]{1,30})?"
    r"(Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9])?)?"
)
_YEARS = range(1971, 2100)
_LONGEST_BODY = 1_000_000
_LONGEST_ID = 500


class DoubtError(Exception):
    """The value may be wrong, or right in a way that only the complete reader knows."""


def line(longest: int) -> Callable[[object], str]:
    """Return what reads plain texts of one line."""

    def read(value: object) -> str:
        if type(value) is not str or len(value) > longest:
            raise DoubtError
        text = value.strip(_SPACES)
        if not text.isprintable() and not _prints(text):
            raise DoubtError
        return _shown(text)

    return read


def lines(longest: int) -> Callable[[object], str]:
    """Return what reads plain texts of any number of lines."""

    def read(value: object) -> str:
        if type(value) is not str or len(value) > longest:
            raise DoubtError
        text = value.replace("\r\n", "\n").replace("\r", "\n").strip(_SPACES)
        if not text.isprintable() and not _prints(text.replace("\n", "")):
            raise DoubtError
        return _shown(text)

    return read


def _prints(text: str) -> bool:
    """Say whether all that does not print are the two spaces that writers use without a thought."""
    return text.replace("\u3000", "").replace("\xa0", "").isprintable()


def _shown(text: str) -> str:
    if not is_usual_text(text):
        raise DoubtError
    if not text.isascii() and (flood_in(text) or not unicodedata.is_normalized("NFC", text)):
        raise DoubtError
    return text


def remembered(read: Callable[[str], _Value]) -> Callable[[Any], _Value]:
    """Return `read` with a memory of the texts that it read, for those that come again and again.

    What is no text may be called with too, and may raise a TypeError.
    """
    return lru_cache(_REMEMBERED, typed=True)(read)


def body(value: object) -> str:
    """Return a text with any markup as it is written."""
    if type(value) is not str or len(value) > _LONGEST_BODY or ("&" in value and "&#" in value):
        raise DoubtError
    if not is_calm(value) and (suspect_in(value) or not unicodedata.is_normalized("NFC", value)):
        raise DoubtError
    return value


def id_(value: object) -> str:
    """Return a tag: URI or the URN of a UUID."""
    if type(value) is not str or len(value) > _LONGEST_ID or not _TAG.fullmatch(value):
        raise DoubtError
    return value


def scheme(value: object) -> str:
    """Return the IRI of a list of categories."""
    if type(value) is not str or len(value) > _LONGEST_ID or not _is_scheme(value):
        raise DoubtError
    return value


@lru_cache(_REMEMBERED)
def _is_scheme(text: str) -> bool:
    return re.fullmatch(_SCHEME, text) is not None and why_not_absolute_iri(text) is None


def url(value: object) -> str:
    """Return a web address."""
    if type(value) is not str or not is_usual_url(value):
        raise DoubtError
    return value


def email(value: object) -> str:
    """Return an e-mail address."""
    if type(value) is not str or not is_usual_email(value):
        raise DoubtError
    return value


def whole(most: int) -> Callable[[object], int]:
    """Return what reads whole numbers from 1 to `most`."""

    def read(value: object) -> int:
        if type(value) is not int or not 1 <= value <= most:
            raise DoubtError
        return value

    return read


def degrees(most: int) -> Callable[[object], float]:
    """Return what reads numbers from -`most` to `most`."""

    def read(value: object) -> float:
        if not isinstance(value, int | float) or isinstance(value, bool) or not -most <= value <= most:
            raise DoubtError
        return float(value)

    return read


def date(zone: ZoneInfo | None) -> Callable[[object], datetime]:
    """Return what reads dates; `zone` is what a date without an offset means."""

    def read(value: object) -> datetime:
        found = _DATE.fullmatch(value) if type(value) is str else None
        if found is None:
            raise DoubtError
        day, time, offset = found.groups()
        try:
            moment = datetime.fromisoformat(f"{day}T{time or '00:00:00'}{offset or ''}")
        except ValueError:
            raise DoubtError from None
        if moment.year not in _YEARS:
            raise DoubtError
        return moment if offset else _in_zone(moment, zone)

    return read


def _in_zone(naive: datetime, zone: ZoneInfo | None) -> datetime:
    """Return the moment that a local time names, if it is the only one and at an offset of whole minutes."""
    if zone is None:
        raise DoubtError
    local = naive.replace(tzinfo=zone)
    offset = local.utcoffset()
    if offset is None or offset.total_seconds() % 60 or local.replace(fold=1).utcoffset() != offset:
        raise DoubtError
    return naive.replace(tzinfo=timezone(offset))
