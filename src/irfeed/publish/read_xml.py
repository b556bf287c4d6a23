"""RSS 2.0 and Atom 1.0, read as a subscriber does. Source: RFC 4287; RSS 2.0; RFC 5005; RFC 6721."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from irfeed.publish.seen import Seen, SeenEntry, digest_of, moment_of

_ATOM = "{http://www.w3.org/2005/Atom}"
_TOMBSTONE = "{http://purl.org/atompub/tombstones/1.0}deleted-entry"
_OLDER = frozenset({"prev-archive", "next"})


def read_xml(content: bytes) -> Seen | None:
    """Return what a subscriber sees in the RSS or Atom feed `content`, or None if it is neither. Never raises.

    A document that declares entities is none of irfeed's, and is not read.
    """
    if b"<!ENTITY" in content:
        return None
    try:
        root = ET.fromstring(content)  # noqa: S314 - without entities of its own, and expat bounds the rest
    except (ET.ParseError, ValueError, LookupError, RecursionError):
        return None
    if root.tag == f"{_ATOM}feed":
        return _seen(root, [_atom_entry(entry) for entry in root.findall(f"{_ATOM}entry")])
    channel = root.find("channel") if root.tag == "rss" else None
    return None if channel is None else _seen(channel, [_rss_item(item) for item in channel.findall("item")])


def _seen(head: ET.Element, entries: list[SeenEntry]) -> Seen:
    withdrawn = frozenset(stone.get("ref", "") for stone in head.findall(_TOMBSTONE))
    older = tuple(link.get("href", "") for link in head.findall(f"{_ATOM}link") if link.get("rel") in _OLDER)
    return Seen(tuple(entries), withdrawn, older)


def _atom_entry(entry: ET.Element) -> SeenEntry:
    links = [link for link in entry.findall(f"{_ATOM}link") if link.get("rel", "alternate") == "alternate"]
    return SeenEntry(
        id=_text(entry, f"{_ATOM}id"),
        url=links[0].get("href", "") if links else "",
        title=_text(entry, f"{_ATOM}title"),
        published=moment_of(_text(entry, f"{_ATOM}published")),
        updated=moment_of(_text(entry, f"{_ATOM}updated")),
        digest=_digest(entry),
    )


def _rss_item(item: ET.Element) -> SeenEntry:
    url = _text(item, "link")
    return SeenEntry(
        id=_text(item, "guid") or url,
        url=url,
        title=_text(item, "title"),
        published=moment_of(_text(item, "pubDate")),
        updated=moment_of(_text(item, f"{_ATOM}updated")),
        digest=_digest(item),
    )


def _text(parent: ET.Element, tag: str) -> str:
    child = parent.find(tag)
    return "" if child is None else "".join(child.itertext()).strip()


def _digest(entry: ET.Element) -> str:
    return digest_of(part.encode() for part in _said(entry))


def _said(element: ET.Element) -> Iterator[str]:
    """Yield all that an element says; how it is indented does not count. However deep it is, it takes no recursion."""
    waiting: list[ET.Element | str] = [element]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            yield one
            continue
        yield from (f"<{one.tag}", *(f" {name}={value!r}" for name, value in sorted(one.items())))
        yield f">{(one.text or '').strip()}"
        waiting.append("</>")
        for child in reversed(one):
            waiting += ((child.tail or "").strip(), child)
