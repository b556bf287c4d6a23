"""JSON Feed documents by the specification of version 1.1."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Annotated, Any, Literal

import pytest
from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints, ValidationError, model_validator

from irfeed.assemble import jsonfeed
from irfeed.model import FeedPlan, Format
from irfeed.model.publication import Publication

_Url = Annotated[str, StringConstraints(pattern=r"^(https?://|mailto:|tag:)\S+$")]
_Text = Annotated[str, StringConstraints(min_length=1)]
_Language = Annotated[str, StringConstraints(pattern=r"^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$")]
_MediaType = Annotated[str, StringConstraints(pattern=r"^[^/\s]+/[^/\s]+$")]


def _rfc3339(value: str) -> str:
    assert datetime.fromisoformat(value).tzinfo is not None
    assert "T" in value
    return value


_Date = Annotated[str, BeforeValidator(_rfc3339)]


class _Object(BaseModel):
    """An object of JSON Feed: no member but those that are named, or an extension."""

    model_config = ConfigDict(extra="forbid", strict=True)

    @model_validator(mode="before")
    @classmethod
    def without_extensions(cls, data: dict[str, Any]) -> dict[str, Any]:
        """Leave out extension objects: their names begin with "_" and a letter."""
        return {name: value for name, value in data.items() if not (name[0] == "_" and name[1].isalpha())}


class _Author(_Object):
    name: _Text | None = None
    url: _Url | None = None
    avatar: _Url | None = None


class _Attachment(_Object):
    url: _Url
    mime_type: _MediaType
    title: _Text | None = None
    size_in_bytes: int | None = None
    duration_in_seconds: int | None = None


class _Item(_Object):
    id: _Text
    url: _Url | None = None
    external_url: _Url | None = None
    title: _Text | None = None
    content_html: _Text | None = None
    content_text: _Text | None = None
    summary: _Text | None = None
    image: _Url | None = None
    banner_image: _Url | None = None
    date_published: _Date | None = None
    date_modified: _Date | None = None
    authors: list[_Author] | None = None
    tags: list[_Text] | None = None
    language: _Language | None = None
    attachments: list[_Attachment] | None = None

    @model_validator(mode="after")
    def has_content(self) -> _Item:
        """Hold that an item has content_html or content_text."""
        assert self.content_html is not None or self.content_text is not None
        return self


class _Hub(_Object):
    type: _Text
    url: _Url


class _Feed(_Object):
    version: Literal["https://jsonfeed.org/version/1.1"]
    title: _Text
    home_page_url: _Url | None = None
    feed_url: _Url | None = None
    description: _Text | None = None
    user_comment: _Text | None = None
    next_url: _Url | None = None
    icon: _Url | None = None
    favicon: _Url | None = None
    authors: list[_Author] | None = None
    language: _Language | None = None
    expired: bool | None = None
    hubs: list[_Hub] | None = None
    items: list[_Item]


def test_a_full_document_is_valid(documents: Mapping[Format, bytes]) -> None:
    """A feed with everything that a feed can have keeps the specification, with an id of its own for each item."""
    feed = _Feed.model_validate(json.loads(documents[Format.JSON]))

    assert len({item.id for item in feed.items}) == len(feed.items) == 2
    assert feed.next_url != feed.feed_url


def test_an_empty_feed_is_valid(publication: Publication, make_plan: Callable[..., FeedPlan]) -> None:
    """A feed without items keeps the specification."""
    _Feed.model_validate(json.loads(jsonfeed.document(make_plan(), publication, [])))


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('"content_text"', '"content"'),
        ("version/1.1", "version/1"),
        ('+09:00"', '"'),
        ('"audio/mpeg"', '"audio"'),
        ('"size_in_bytes": 20480', '"size_in_bytes": "20480"'),
        ('"language": "ko"', '"language": "ko_KR"'),
    ],
)
def test_the_checker_finds_what_is_wrong(documents: Mapping[Format, bytes], right: str, wrong: str) -> None:
    """The checker is no rubber stamp: a document that breaks the specification does not pass."""
    document = documents[Format.JSON].decode()
    assert right in document

    with pytest.raises(ValidationError):
        _Feed.model_validate(json.loads(document.replace(right, wrong)))
