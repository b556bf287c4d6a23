"""A manifest: a JSON file that lists the documents of its folder with their digests."""

from __future__ import annotations

from typing import NamedTuple

from irfeed.check.json.read import read_json
from irfeed.check.json.spot import Spot
from irfeed.check.lines import LineIndex
from irfeed.check.verdict import Options
from irfeed.findings import Place


class Listed(NamedTuple):
    """What a manifest says of one document, and what is there."""

    path: str  #: as the user would name the document
    place: Place  #: in the manifest
    sha256: str  #: in hexadecimal, small letters
    size: int | None  #: in bytes
    found_sha256: str = ""  #: "": there is no such file
    found_size: int = 0


def listed_in(text: str, path: str, options: Options) -> list[Listed] | None:
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
        listed.append(Listed(folder + slash + name, place, sha256.lower(), _size(one)))
    return listed


def _size(one: Spot) -> int | None:
    size = one.get("bytes")
    return size.value if size is not None and isinstance(size.value, int) else None


def _leads_out(path: str) -> bool:
    return path.startswith("/") or "\\" in path or "\0" in path or ".." in path.split("/")
