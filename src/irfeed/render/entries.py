"""Entries in each format: before and after the links to their translations, and these links.

An entry is rendered before it is known who else tells its story. So it is written in two parts, and what goes between
them by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import Final, NamedTuple

from irfeed.formats.markup import encoded, text
from irfeed.formats.values import HOWS
from irfeed.model import Article, Category, Content, Entry, Format, Translation
from irfeed.render import atom_entry, json_item, rss_item
from irfeed.render.body import as_xml
from irfeed.render.options import EntryOptions
from irfeed.shapes import MOST, Filled, Form, Shape, Templates, Values, added

#: Writes an entry in one format.
Write = Callable[[Entry, EntryOptions], bytes]

#: A translation, into a language that hardly any newsroom writes in: an entry with it shows where others would stand.
STAND_IN: Final = (
    Translation("aaa", "https://translation.example/", "Translation", "tag:example.org,2015:translation"),
)
_WRITERS: Final[Mapping[Format, Write]] = {Format.RSS: rss_item.fragment, Format.ATOM: atom_entry.fragment}


class EntryParts(NamedTuple):
    """An entry in one format."""

    before: bytes  #: the links to its translations; the whole, if it tells no story
    after: bytes
    is_new: bool  #: it is the first of its shape


class EntryValues(NamedTuple):
    """All that RSS and Atom tell of an entry, decided before it is written."""

    article: Article
    content: Content
    categories: tuple[Category, ...]  #: its departments by name, and its own
    is_changed: bool  #: since it was published
    translations: str  #: what stands in the place of the links to them; "" if it tells no story


class EntryLinks(NamedTuple):
    """What the links to the translations of an entry are made of."""

    translations: tuple[Translation, ...]
    url: str  #: of the article


_NOT_WRITTEN: Final = ("departments", "categories", "body", "summary", "story", "status", "reason", "withdrawn")
_WRITTEN: Final = Form(
    EntryValues,
    deciding={"license", "type"},  # of Creative Commons, or not; what medium a file is
    skipped={f"article.{name}" for name in _NOT_WRITTEN},
    unlike={"article.places"},  # the first with coordinates is said twice
    apart={"content.html", "translations"},
)
_HTML, _PLACE = [(_WRITTEN.names.index(name),) for name in ("content.html", "translations")]  #: as they stand apart
_LINKS: Final = Form(EntryLinks)
#: Of an entry that has links to translations, and nothing else.
_BARE: Final = EntryOptions(full_content=False, departments={}, department_scheme="", label_scheme="")
_MOMENT: Final = datetime(2015, 2, 6, tzinfo=UTC)


class Entries:
    """Writes the entries of one publication."""

    def __init__(self, options: EntryOptions, formats: Sequence[Format]) -> None:
        self._options = options
        self._formats = formats
        self._templates = {
            format_: Templates(_WRITTEN, _whole(write, options), HOWS) for format_, write in _WRITERS.items()
        }
        self._seen: set[Shape] = set()

    def parts(self, article: Article, content: Content) -> Iterator[tuple[Format, EntryParts]]:
        """Yield the parts of an entry in each format.

        Raises:
            ValueError: XML forbids a character of it.
        """
        is_changed = article.updated > article.published
        given = EntryValues(
            article, content, self._options.categories(article), is_changed, "-" if article.story else ""
        )
        values = _WRITTEN.values_of(given)
        for format_ in self._formats:
            if format_ is Format.JSON:
                before, after = json_item.parts(article, content, self._options)
                yield format_, EntryParts(before, after, self._is_new(values, before))
            else:
                filled = self._templates[format_].fill(given, values)
                yield format_, _joined(filled, given) or _slow(_WRITERS[format_], given, self._options)

    def _is_new(self, values: Values, item: bytes) -> bool:
        """Say whether an item of JSON is the first of its shape, which tells, too, how many members (lines) it has."""
        seen = self._seen
        shapes = [(item.count(b"\n"), values.shape), *[(at, one.shape) for at, one in values.more]]
        is_new = not seen.issuperset(shapes)
        if is_new and len(seen) < MOST:
            seen.update(shapes)
        return is_new


class LinksPart(NamedTuple):
    """The links to the translations of an entry, in one format."""

    written: bytes
    is_new: bool  #: they are the first of their shape


class Linked(NamedTuple):
    """The translations that an entry links to, taken apart once for all formats."""

    links: EntryLinks
    values: Values

    @classmethod
    def of(cls, others: Sequence[Translation], url: str) -> Linked:
        """Return the links to `others`, who tell the story of the article at `url`."""
        links = EntryLinks(tuple(others), url)
        return cls(links, _LINKS.values_of(links))


class TranslationLinks:
    """Writes the links to the translations of entries."""

    def __init__(self) -> None:
        self._templates = {
            format_: Templates(_LINKS, partial(_links, write), HOWS) for format_, write in _WRITERS.items()
        }
        self._seen: set[Shape] = set()  # in JSON

    def part(self, format_: Format, linked: Linked) -> LinksPart:
        """Return what stands between the parts of an entry: its links.

        Raises:
            ValueError: XML forbids a character of them.
        """
        links, values = linked
        if format_ is Format.JSON:
            is_new = values.shape not in self._seen
            self._seen.add(values.shape)
            return LinksPart(json_item.translations(links.translations).encode(), is_new)
        filled = self._templates[format_].fill(links, values)
        part = filled.parts[0].encode() if filled.is_plain else encoded(filled.parts[0])
        return LinksPart(_links(_WRITERS[format_], links).encode() if part is None else part, filled.is_new)


def _links(write: Write, links: EntryLinks) -> str:
    """Have the links written, as what they add to an entry."""
    article = Article("-", "-", "-", (), links.url, _MOMENT, _MOMENT)
    alone, linked = (write(Entry(article, Content("", ""), some), _BARE).decode() for some in ((), links.translations))
    return added(alone, linked)[1]


def _joined(filled: Filled, given: EntryValues) -> EntryParts | None:
    """Return the parts of an entry; None if they do not stand apart, or XML forbids a character of them."""
    has_html = filled.apart[:1] == _HTML
    if filled.apart != (_HTML if has_html else ()) + (_PLACE if given.translations else ()):
        return None
    parts = [part.encode() if filled.is_plain else encoded(part) for part in filled.parts]
    if has_html:
        parts.insert(1, as_xml(given.content.html))
    after = parts.pop() if given.translations else b""
    if after is None or None in parts:
        return None
    return EntryParts(b"".join(parts), after, filled.is_new)  # type: ignore[arg-type] # there is no None


def _whole(write: Write, options: EntryOptions) -> Callable[[EntryValues], str]:
    """Return what writes an entry with what stands in the place of its translations."""

    def whole(given: EntryValues) -> str:
        before, after, _ = _slow(write, given, options)
        return f"{before.decode()}{text(given.translations)}{after.decode()}"

    return whole


def _slow(write: Write, given: EntryValues, options: EntryOptions) -> EntryParts:
    """Have the parts of an entry written."""
    article = replace(given.article, departments=(), categories=given.categories)
    alone = write(Entry(article, given.content), options)
    if not given.translations:
        return EntryParts(alone, b"", is_new=True)
    at, _ = added(alone.decode(), write(Entry(article, given.content, STAND_IN), options).decode())
    before = alone.decode()[:at].encode()
    return EntryParts(before, alone[len(before) :], is_new=True)
