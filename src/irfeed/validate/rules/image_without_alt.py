"""REC084: every picture has a text for people who do not see it."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.publication import Publication
from irfeed.validate.draft import Draft
from irfeed.validate.flaw import Flaw


def find(draft: Draft, publication: Publication) -> Iterator[Flaw]:
    """Find pictures without alternative text, where the publication advises it; where it asks for it, REC001 does."""
    if publication.records.alt_required:
        return
    for position, image in enumerate(draft.fields.images or ()):
        where = ("images", position, "alt")
        if image.alt is None and where not in draft.meant:
            yield Flaw(RULE, "is missing", path=where)


RULE = Rule(
    code="REC084",
    name="image-without-alt",
    severity=Severity.WARNING,
    says='Every picture has a text in its place, also where irfeed.toml says alt = "advised" and so lets it be missing',
    why="Who does not see the picture is told nothing of it: not what it shows, and not that it may be passed over",
    mend='say what the picture shows; write alt: "" only if it adds nothing to the text',
    clause="WCAG 2.2, 1.1.1; Media RSS 1.5.1, media:description",
    bad='{"images": [{"url": "https://english.seoul.example/hall.jpg"}]}',
    good='{"images": [{"url": "https://english.seoul.example/hall.jpg", "alt": ""}]}',
    sample="record",
)
