"""The shapes of the objects inside a record, with the meaning, the limits and an example of each field."""

from __future__ import annotations

from typing import ClassVar

from pydantic import BaseModel, ConfigDict, Field

from irfeed.validate.field_types import (
    Alt,
    Bytes,
    Date,
    Email,
    Iri,
    Latitude,
    Line,
    Longitude,
    MediaType,
    Name,
    Pixels,
    Seconds,
    Url,
)

_FILE = (
    "The same file on this machine: its name from the folder of the record's file on, or with / in front from the "
    "articles folder on (as always for records that are in no file), and never outside that. What is given here as "
    "well must agree with it."
)


class Shape(BaseModel):
    """What all objects of a record share: no unknown fields.

    Every field may be missing here, so that one mistake does not keep the other fields from being judged;
    `required` names those that the rule missing-field then asks for.
    """

    model_config = ConfigDict(extra="forbid")
    required: ClassVar[tuple[str, ...]] = ()
    in_file: ClassVar[tuple[str, ...]] = ()  #: those of them that a field `file` tells as well


class PersonFields(Shape):
    """An author: a name, or an object with these fields."""

    required = ("name",)
    name: Name | None = Field(None, description="The name as readers should see it.", examples=["Kim Minji"])
    email: Email | None = Field(
        None, description="An e-mail address that may be made public.", examples=["press@seoul.example"]
    )
    url: Url | None = Field(
        None, description="The address of the author's page.", examples=["https://english.seoul.example/press/"]
    )


class CategoryFields(Shape):
    """A category: a term, or an object with these fields."""

    required = ("term",)
    term: Name | None = Field(None, description="The category as people should read it.", examples=["diplomacy"])
    scheme: Iri | None = Field(
        None, description="The IRI of the list that the term is from.", examples=["https://seoul.example/topics/"]
    )
    label: Name | None = Field(
        None, description="Another wording of the term for people, where it is a code.", examples=["Diplomacy"]
    )


class ImageFields(Shape):
    """A picture. The first one represents the article."""

    required = ("url", "alt")
    url: Url | None = Field(
        None, description="The address of the picture.", examples=["https://english.seoul.example/tokyo-visit/hall.jpg"]
    )
    alt: Alt | None = Field(
        None,
        description='What the picture shows, for people who do not see it. "" only if it adds nothing to the text.',
        examples=["The two governors shake hands in front of the city hall"],
    )
    file: Line | None = Field(
        None, description=f"{_FILE} Type, length, width and height are taken from it.", examples=["_files/hall.jpg"]
    )
    type: MediaType | None = Field(
        None,
        description="The media type. Where it is missing, the ending of the address tells it: .avif, .gif, .jpeg, "
        ".jpg, .png, .webp. SVG is refused, because it can carry scripts.",
        examples=["image/jpeg"],
    )
    length: Bytes | None = Field(None, description="The size of the file in bytes.", examples=[48213])
    width: Pixels | None = Field(None, description="The width in pixels.", examples=[1200])
    height: Pixels | None = Field(None, description="The height in pixels.", examples=[800])
    title: Line | None = Field(None, description="A caption.", examples=["At Tokyo's city hall"])
    credit: Name | None = Field(None, description="Who made the picture.", examples=["Seoul Metropolitan Government"])


class EnclosureFields(Shape):
    """An attached file, such as a recording or a document."""

    required = ("url", "type", "length")
    in_file = ("type", "length")
    url: Url | None = Field(
        None, description="The address of the file.", examples=["https://english.seoul.example/tokyo-visit/talk.mp3"]
    )
    file: Line | None = Field(
        None,
        description=f"{_FILE} Type and length are taken from it, and need not be given.",
        examples=["_files/talk.mp3"],
    )
    type: MediaType | None = Field(
        None,
        description="The media type. HTML, SVG, XML and script files are refused, because they can carry scripts.",
        examples=["audio/mpeg"],
    )
    length: Bytes | None = Field(None, description="The size of the file in bytes.", examples=[1234567])
    title: Line | None = Field(None, description="What the file is.", examples=["The governors' talk (in Korean)"])
    duration: Seconds | None = Field(None, description="How long a recording takes, in seconds.", examples=[754])


class PlaceFields(Shape):
    """A place that the article is about: a name, or an object with these fields."""

    required = ("name",)
    name: Name | None = Field(None, description="The name of the place.", examples=["Tokyo"])
    latitude: Latitude | None = Field(
        None, description="WGS 84 degrees, north positive; together with `longitude`.", examples=[35.6895]
    )
    longitude: Longitude | None = Field(
        None, description="WGS 84 degrees, east positive; together with `latitude`.", examples=[139.6917]
    )


class SourceFields(Shape):
    """Where a republished article was first published."""

    required = ("title", "url")
    title: Line | None = Field(None, description="The name of the source.", examples=["Tokyo Metropolitan News"])
    url: Url | None = Field(None, description="The page of the source.", examples=["https://news.tokyo.example/"])
    feed: Url | None = Field(
        None,
        description="The address of its feed; without it RSS cannot name the source.",
        examples=["https://news.tokyo.example/feed.rss"],
    )
    id: Iri | None = Field(
        None,
        description="The id of its feed. With `updated`, Atom carries both (atom:source).",
        examples=["tag:tokyo.example,2015:news"],
    )
    updated: Date | None = Field(
        None, description="When its feed was last updated; together with `id`.", examples=["2015-02-05T18:00:00+09:00"]
    )
