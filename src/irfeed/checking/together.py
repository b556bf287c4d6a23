"""All documents of a run, and where each is served, as far as they say so themselves.

A manifest beside them, a JSON file that lists the documents of its folder with their digests, says it too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from irfeed.checking.json import Spot, read_json
from irfeed.checking.result import Options
from irfeed.checking.summary import FEED_TYPES, Summary
from irfeed.findings import Place
from irfeed.syntax.lines import LineIndex


class ListedDocument(NamedTuple):
    """What a manifest says of one document, and what is there."""

    path: str  #: as the user would name the document
    place: Place  #: in the manifest
    sha256: str  #: in hexadecimal, small letters
    size: int | None  #: in bytes
    found_sha256: str = ""  #: "": there is no such file
    found_size: int = 0


def listed_in(text: str, path: str, options: Options) -> list[ListedDocument] | None:
    """Return what the manifest at `path` lists; None if the text is no manifest.

    A manifest is an object with an array "documents" of objects with a "path" and a "sha256".
    """
    root, _ = read_json(text, options)
    documents = root.get("documents") if root is not None else None
    if documents is None or documents.kind != "array":
        return None
    folder, slash, _ = path.rpartition("/")
    lines = LineIndex(text)
    listed = []
    for one in documents.items():
        name, sha256 = one.string("path"), one.string("sha256")
        if name is None or sha256 is None or _leads_out(name):
            return None
        place = Place(path, *lines.at(one.node.start), one.pointer)
        listed.append(ListedDocument(folder + slash + name, place, sha256.lower(), _size(one)))
    return listed


def _size(one: Spot) -> int | None:
    size = one.get("bytes")
    return size.value if size is not None and isinstance(size.value, int) else None


def _leads_out(path: str) -> bool:
    return path.startswith("/") or "\\" in path or "\0" in path or ".." in path.split("/")


#: So many documents must agree before the address of a folder counts as known.
_ENOUGH = 2


@dataclass(frozen=True)
class Together:
    """What rules about many documents are asked about."""

    summaries: Sequence[Summary]
    listed: Sequence[ListedDocument] = ()

    @cached_property
    def by_address(self) -> dict[str, Summary]:
        """The documents by their self links; of several with the same, the first."""
        found: dict[str, Summary] = {}
        for one in self.summaries:
            if one.self_link is not None:
                found.setdefault(one.self_link.href, one)
        return found

    @cached_property
    def by_stem(self) -> dict[str, list[Summary]]:
        """The documents by their paths without endings: the formats of a feed beside each other."""
        found: dict[str, list[Summary]] = {}
        for one in self.summaries:
            found.setdefault(one.stem, []).append(one)
        return found

    @cached_property
    def base(self) -> tuple[str, str] | None:
        """Which address the documents are served below, and the folder that this is, as most self links agree.

        None if they do not: then nothing is known of where a document should be.
        """
        votes: Counter[tuple[str, str]] = Counter()
        for one in self.summaries:
            if one.self_link is not None:
                votes[_split(one.self_link.href, one.path)] += 1
        if not votes:
            return None
        best, count = votes.most_common(1)[0]
        return best if count >= _ENOUGH and count * 2 > votes.total() and best[0] else None

    def address_of(self, path: str) -> str | None:
        """Return where the document at `path` is served; None if that is not known."""
        if self.base is None:
            return None
        address, folder = self.base
        return address + path[len(folder) :] if path.startswith(folder) else None

    @cached_property
    def by_place(self) -> dict[str | None, Summary]:
        """The documents by the addresses where they are served, as far as these are known."""
        return {self.address_of(one.path): one for one in self.summaries}

    def is_missing(self, address: str) -> bool:
        """Say whether a document at `address` should be among these, and is not."""
        if self.base is None or not address.startswith(self.base[0]):
            return False
        path = self.base[1] + address[len(self.base[0]) :].partition("#")[0]
        return address not in self.by_address and path not in self._paths

    @cached_property
    def _paths(self) -> frozenset[str]:
        return frozenset(
            (*(one.path for one in self.summaries), *(one.path for one in self.listed if one.found_sha256))
        )

    def feeds_linked(self, one: Summary) -> Iterator[Summary]:
        """Yield the other documents that say the same in another format: linked as such, or beside it."""
        beside = {other.path: other for other in self.by_stem[one.stem] if other.home == one.home}
        for link in one.links:
            other = self.by_address.get(link.href)
            if other is not None and link.rel == "alternate" and link.type in FEED_TYPES and not link.hreflang:
                beside[other.path] = other
        yield from (other for other in beside.values() if other.format not in {one.format, "OPML"})


def _split(address: str, path: str) -> tuple[str, str]:
    """Take the end that they share off an address and a path, part by part: where the folder is, and which it is."""
    ends = 0
    parts, steps = address.split("/"), path.split("/")
    while ends < min(len(parts), len(steps)) and parts[-1 - ends] == steps[-1 - ends]:
        ends += 1
    if not ends:
        return "", ""
    kept, folder = parts[:-ends], steps[:-ends]
    return "/".join([*kept, ""]), "/".join([*folder, ""]) if folder else ""
