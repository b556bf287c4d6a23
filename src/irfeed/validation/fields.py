"""The table of the fields of a record: name, kind, limits, meaning and an example of each.

Records are read and judged by it, and the JSON Schema for editors, docs/reference/record.md, the cells of tables and
what importers may fill follow from it. What a kind of value is stands in :mod:`irfeed.validation.kinds`.
"""

from __future__ import annotations

from typing import Any, ClassVar, Final

from irfeed.model import (
    Article,
    BodyFormat,
    Category,
    Enclosure,
    Image,
    Location,
    Person,
    Source,
    Status,
)
from irfeed.model.table import Table, asked_for, defaulted, optional
from irfeed.validation.kinds import (
    ALT,
    BODY,
    BYTES,
    DATE,
    DEPARTMENTS,
    EMAIL,
    FILE,
    GUID,
    ID,
    IRI,
    LANGUAGE,
    LATITUDE,
    LENGTH,
    LINE,
    LINES,
    LONGITUDE,
    MEDIA_TYPE,
    NAME,
    PIXELS,
    SECONDS,
    URL,
    one_of,
    part,
    several,
)
from irfeed.validation.media_types import type_of

_FILE = (
    "The same file on this machine: its name from the folder of the record's file on, or with / in front from the "
    "articles folder on (as always for records that are in no file), and never outside that. What is given here as "
    "well must agree with it."
)


class Part(Table):
    """An object of a record. Any field may be missing, so that one mistake keeps no other field from being judged."""

    model: ClassVar[type] = object  #: what it becomes
    _value: Any
    __slots__ = ("_value",)

    def made(self) -> Any:  # noqa: ANN401 - of the class that `model` says
        """Return what becomes of an object without errors, always the same: the value with the same fields."""
        try:
            return self._value
        except AttributeError:
            self._value = self._made()
            return self._value

    def _made(self) -> Any:  # noqa: ANN401 - as above
        return self.model(**vars(self))


def _without_file(part: Part) -> dict[str, Any]:
    return {name: held for name, held in vars(part).items() if name != "file"}


class PersonFields(Part):
    """An author: a name, or an object with these fields."""

    model = Person
    name = asked_for(NAME, "The name as readers should see it.", "Kim Minji")
    email = optional(EMAIL, "An e-mail address that may be made public.", "press@seoul.example")
    url = optional(URL, "The address of the author's page.", "https://english.seoul.example/press/")


class CategoryFields(Part):
    """A category: a term, or an object with these fields."""

    model = Category
    term = asked_for(NAME, "The category as people should read it.", "diplomacy")
    scheme = optional(IRI, "The IRI of the list that the term is from.", "https://seoul.example/topics/")
    label = optional(NAME, "Another wording of the term for people, where it is a code.", "Diplomacy")


class ImageFields(Part):
    """A picture. The first one represents the article."""

    url = asked_for(URL, "The address of the picture.", "https://english.seoul.example/tokyo-visit/hall.jpg")
    alt = asked_for(
        ALT,
        'What the picture shows, for people who do not see it. "" only if it adds nothing to the text.',
        "The two governors shake hands in front of the city hall",
    )
    file = optional(FILE, f"{_FILE} Type, length, width and height are taken from it.", "_files/hall.jpg")
    type = optional(
        MEDIA_TYPE,
        "The media type. Where it is missing, the ending of the address tells it: .avif, .gif, .jpeg, "
        ".jpg, .png, .webp. SVG is refused, because it can carry scripts.",
        "image/jpeg",
    )
    length = optional(BYTES, "The size of the file in bytes.", 48213)
    width = optional(PIXELS, "The width in pixels.", 1200)
    height = optional(PIXELS, "The height in pixels.", 800)
    title = optional(LINE, "A caption.", "At Tokyo's city hall")
    credit = optional(NAME, "Who made the picture.", "Seoul Metropolitan Government")

    def _made(self) -> Image:
        """Return the picture; the ending of its address stands in for a type that is not given."""
        held = _without_file(self)
        return Image(**{"alt": None, **held, "type": held.get("type") or type_of(held["url"])})


class EnclosureFields(Part):
    """An attached file, such as a recording or a document."""

    url = asked_for(URL, "The address of the file.", "https://english.seoul.example/tokyo-visit/talk.mp3")
    file = optional(FILE, f"{_FILE} Type and length are taken from it, and need not be given.", "_files/talk.mp3")
    type = asked_for(
        MEDIA_TYPE,
        "The media type. HTML, SVG, XML and script files are refused, because they can carry scripts.",
        "audio/mpeg",
        in_file=True,
    )
    length = asked_for(
        LENGTH,
        "The size of the file in bytes; unknown if nobody can tell. RSS then says 0, the other formats nothing.",
        1234567,
        "unknown",
        in_file=True,
    )
    title = optional(LINE, "What the file is.", "The governors' talk (in Korean)")
    duration = optional(SECONDS, "How long a recording takes, in seconds.", 754)

    def _made(self) -> Enclosure:
        """Return the enclosure, which does not name the file."""
        return Enclosure(**_without_file(self))


class PlaceFields(Part):
    """A place that the article is about: a name, or an object with these fields."""

    model = Location
    name = asked_for(NAME, "The name of the place.", "Tokyo")
    latitude = optional(LATITUDE, "WGS 84 degrees, north positive; together with `longitude`.", 35.6895)
    longitude = optional(LONGITUDE, "WGS 84 degrees, east positive; together with `latitude`.", 139.6917)


