"""A feed document as a subscriber sees it: its entries, by the few things that readers go by."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from irfeed.frozen import dataclass

_RFC_3339 = re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d)?(\.\d+)?([Zz]|[+-]\d\d:\d\d)")


@dataclass(frozen=True, slots=True)
class SeenEntry:
    """One entry of a feed that was read."""

    id: str
    url: str
    title: str
    published: datetime | None
    updated: datetime | None
    digest: str  #: of all that the entry says; to be compared within one format only


@dataclass(frozen=True, slots=True)
class Seen:
    """One feed document that was read."""

    entries: tuple[SeenEntry, ...]
    withdrawn: frozenset[str] = frozenset()  #: ids with a tombstone. Source: RFC 6721
    older: tuple[str, ...] = ()  #: addresses of documents with older entries. Source: RFC 5005; JSON Feed 1.1, next_url


def digest_of(parts: Iterable[bytes]) -> str:
    """Return the digest of what an entry says."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    return digest.hexdigest()


def moment_of(text: str) -> datetime | None:
    """Return the moment that `text` names, in UTC, or None if it names none: RFC 3339, or RFC 5322 as RSS has it."""
    try:
        if _RFC_3339.fullmatch(text):
            return datetime.fromisoformat(text.upper()).astimezone(UTC)
        moment = parsedate_to_datetime(text)
        return moment.astimezone(UTC) if moment.tzinfo is not None else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
