"""REC082: pictures are pictures."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.publication import Publication
from irfeed.validate.draft import Draft
from irfeed.validate.flaw import Flaw
from irfeed.validate.media_types import type_of


def find(draft: Draft, _: Publication) -> Iterator[Flaw]:
    """Find fault with images of another media type than image/…."""
    for position, image in enumerate(draft.fields.images or ()):
        type_ = image.type or type_of(image.url or "")
        if type_ and not type_.startswith("image/"):
            field = "type" if image.type else "url"
            yield Flaw(RULE, f"is not that of a picture: {quoted(type_)}", path=("images", position, field))


RULE = Rule(
    code="REC082",
    name="image-not-an-image",
    severity=Severity.ERROR,
    says="The media type of an image begins with image/",
    why="Readers show images in the list of entries; a film or a document there is a broken picture",
    mend="put other files under enclosures",
    clause="Media RSS 1.5.1, media:content, medium; RSS 2.0, enclosure",
    bad='{"images": [{"url": "https://english.seoul.example/visit.mp4", "alt": "The visit"}]}',
    good='{"images": [{"url": "https://english.seoul.example/visit.jpg", "alt": "The visit"}]}',
    sample="record",
)
