"""JSON Feed, read as a subscriber does. Source: JSON Feed 1.1."""

from __future__ import annotations

import json
from typing import Any

from irfeed.publish.seen import Seen, SeenEntry, digest_of, moment_of


def read_json(content: bytes) -> Seen | None:
    """Return what a subscriber sees in the JSON feed `content`, or None if it is none. Never raises."""
    try:
        whole = json.loads(content)
        items = [_entry(item) for item in whole["items"]]
        is_feed = "jsonfeed.org" in whole["version"]
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    return Seen(tuple(items), older=_addresses(whole.get("next_url"))) if is_feed else None


def _entry(item: dict[str, Any]) -> SeenEntry:
    said = json.dumps(item, sort_keys=True, ensure_ascii=True)
    return SeenEntry(
        id=_text(item["id"]),
        url=_text(item.get("url")),
        title=_text(item.get("title")),
        published=moment_of(_text(item.get("date_published"))),
        updated=moment_of(_text(item.get("date_modified"))),
        digest=digest_of([said.encode()]),
    )


def _text(value: object) -> str:
    # An id may be a number: "a reader must coerce it to a string" (JSON Feed 1.1, items).
    return "" if value is None else str(value)


def _addresses(value: object) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else ()
