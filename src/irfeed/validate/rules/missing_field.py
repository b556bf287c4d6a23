"""REC001: required fields are there."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.publication import Publication
from irfeed.record import Path
from irfeed.validate.draft import Draft
from irfeed.validate.flaw import Flaw
from irfeed.validate.media_types import type_of
from irfeed.validate.words import listed

_RECORD_HINTS = {
    "title": "write the headline as plain text",
    "url": "write the address of the article's page, as in https://english.seoul.example/tokyo-visit/",
    "published": "write when it was published, as in 2015-02-06T09:00:00+09:00",
}
_HINTS = {
    "alt": 'say what the picture shows; write alt: "" only if it adds nothing to the text',
    "length": "write the size of the file in bytes, or name the file itself by file; feeds must state it",
    "name": "write the name that readers should see",
    "term": "write the category as people should read it",
}


def find(draft: Draft, publication: Publication) -> Iterator[Flaw]:
    """Find fault with each required field that is not there, or is empty."""
    for path, part in draft.parts():
        for name in part.required:
            where = (*path, name)
            if name == "alt" and not publication.records.alt_required:
                continue  # image-without-alt speaks of it
            if name in part.in_file and isinstance(draft.record.files.get(path), str):
                continue  # file-unreadable speaks of the file that would have told it
            if getattr(part, name) is None and where not in draft.meant:
                state = "is empty" if draft.raw(where) == "" else "is missing"
                yield Flaw(RULE, state, _hint(draft, publication, where), where)


def _hint(draft: Draft, publication: Publication, path: Path) -> str:
    match path:
        case ("id",):
            return f"a permanent one to paste: {fresh_id(draft, publication)}"
        case ("department",):
            return f"write one or several of {listed(publication.departments)}"
        case ("enclosures", int(position), "type"):
            known = type_of((draft.fields.enclosures or [])[position].url or "")
            return f"write the media type: {known or 'audio/mpeg, application/pdf, …'}"
        case _:
            hints = _RECORD_HINTS if len(path) == 1 else _HINTS
            return hints.get(str(path[-1]), "")


def fresh_id(draft: Draft, publication: Publication) -> str:
    """Return a tag: URI for an article that has no id: the same for the same record at the same place.

    Source: RFC 4151. A digest stands in for title, slug and address, since all of these may change.
    """
    place = draft.record.place()
    texts = (f"{name}={text}" for name, text in sorted(draft.record.fields.items()) if isinstance(text, str))
    digest = hashlib.sha256("\n".join((str(place), place.pointer, *texts)).encode("utf-8", "surrogatepass"))
    day = f"{draft.fields.published:%Y-%m-%d}-" if draft.fields.published else ""
    return f"tag:{publication.id_authority}:{day}{digest.hexdigest()[:10]}"


RULE = Rule(
    code="REC001",
    name="missing-field",
    severity=Severity.ERROR,
    says=(
        "Every required field is there and not empty: id, title, department, url, published; for an image url and "
        "alt, for an enclosure url, type and length, and so on"
    ),
    why="A feed entry without it is invalid, or useless to the people who get it",
    mend="write the field",
    clause="RFC 4287, section 4.1.2; RSS 2.0, item and enclosure; JSON Feed 1.1, items",
    bad='{"id": null}',
    good='{"id": "tag:seoul.example,2015:tokyo-visit"}',
    sample="record",
)
