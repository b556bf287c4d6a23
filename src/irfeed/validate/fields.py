"""The shape of a record, with the meaning, the limits and an example of each field.

The JSON Schema for editors and docs/reference/record.md are made from it.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field

from irfeed.model import BodyFormat, Status
from irfeed.validate.field_types import (
    Date,
    Iri,
    Line,
    Lines,
    Name,
    Tag,
    Text,
    Url,
    as_list,
    as_named,
    as_object,
    as_term,
)
from irfeed.validate.parts import (
    CategoryFields,
    EnclosureFields,
    ImageFields,
    PersonFields,
    PlaceFields,
    Shape,
    SourceFields,
)

_Person = Annotated[PersonFields, BeforeValidator(as_named, json_schema_input_type=str | PersonFields)]
_Category = Annotated[CategoryFields, BeforeValidator(as_term, json_schema_input_type=str | CategoryFields)]
_Place = Annotated[PlaceFields, BeforeValidator(as_named, json_schema_input_type=str | PlaceFields)]
_Image = Annotated[ImageFields, BeforeValidator(as_object, json_schema_input_type=ImageFields)]
_Enclosure = Annotated[EnclosureFields, BeforeValidator(as_object, json_schema_input_type=EnclosureFields)]
_Source = Annotated[SourceFields, BeforeValidator(as_object, json_schema_input_type=SourceFields)]

_Departments = Annotated[
    list[Name], Field(max_length=100), BeforeValidator(as_list, json_schema_input_type=str | list[str])
]
_People = Annotated[
    list[_Person],
    Field(max_length=100),
    BeforeValidator(as_list, json_schema_input_type=str | PersonFields | list[str | PersonFields]),
]
_Categories = Annotated[
    list[_Category],
    Field(max_length=100),
    BeforeValidator(as_list, json_schema_input_type=str | CategoryFields | list[str | CategoryFields]),
]
_Places = Annotated[
    list[_Place],
    Field(max_length=100),
    BeforeValidator(as_list, json_schema_input_type=str | PlaceFields | list[str | PlaceFields]),
]
_Images = Annotated[
    list[_Image],
    Field(max_length=100),
    BeforeValidator(as_list, json_schema_input_type=ImageFields | list[ImageFields]),
]
_Enclosures = Annotated[
    list[_Enclosure],
    Field(max_length=50),
    BeforeValidator(as_list, json_schema_input_type=EnclosureFields | list[EnclosureFields]),
]


class RecordFields(Shape):
    """One article. null and "" mean that a field is left out; a list may be given as its only item."""

    required = ("id", "title", "department", "url", "published")

    id: Iri | None = Field(
        None,
        description="The permanent id: an IRI that never changes, whatever else does. Best a `tag:` URI as "
        "`irfeed new` makes it; never made from the title, the address or the department. "
        "Exactly as written, at most 500 characters, no spaces.",
        examples=["tag:seoul.example,2015:tokyo-visit"],
    )
    title: Line | None = Field(
        None,
        description="The headline: plain text on one line, without markup.",
        examples=["The mayor visits Tokyo"],
    )
    language: Tag | None = Field(
        None,
        description="The language as a BCP 47 tag, one of those that irfeed.toml declares. "
        "Where it is missing, the publication's first language.",
        examples=["en", "ko"],
    )
    department: _Departments | None = Field(
        None,
        description="The slug of the department that the article belongs to, or a list of them; "
        "each declared in irfeed.toml.",
        examples=["international-relations", ["international-relations", "culture"]],
    )
    url: Url | None = Field(
        None,
        description="The address of the article's page: absolute, https or http, without user name and password. "
        "International host names and letters are allowed and published in ASCII, "
        "which may take no more than 2,000 characters.",
        examples=["https://english.seoul.example/tokyo-visit/"],
    )
    published: Date | None = Field(
        None,
        description="When the article is, or was, first published: RFC 3339 with an offset, 1970 to 9999. Fractions "
        "of a second are cut off. A date alone (midnight) and a time without an offset are allowed where irfeed.toml "
        "names a time zone. A time in the future holds the article back until then.",
        examples=["2015-02-06T09:00:00+09:00"],
    )
    updated: Date | None = Field(
        None,
        description="When it last changed significantly; not before `published`, which stands in where it is missing.",
        examples=["2015-02-07T10:30:00+09:00"],
    )
    summary: Lines | None = Field(
        None,
        description="A short text: plain, without markup. Where it is missing, one is derived from the body.",
        examples=["The mayor of Seoul met the governor of Tokyo for the second time."],
    )
    body: Text | None = Field(
        None,
        description="The whole text, as `body_format` says. It is made safe when it is published.",
        examples=["<p>The mayor of Seoul met the governor of Tokyo.</p>"],
    )
    body_format: BodyFormat = Field(
        BodyFormat.MARKDOWN,
        description="How the body is written: markdown (CommonMark, in which HTML may stand), html, "
        "or text (paragraphs parted by empty lines).",
        examples=["html"],
    )
    authors: _People | None = Field(
        None,
        description="The authors: names, or objects. Where they are missing, the publication's author.",
        examples=[["Kim Minji"], [{"name": "Kim Minji", "email": "press@seoul.example"}]],
    )
    categories: _Categories | None = Field(
        None,
        description="What the article is about: terms, or objects. Each once.",
        examples=[["diplomacy", "Tokyo"]],
    )
    images: _Images | None = Field(None, description="Pictures; the first one represents the article.")
    enclosures: _Enclosures | None = Field(None, description="Attached files. RSS carries only the first.")
    story: Name | None = Field(
        None,
        description="A name that the translations of one article share; each language once.",
        examples=["tokyo-visit"],
    )
    places: _Places | None = Field(
        None,
        description="Places that the article is about: names, or objects.",
        examples=[["Tokyo"], [{"name": "Tokyo", "latitude": 35.6895, "longitude": 139.6917}]],
    )
    rights: Lines | None = Field(
        None,
        description="Who holds which rights, for people to read.",
        examples=["© 2015 Seoul Metropolitan Government"],
    )
    license: Url | None = Field(
        None,
        description="The address of the licence (RFC 4946).",
        examples=["https://creativecommons.org/licenses/by/4.0/"],
    )
    source: _Source | None = Field(None, description="Where a republished article was first published.")
    status: Status = Field(
        Status.PUBLISHED,
        description="published; draft (in no feed); or withdrawn (taken back, with a `reason`).",
        examples=["published"],
    )
    reason: Lines | None = Field(
        None, description="Why the article was withdrawn.", examples=["The visit was called off."]
    )
    withdrawn: Date | None = Field(
        None,
        description="When it was withdrawn. Where it is missing, `updated`, else `published`.",
        examples=["2015-02-10T09:00:00+09:00"],
    )
    expires: Date | None = Field(
        None,
        description="From when on the article is in no feed; after `published`.",
        examples=["2015-03-01T00:00:00+09:00"],
    )
