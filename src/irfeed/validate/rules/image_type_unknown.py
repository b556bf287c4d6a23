"""REC081: the media type of a picture is known."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.publication import Publication
from irfeed.validate.draft import Draft
from irfeed.validate.flaw import Flaw
from irfeed.validate.media_types import type_of


def find(draft: Draft, _: Publication) -> Iterator[Flaw]:
    """Find fault with a picture that gives no type and whose address does not end as pictures do."""
    for position, image in enumerate(draft.fields.images or ()):
        unread = isinstance(draft.record.files.get(("images", position)), str)
        if image.type is None and image.url and type_of(image.url) is None and not unread:
            message = f"is missing, and the address does not tell it: {quoted(image.url)}"
            yield Flaw(RULE, message, path=("images", position, "type"))


RULE = Rule(
    code="REC081",
    name="image-type-unknown",
    severity=Severity.ERROR,
    says="A picture gives its media type, unless its address ends in .jpg, .png or another well-known way",
    why="Media RSS and JSON Feed state the type of every picture; irfeed does not fetch it to find out",
    mend="write the type, as in image/jpeg",
    clause="RFC 6838; Media RSS 1.5.1, media:content, type",
    bad='{"images": [{"url": "https://english.seoul.example/picture?id=7", "alt": "Two mayors"}]}',
    good=(
        '{"images": [{"url": "https://english.seoul.example/picture?id=7", "alt": "Two mayors", "type": "image/jpeg"}]}'
    ),
    sample="record",
)
