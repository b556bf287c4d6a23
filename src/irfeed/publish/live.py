"""The generation that is published at a web address."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import partial
from urllib.parse import quote, unquote, urljoin, urlsplit

from irfeed.errors import IrfeedError, OutsideError, UsageError
from irfeed.publish.fetch import Fetch, fetch
from irfeed.publish.generation import Generation, Held, listed_generation
from irfeed.publish.manifest import read_manifest
from irfeed.publish.names import MANIFEST
from irfeed.publish.read_feed import format_of, read_feed

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
    documents: list[Held] = []
    faults: list[str] = []
    try:
        for document in _chain(address, get):
            documents.append(document)  # noqa: PERF402 - what was read before a fault counts
    except IrfeedError as fault:
        if not documents:
            raise
        faults.append(fault.message)
    return Generation(address, tuple(documents), tuple(faults), lone=True)


def _chain(address: str, get: Fetch) -> Iterator[Held]:
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
        yield Held(
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
