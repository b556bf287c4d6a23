"""Which fields a record has, and what kind of value each."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from irfeed.findings import Severity, rule
from irfeed.findings.finding import quoted
from irfeed.model.record import Path
from irfeed.validation.finding import FieldFinding, listed, nearest, shown
from irfeed.validation.media_types import type_of
from irfeed.validation.rule import failures, unusual_records

if TYPE_CHECKING:
    from irfeed.model.publication import Publication
    from irfeed.validation.article import Draft


_RECORD_HINTS = {
    "title": "write the headline as plain text",
    "url": "write the address of the article's page, as in https://english.seoul.example/tokyo-visit/",
    "published": "write when it was published, as in 2015-02-06T09:00:00+09:00",
}


_HINTS = {
    "alt": 'say what the picture shows; write alt: "" only if it adds nothing to the text',
    "length": "write the size of the file in bytes, or name the file itself by file, or write unknown",
    "name": "write the name that readers should see",
    "term": "write the category as people should read it",
}


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


@rule(
    "REC001",
    Severity.ERROR,
    unusual_records,
    clause="RFC 4287, section 4.1.2; RSS 2.0, item and enclosure; JSON Feed 1.1, items",
    bad='{"id": null}',
    good='{"id": "tag:seoul.example,2015:tokyo-visit"}',
    sample="record",
)
def missing_field(draft: Draft, publication: Publication) -> Iterator[FieldFinding]:
    """Every required field is there and not empty: id, title, department, url, published; for an image url and alt,
    for an enclosure url, type and length, and so on

    Why: A feed entry without it is invalid, or useless to the people who get it
    What to do: write the field
    """
    for path, part in draft.parts():
        for name in part.required:
            where = (*path, name)
            if name == "alt" and not publication.records.alt_required:
                continue  # image-without-alt speaks of it
            if name in part.in_file and isinstance(draft.record.files.get(path), str):
                continue  # file-unreadable speaks of the file that would have told it
            if name not in vars(part) and where not in draft.meant:
                state = "is empty" if draft.raw(where) == "" else "is missing"
                yield FieldFinding(missing_field.about, state, _hint(draft, publication, where), where)


#: What people write who are used to other programs.
_USUAL_FIELDS = {
    "alias": "id", "attachments": "enclosures", "author": "authors", "byline": "authors", "bytes": "length",
    "caption": "alt", "category": "categories", "content": "body", "content_html": "body", "content_text": "body",
    "created": "published", "credits": "credit", "date": "published", "date_modified": "updated",
    "date_published": "published", "departments": "department", "desc": "summary", "description": "summary",
    "draft": "status", "enclosure": "enclosures", "excerpt": "summary", "expiry": "expires", "filesize": "length",
    "format": "body_format", "headline": "title", "height_px": "height", "href": "url", "html": "body",
    "image": "images", "isodate": "published", "keywords": "categories", "lang": "language", "lastmod": "updated",
    "lat": "latitude", "licence": "license", "link": "url", "lng": "longitude", "locale": "language",
    "location": "places", "lon": "longitude", "long": "longitude", "mail": "email", "media": "enclosures",
    "media_type": "type", "mime": "type", "mime_type": "type", "mimetype": "type", "modified": "updated",
    "permalink": "url", "photo": "images", "place": "places", "pubdate": "published", "section": "department",
    "size": "length", "slug": "id", "src": "url", "state": "status", "tags": "categories", "text": "body",
    "topic": "categories", "topics": "categories", "translation_of": "story", "uid": "id", "uri": "url", "uuid": "id",
    "website": "url",
}  # fmt: skip


@lru_cache(maxsize=1024)
def suggestion(written: str, names: tuple[str, ...]) -> str | None:
    """Return the one of `names` that `written` stands for, if it can be told."""
    usual = _USUAL_FIELDS.get(written.casefold().replace("-", "_"))
    return usual if usual in names else nearest(written, names)


@rule(
    "REC002",
    Severity.ERROR,
    failures,
    clause="docs/reference/record.md",
    bad='{"tags": ["diplomacy"]}',
    good='{"categories": ["diplomacy"]}',
    sample="record",
)
def unknown_field(written: str, names: tuple[str, ...]) -> FieldFinding:
    """A record has no fields but the documented ones

    Why: A misspelt field would be ignored in silence: the article would go out without its date or its language
    What to do: correct the name or delete the field; docs/reference/record.md lists all fields
    """
    meant = suggestion(written, names)
    hint = f"did you mean {quoted(meant)}?" if meant else f"there are {listed(names)}"
    return FieldFinding(unknown_field.about, "is not a field that irfeed knows", hint, (written,), meant or "")


def no_date(value: object) -> FieldFinding:
    """Say that a date is a text."""
    return wrong_type.finding(value, "a text", "write a date as in 2015-02-06T09:00:00+09:00")


def no_text(value: object) -> FieldFinding:
    """Say what was given in place of a text."""
    return wrong_type.finding(value, "a text", "write one text" if isinstance(value, list | dict) else "")


def no_object(value: object) -> FieldFinding:
    """Say what was given in place of an object."""
    return wrong_type.finding(value, "an object with fields", "write an object with fields")


@rule(
    "REC003",
    Severity.ERROR,
    failures,
    clause="docs/reference/record.md",
    bad='{"title": 2015}',
    good='{"title": "2015"}',
    sample="record",
)
def wrong_type(value: object, wanted: str, hint: str) -> FieldFinding:
    """Every field has the type that it is documented with: a text is a text, an object an object

    Why: irfeed does not guess what was meant: the number 1.10 and the text 1.10 are not the same
    What to do: write it in quotation marks if it is meant as a text
    """
    return FieldFinding(
        wrong_type.about, f"is {'a text' if isinstance(value, str) else shown(value)}, not {wanted}", hint
    )


@rule(
    "REC004",
    Severity.ERROR,
    failures,
    clause="RSS 2.0, enclosure; RFC 4287, section 4.2.7.6; JSON Feed 1.1, attachments",
    bad='{"enclosures": [{"url": "https://english.seoul.example/talk.mp3", "type": "audio/mpeg", "length": "1.2 MB"}]}',
    good='{"enclosures": [{"url": "https://english.seoul.example/talk.mp3", "type": "audio/mpeg", "length": 1234567}]}',
    sample="record",
)
def not_a_number(value: object, wanted: str) -> FieldFinding:
    """Lengths, widths, heights and durations are whole numbers in digits; latitudes and longitudes are decimal numbers

    Why: Readers show sizes and reserve space by them; a length such as 47 KB makes an RSS enclosure invalid
    What to do: write digits only: bytes for a length (or unknown), pixels for a width or height, seconds for a duration
    """
    return FieldFinding(
        not_a_number.about,
        f"is not {wanted}: {shown(value)}",
        "write degrees as in 37.5665" if wanted == "a decimal number" else "",
    )


@rule(
    "REC005",
    Severity.ERROR,
    failures,
    clause="docs/reference/record.md; RFC 4287, section 4.2.7.6; WGS 84",
    bad='{"places": [{"name": "Seoul", "latitude": 126.978, "longitude": 37.5665}]}',
    good='{"places": [{"name": "Seoul", "latitude": 37.5665, "longitude": 126.978}]}',
    sample="record",
)
def number_out_of_range(value: float, least: int, most: int) -> FieldFinding:
    """Numbers are within their limits: a length is at least 1, a latitude between -90 and 90, and so on

    Why: A length of 0 stands for one that is not known, which records say as unknown; a latitude of 126 is a longitude
    in the wrong field
    What to do: write a number within the limits
    """
    limit = f"at least {least:.16g}" if value < least else f"at most {most:.16g}"
    return FieldFinding(number_out_of_range.about, f"is out of range: {shown(value)}", f"write a number of {limit}")


_USUAL_CHOICES = {
    "md": "markdown",
    "plain": "text",
    "htm": "html",
    "deleted": "withdrawn",
    "public": "published",
}


@rule(
    "REC006",
    Severity.ERROR,
    failures,
    clause="docs/reference/record.md",
    bad='{"status": "Drafts"}',
    good='{"status": "draft"}',
    sample="record",
)
def unknown_choice(value: object, choices: Sequence[str]) -> FieldFinding:
    """status is published, draft or withdrawn; body_format is markdown, html or text

    Why: A misspelt draft would go out to every subscriber
    What to do: write one of the documented values
    """
    written = value if isinstance(value, str) else ""
    meant = _USUAL_CHOICES.get(written.casefold())
    near = meant if meant in choices else nearest(written, choices)
    hint = f"did you mean {quoted(near)}?" if near else f"write one of {listed(choices)}"
    return FieldFinding(unknown_choice.about, f"is not one of its values: {shown(value)}", hint)


@rule(
    "REC007",
    Severity.ERROR,
    failures,
    clause="docs/reference/record.md; RFC 9110, section 4.1 (addresses of 8,000 octets and less)",
    bad='{"language": "en-x-aaaaaaaa-aaaaaaaa-aaaaaaaa-aaaaaaaa-aaaaaaaa-aaaaaaaa-aaaaaaaa"}',
    good='{"language": "en"}',
    sample="record",
)
def too_long(limit: int) -> FieldFinding:
    """Texts are no longer than documented: an id 500 characters, a title 500, an address 2,000, a body 1,000,000

    Why: Readers keep ids and addresses in database columns of limited length, and stop crawling feeds that grow too
        large
    What to do: shorten it
    """
    return FieldFinding(too_long.about, f"is too long: at most {limit:,} characters", "shorten it")


@rule(
    "REC008",
    Severity.ERROR,
    failures,
    clause="docs/reference/record.md",
    bad='{"categories": ' + str([f"c{number}" for number in range(101)]).replace("'", '"') + "}",
    good='{"categories": ["diplomacy"]}',
    sample="record",
)
def too_many(given: int, most: int) -> FieldFinding:
    """Lists have no more than 100 items (enclosures: 50)

    Why: Each item is repeated in every feed that the article is in
    What to do: leave some out
    """
    return FieldFinding(too_many.about, f"has {given:,} items, more than {most:,}", "leave some out")
