"""Bytes from a web address, opened if they are compressed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from functools import partial
from urllib.parse import quote, unquote, urljoin, urlsplit

from irfeed.errors import IrfeedError, OutsideError, UsageError
from irfeed.publish.generation import FeedFile, Generation, listed_generation
from irfeed.publish.manifest import read_manifest
from irfeed.publish.paths import MANIFEST
from irfeed.publish.seen import format_of, read_feed
from irfeed.system import fetch as web
from irfeed.system.received import MAGIC, GzipError, gunzip

LARGEST = 64 * 1024 * 1024  #: bytes of one document

Fetch = Callable[[str], bytes]


def fetch(address: str) -> bytes:
    """Return the bytes at `address`, following redirects to other http and https addresses.

    Raises:
        OutsideError: there is nothing, it is too large or comes too slowly, the address is of another kind.
    """
    if not address.startswith(("http://", "https://")):
        raise OutsideError(f"{address} is no http or https address")
    body = web.fetch(address, LARGEST).body
    try:
        body = gunzip(body, LARGEST) if body.startswith(MAGIC) else body
    except GzipError as error:
        raise OutsideError(f"{address} cannot be read: {error}") from None
    if len(body) > LARGEST:
        raise OutsideError(f"{address} is larger than {LARGEST // 1024 // 1024} MiB")
    return body


_MOST_PAGES = 500  #: documents of one feed's archives


def generation_at(address: str, get: Fetch = fetch) -> Generation:
    """Return the generation at a web address: of a folder or a manifest, or of one feed with its archives.

    Raises:
        OutsideError: it cannot be read.
        UsageError: there is neither a manifest nor a feed.
    """
    if not address.endswith(("/", f"/{MANIFEST}")):
        return _lone(address, get)
    whole = urljoin(address, MANIFEST)
    manifest = read_manifest(get(whole))
    if manifest is None:
        raise UsageError(f"{whole} is not a manifest of irfeed's", hint="give the address of one feed instead")

    def load(path: str) -> bytes | None:
        try:
            return get(urljoin(whole, quote(path)))
        except OutsideError:
            return None

    return listed_generation(address, manifest, load)


def _lone(address: str, get: Fetch) -> Generation:
    documents: list[FeedFile] = []
    findings: list[str] = []
    try:
        for document in _chain(address, get):
            documents.append(document)  # noqa: PERF402 - what was read before an error counts
    except IrfeedError as error:
        if not documents:
            raise
        findings.append(error.message)
    return Generation(address, tuple(documents), tuple(findings), lone=True)


def _chain(address: str, get: Fetch) -> Iterator[FeedFile]:
    """Yield the feed at `address`, and then the documents with its older entries."""
    feed = _path(address).rpartition(".")[0] or _path(address)
    waiting, met = [address], {address}
    while waiting:
        current = waiting.pop(0)
        content = get(current)
        seen = read_feed(content)
        if seen is None:
            raise UsageError(f"{current} is neither a feed nor a folder with a manifest", hint="folders end with /")
        archive = None if current == address else ""
        sha256 = hashlib.sha256(content).hexdigest()
        yield FeedFile(
            _path(current), feed, format_of(content), sha256, len(seen.entries), partial(_same, content), archive
        )
        for older in (urljoin(current, link) for link in seen.older):
            if older not in met and len(met) < _MOST_PAGES:
                met.add(older)
                waiting.append(older)


def _path(address: str) -> str:
    return unquote(urlsplit(address).path).lstrip("/") or "feed"


def _same(content: bytes) -> bytes:
    return content