class SourceFields(Part):
    """Where a republished article was first published."""

    model = Source
    title = asked_for(LINE, "The name of the source.", "Tokyo Metropolitan News")
    url = asked_for(URL, "The page of the source.", "https://news.tokyo.example/")
    feed = optional(
        URL, "The address of its feed; without it RSS cannot name the source.", "https://news.tokyo.example/feed.rss"
    )
    id = optional(
        ID, "The id of its feed. With `updated`, Atom carries both (atom:source).", "tag:tokyo.example,2015:news"
    )
    updated = optional(DATE, "When its feed was last updated; together with `id`.", "2015-02-05T18:00:00+09:00")


class RecordFields(Part):
    """One article. null and "" mean that a field is left out; a list may be given as its only item."""

    model = Article

    id = asked_for(
        ID,
        "The permanent id: an IRI that never changes, whatever else does. Best a `tag:` URI as "
        "`irfeed new` makes it; never made from the title, the address or the department. "
        "Exactly as written, at most 500 characters, no spaces.",
        "tag:seoul.example,2015:tokyo-visit",
    )
    title = asked_for(LINE, "The headline: plain text on one line, without markup.", "The mayor visits Tokyo")
    language = optional(
        LANGUAGE,
        "The language as a BCP 47 tag, one of those that irfeed.toml declares. "
        "Where it is missing, the publication's first language.",
        "en",
        "ko",
    )
    department = asked_for(
        DEPARTMENTS,
        "The slug of the department that the article belongs to, or a list of them; each declared in irfeed.toml.",
        "international-relations",
        ["international-relations", "culture"],
    )
    url = asked_for(
        URL,
        "The address of the article's page: absolute, https or http, without user name and password. "
        "International host names and letters are allowed and published in ASCII, "
        "which may take no more than 2,000 characters.",
        "https://english.seoul.example/tokyo-visit/",
    )
    published = asked_for(
        DATE,
        "When the article is, or was, first published: RFC 3339 with an offset, 1970 to 9999. Fractions "
        "of a second are cut off. Where irfeed.toml names a time zone, a date alone (midnight), a time without an "
        "offset and other forms that mean one moment (docs/how-to/records.md) are allowed. A time in the future holds "
        "the article back until then.",
        "2015-02-06T09:00:00+09:00",
    )
    updated = optional(
        DATE,
        "When it last changed significantly; not before `published`, which stands in where it is missing.",
        "2015-02-07T10:30:00+09:00",
    )
    summary = optional(
        LINES,
        "A short text: plain, without markup. Where it is missing, one is derived from the body.",
        "The mayor of Seoul met the governor of Tokyo for the second time.",
    )
    body = optional(
        BODY,
        "The whole text, as `body_format` says. It is made safe when it is published.",
        "<p>The mayor of Seoul met the governor of Tokyo.</p>",
    )
    body_format = defaulted(
        one_of(BodyFormat),
        "How the body is written: markdown (CommonMark, in which HTML may stand), html, "
        "or text (paragraphs parted by empty lines).",
        "html",
        default=BodyFormat.MARKDOWN,
    )
    authors = optional(
        several(PersonFields, "name"),
        "The authors: names, or objects. Where they are missing, the publication's author.",
        ["Kim Minji"],
        [{"name": "Kim Minji", "email": "press@seoul.example"}],
    )
    categories = optional(
        several(CategoryFields, "term"),
        "What the article is about: terms, or objects. Each once.",
        ["diplomacy", "Tokyo"],
    )
    images = optional(several(ImageFields), "Pictures; the first one represents the article.")
    enclosures = optional(several(EnclosureFields, most=50), "Attached files. RSS carries only the first.")
    story = optional(NAME, "A name that the translations of one article share; each language once.", "tokyo-visit")
    places = optional(
        several(PlaceFields, "name"),
        "Places that the article is about: names, or objects.",
        ["Tokyo"],
        [{"name": "Tokyo", "latitude": 35.6895, "longitude": 139.6917}],
    )
    rights = optional(LINES, "Who holds which rights, for people to read.", "© 2015 Seoul Metropolitan Government")
    license = optional(URL, "The address of the licence (RFC 4946).", "https://creativecommons.org/licenses/by/4.0/")
    source = optional(part(SourceFields), "Where a republished article was first published.")
    status = defaulted(
        one_of(Status),
        "published; draft (in no feed); or withdrawn (taken back, with a `reason`).",
        "published",
        default=Status.PUBLISHED,
    )
    reason = optional(LINES, "Why the article was withdrawn.", "The visit was called off.")
    withdrawn = optional(
        DATE, "When it was withdrawn. Where it is missing, `updated`, else `published`.", "2015-02-10T09:00:00+09:00"
    )
    expires = optional(DATE, "From when on the article is in no feed; after `published`.", "2015-03-01T00:00:00+09:00")
    guid = optional(
        GUID,
        "The id by which subscribers of RSS and JSON Feed know the article, where that is no IRI: those two formats "
        "carry it, exactly as written, in place of `id`. Only for articles that come from another program.",
        "5f3a9c0e7b1d",
    )


#: All fields.
FIELD_NAMES: Final = frozenset(RecordFields.rows)
#: The fields that may be lists of texts, so that a single cell of a table can hold several.
LIST_FIELDS: Final = frozenset(
    name for name, row in RecordFields.rows.items() if row.kind.is_list and (row.kind.takes_text or not row.kind.table)
)
#: The fields that are lists or objects.
NESTED_FIELDS: Final = frozenset(name for name, row in RecordFields.rows.items() if row.kind.is_list or row.kind.table)
#: The fields that are moments, of a record or of a part of one.
DATE_FIELDS: Final = frozenset((*RecordFields.dates, *SourceFields.dates))
