from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from irfeed.model import Document, Format, Variant
from irfeed.publish import Manifest, ManifestEntry, read_manifest

SEOUL = timezone(timedelta(hours=9))
FEED = Document(
    "en/feed.json",
    b"{}",
    "application/feed+json",
    Variant("traffic", "en"),
    Format.JSON,
    datetime(2015, 2, 6, 9, 0, 0, 5, tzinfo=SEOUL),
    12,
)
PAGE = Document("en/index.html", b"<p>", "text/html")


def manifest() -> Manifest:
    """Return a manifest of a feed and a page."""
    return Manifest.of([ManifestEntry.of(PAGE), ManifestEntry.of(FEED)])


def changed(**fields: object) -> bytes:
    """Return the bytes of a manifest in which the first document says something else."""
    whole = json.loads(manifest().to_bytes())
    whole["documents"][0] |= fields
    return json.dumps(whole).encode()


def test_the_bytes_say_all_of_every_document_in_order() -> None:
    """A manifest is JSON for people and programs: ordered by path, one key a line, moments in UTC."""
    assert manifest().to_bytes().decode() == (
        '{\n  "schema": "irfeed-manifest/1",\n  "documents": [\n    {\n      "path": "en/feed.json",\n'
        '      "sha256": "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a",\n      "bytes": 2,\n'
        '      "media_type": "application/feed+json",\n      "variant": {\n        "department": "traffic",\n'
        '        "language": "en"\n      },\n      "format": "json",\n      "newest": "2015-02-06T00:00:00Z",\n'
        '      "entries": 12\n    },\n    {\n      "path": "en/index.html",\n'
        '      "sha256": "14b3025cd3cf12e8f1c5d8d1ae2f85ec6c94c5ebb5e4e5e1f0e0b3a4dbd22e5c",\n'.replace(
            "14b3025cd3cf12e8f1c5d8d1ae2f85ec6c94c5ebb5e4e5e1f0e0b3a4dbd22e5c", ManifestEntry.of(PAGE).sha256
        )
        + '      "bytes": 3,\n      "media_type": "text/html",\n      "variant": null,\n      "format": null,\n'
        '      "newest": null,\n      "entries": null\n    }\n  ]\n}\n'
    )


def test_what_was_written_is_read() -> None:
    """A manifest that is written and read is the same."""
    assert read_manifest(manifest().to_bytes()) == manifest()
    assert manifest().documents[0].newest == datetime(2015, 2, 6, tzinfo=UTC)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"null",
        b"[]",
        b"{}",
        b"[" * 100_000,
        b'{"schema": "irfeed-manifest/2", "documents": []}',
        b'{"schema": "irfeed-manifest/1", "documents": {"path": 1}}',
        b'{"schema": "irfeed-manifest/1", "documents": 7}',
        manifest().to_bytes()[:-20],
        changed(path="../../etc/passwd"),
        changed(path="/etc/passwd"),
        changed(path="manifest.json"),
        changed(path="en/index.html"),
        changed(path=7),
        changed(path="\ud800"),
        changed(sha256="0"),
        changed(sha256=None),
        changed(bytes=-1),
        changed(bytes=True),
        changed(bytes="2"),
        changed(media_type=None),
        changed(variant=[]),
        changed(variant={"department": 7, "language": None}),
        changed(format="rdf"),
        changed(newest="yesterday"),
        changed(newest=7),
        changed(newest="0001-01-01T00:00:00+23:00"),
        changed(entries=1.5),
        b"1" * 10_000,
    ],
)
def test_what_is_no_manifest_is_none(content: bytes) -> None:
    """Bytes that cannot be relied on are no manifest, and never an exception."""
    assert read_manifest(content) is None


def test_unknown_keys_are_passed_over() -> None:
    """A manifest of the same schema may say more."""
    whole: dict[str, Any] = json.loads(changed(etag="x"))

    assert read_manifest(json.dumps(whole | {"more": 1}).encode()) == manifest()
