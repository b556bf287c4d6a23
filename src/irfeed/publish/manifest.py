"""The manifest: what irfeed wrote into an output folder, as values and as the bytes of manifest.json.

It is the last file that a publication writes, and lists every document but itself. It names no program, version or
moment, so that the same documents always have the same manifest.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from datetime import UTC, datetime
from json.encoder import encode_basestring
from typing import Any

from irfeed.frozen import dataclass
from irfeed.model import Document, Format, Variant
from irfeed.publish.paths import finding_of

_SCHEMA = "irfeed-manifest/1"
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class ManifestEntry:
    """What the manifest says of one document."""

    path: str  #: within the output folder, "/" between folders
    sha256: str  #: of its bytes, in hexadecimal
    size: int  #: in bytes
    media_type: str
    variant: Variant | None = None  #: None for what is no feed
    format: Format | None = None
    newest: datetime | None = None  #: `updated` of its newest entry, UTC, whole seconds
    entries: int | None = None

    @classmethod
    def of(cls, document: Document) -> ManifestEntry:
        """Return what the manifest says of `document`."""
        newest = document.newest.astimezone(UTC).replace(microsecond=0) if document.newest else None
        return cls(
            document.path,
            hashlib.sha256(document.content).hexdigest(),
            len(document.content),
            document.media_type,
            document.variant,
            document.format,
            newest,
            document.entries,
        )


@dataclass(frozen=True, slots=True)
class Manifest:
    """All that irfeed wrote into a folder, by path."""

    documents: tuple[ManifestEntry, ...]

    @classmethod
    def of(cls, documents: Iterable[ManifestEntry]) -> Manifest:
        """Return the manifest of `documents`, in order."""
        return cls(tuple(sorted(documents, key=lambda one: one.path)))

    def paths(self) -> frozenset[str]:
        """Return the paths of all the documents."""
        return frozenset(one.path for one in self.documents)

    def to_bytes(self) -> bytes:
        """Return manifest.json: UTF-8, one key a line, "documents" ordered by path."""
        documents = ",\n".join(map(_written, self.documents))
        listed = f"[\n{documents}\n  ]" if documents else "[]"
        return f'{{\n  "schema": "{_SCHEMA}",\n  "documents": {listed}\n}}\n'.encode()


def read_manifest(content: bytes) -> Manifest | None:
    """Return the manifest that `content` holds, or None if it holds none that this irfeed can rely on.

    Never raises, whatever the bytes: a path that leads out of the folder, a digest that is none, a document that is
    listed twice all make the whole worthless.
    """
    try:
        whole = json.loads(content.decode("utf-8"))
        if whole["schema"] != _SCHEMA:
            return None
        documents = tuple(_listed(one) for one in whole["documents"])
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError, OverflowError):
        return None
    manifest = Manifest.of(documents)
    return manifest if len(manifest.paths()) == len(documents) else None


def _written(one: ManifestEntry) -> str:
    """Return a document as `json.dumps` would write it with an indent of two, which takes it ten times as long."""
    newest = one.newest.isoformat().replace("+00:00", "Z") if one.newest else None
    variant = "null"
    if one.variant is not None:
        department, language = _json(one.variant.department), _json(one.variant.language)
        variant = f'{{\n        "department": {department},\n        "language": {language}\n      }}'
    return (
        f'    {{\n      "path": {_json(one.path)},\n      "sha256": "{one.sha256}",\n      "bytes": {one.size},\n'
        f'      "media_type": {_json(one.media_type)},\n      "variant": {variant},\n'
        f'      "format": {_json(one.format)},\n      "newest": {_json(newest)},\n'
        f'      "entries": {"null" if one.entries is None else one.entries}\n    }}'
    )


def _json(text: str | None) -> str:
    return "null" if text is None else encode_basestring(text)


def _listed(one: dict[str, Any]) -> ManifestEntry:
    path, sha256 = _text(one["path"]), _text(one["sha256"])
    if finding_of(path) is not None or _SHA256.fullmatch(sha256) is None:
        raise ValueError
    variant, format_, newest, entries = one["variant"], one["format"], one["newest"], one["entries"]
    return ManifestEntry(
        path,
        sha256,
        _count(one["bytes"]),
        _text(one["media_type"]),
        None if variant is None else Variant(_word(variant["department"]), _word(variant["language"])),
        None if format_ is None else Format(format_),
        None if newest is None else datetime.fromisoformat(newest).astimezone(UTC),
        None if entries is None else _count(entries),
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    value.encode()  # half characters are no text
    return value


def _word(value: object) -> str | None:
    return None if value is None else _text(value)


def _count(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise TypeError
    return value
