"""What a subscriber sees of published feeds, and which articles of two generations are the same."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any
from xml.etree import ElementTree as ET

from irfeed.frozen import dataclass
from irfeed.model import Format

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
class SeenFeed:
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


def read_json(content: bytes) -> SeenFeed | None:
    """Return what a subscriber sees in the JSON feed `content`, or None if it is none. Never raises."""
    try:
        whole = json.loads(content)
        items = [_entry(item) for item in whole["items"]]
        is_feed = "jsonfeed.org" in whole["version"]
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    return SeenFeed(tuple(items), older=_addresses(whole.get("next_url"))) if is_feed else None


def _entry(item: dict[str, Any]) -> SeenEntry:
    said = json.dumps(item, sort_keys=True, ensure_ascii=True)
    return SeenEntry(
        id=_text_of_member(item["id"]),
        url=_text_of_member(item.get("url")),
        title=_text_of_member(item.get("title")),
        published=moment_of(_text_of_member(item.get("date_published"))),
        updated=moment_of(_text_of_member(item.get("date_modified"))),
        digest=digest_of([said.encode()]),
    )


def _text_of_member(value: object) -> str:
    # An id may be a number: "a reader must coerce it to a string" (JSON Feed 1.1, items).
    return "" if value is None else str(value)


def _addresses(value: object) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else ()


_ATOM = "{http://www.w3.org/2005/Atom}"
_TOMBSTONE = "{http://purl.org/atompub/tombstones/1.0}deleted-entry"
_OLDER = frozenset({"prev-archive", "next"})


def read_xml(content: bytes) -> SeenFeed | None:
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


def _seen(head: ET.Element, entries: list[SeenEntry]) -> SeenFeed:
    withdrawn = frozenset(stone.get("ref", "") for stone in head.findall(_TOMBSTONE))
    older = tuple(link.get("href", "") for link in head.findall(f"{_ATOM}link") if link.get("rel") in _OLDER)
    return SeenFeed(tuple(entries), withdrawn, older)


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


def read_feed(content: bytes) -> SeenFeed | None:
    """Return what a subscriber sees in `content`, or None if it is no feed. Never raises."""
    return read_json(content) if _looks_like_json(content) else read_xml(content)


def format_of(content: bytes) -> Format:
    """Return the format of a feed that :func:`read_feed` can read."""
    if _looks_like_json(content):
        return Format.JSON
    return Format.RSS if b"<rss" in content else Format.ATOM


def _looks_like_json(content: bytes) -> bool:
    return content.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{"


@dataclass(frozen=True, slots=True)
class Pair:
    """One article, as it was and as it will be."""

    old: SeenEntry
    new: SeenEntry

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of what differs: title, url, published, updated; content is all the rest."""
        names = [name for name in ("title", "url", "published", "updated") if self._differs(name)]
        return tuple(names) if names else ("content",)

    def _differs(self, name: str) -> bool:
        return bool(getattr(self.old, name) != getattr(self.new, name))


def changed_pairs(old: Mapping[str, SeenEntry], new: Mapping[str, SeenEntry], *, same_format: bool) -> tuple[Pair, ...]:
    """Return the entries that keep their id and say something else, by id.

    Two formats never say the same in the same words: of them only the fields that both have are compared.
    """
    pairs = (Pair(old[id_], new[id_]) for id_ in sorted(old.keys() & new.keys()))
    if same_format:
        return tuple(pair for pair in pairs if pair.old.digest != pair.new.digest)
    return tuple(pair for pair in pairs if pair.fields != ("content",))


def moved_pairs(
    old: Mapping[str, SeenEntry], new: Mapping[str, SeenEntry], gone: Collection[str], fresh: Collection[str]
) -> tuple[Pair, ...]:
    """Return the articles that stayed while their id became another: readers show such an article as new.

    An article is known by its address, or by its title and its `published`, as far as these are its alone. Two
    articles that exchanged their ids are found by their addresses.
    """
    by_url = _matched(old.values(), new.values(), lambda entry: entry.url or None)
    moved = {
        pair.new.id: pair
        for pair in by_url
        if pair.old.id != pair.new.id
        and (
            (pair.old.id in gone and pair.new.id in fresh)
            or (pair.old.id not in gone and pair.new.id not in fresh and pair.old.title == pair.new.title)
        )
    }
    found = {pair.old.id for pair in moved.values()}
    rest_old = [old[id_] for id_ in gone if id_ not in found]
    rest_new = [new[id_] for id_ in fresh if id_ not in moved]
    for pair in _matched(rest_old, rest_new, lambda entry: (entry.title, entry.published) if entry.published else None):
        moved[pair.new.id] = pair
    return tuple(moved[id_] for id_ in sorted(moved))


def _matched(
    old: Iterable[SeenEntry], new: Iterable[SeenEntry], mark: Callable[[SeenEntry], Hashable | None]
) -> list[Pair]:
    before, after = _unique(old, mark), _unique(new, mark)
    return [Pair(before[each], after[each]) for each in before if each in after]


def _unique(entries: Iterable[SeenEntry], mark: Callable[[SeenEntry], Hashable | None]) -> dict[Hashable, SeenEntry]:
    marked = [(mark(entry), entry) for entry in entries]
    times = Counter(each for each, _ in marked)
    return {each: entry for each, entry in marked if each is not None and times[each] == 1}
