"""REC002: there are no fields but the documented ones."""

from __future__ import annotations

from functools import lru_cache

from pydantic_core import ErrorDetails

from irfeed.findings import Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.record import Path
from irfeed.validate.flaw import Flaw
from irfeed.validate.words import listed, nearest

#: What people write who are used to other programs.
_MISTAKES = {
    "alias": "id", "attachments": "enclosures", "author": "authors", "byline": "authors", "bytes": "length",
    "caption": "alt", "category": "categories", "content": "body", "content_html": "body", "content_text": "body",
    "created": "published", "credits": "credit", "date": "published", "date_modified": "updated",
    "date_published": "published", "departments": "department", "desc": "summary", "description": "summary",
    "draft": "status", "enclosure": "enclosures", "excerpt": "summary", "expiry": "expires", "filesize": "length",
    "format": "body_format", "guid": "id", "headline": "title", "height_px": "height", "href": "url", "html": "body",
    "image": "images", "isodate": "published", "keywords": "categories", "lang": "language", "lastmod": "updated",
    "lat": "latitude", "licence": "license", "link": "url", "lng": "longitude", "locale": "language",
    "location": "places", "lon": "longitude", "long": "longitude", "mail": "email", "media": "enclosures",
    "media_type": "type", "mime": "type", "mime_type": "type", "mimetype": "type", "modified": "updated",
    "permalink": "url", "photo": "images", "place": "places", "pubdate": "published", "section": "department",
    "size": "length", "slug": "id", "src": "url", "state": "status", "tags": "categories", "text": "body",
    "topic": "categories", "topics": "categories", "translation_of": "story", "uid": "id", "uri": "url", "uuid": "id",
    "website": "url",
}  # fmt: skip


def flaw(error: ErrorDetails, names: tuple[str, ...]) -> Flaw:
    """Say of a field that is not among `names` which one was probably meant."""
    written = str(error["loc"][-1])
    meant = suggestion(written, names)
    hint = f"did you mean {quoted(meant)}?" if meant else f"there are {listed(names)}"
    return Flaw(RULE, "is not a field that irfeed knows", hint)


@lru_cache(maxsize=1024)
def suggestion(written: str, names: tuple[str, ...]) -> str | None:
    """Return the one of `names` that `written` stands for, if it can be told."""
    usual = _MISTAKES.get(written.casefold().replace("-", "_"))
    return usual if usual in names else nearest(written, names)


def meant_path(path: Path, names: tuple[str, ...]) -> Path:
    """Return the path of the field that was meant, or `path` itself."""
    return (*path[:-1], suggestion(str(path[-1]), names) or path[-1])


RULE = Rule(
    code="REC002",
    name="unknown-field",
    severity=Severity.ERROR,
    says="A record has no fields but the documented ones",
    why="A misspelt field would be ignored in silence: the article would go out without its date or its language",
    mend="correct the name or delete the field; docs/reference/record.md lists all fields",
    clause="docs/reference/record.md",
    bad='{"tags": ["diplomacy"]}',
    good='{"categories": ["diplomacy"]}',
    sample="record",
)
