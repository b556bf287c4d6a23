"""The gate for ordinary records: it accepts at once what the complete way would accept without a word.

Whatever it is not sure of it leaves to the complete way (`read` and the rules), which alone finds fault. The law
that holds the two together is in tests/property/test_plain_gate.py; docs/decisions/0013-plain-records.md says why.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from irfeed.model import Article, Body, BodyFormat, Source, Status
from irfeed.publication import Publication
from irfeed.record import Value
from irfeed.syntax.usual_tag import is_usual_tag
from irfeed.validate.plain import parts
from irfeed.validate.plain.values import DoubtError, body, date, id_, line, lines, remembered, url

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_SLUG: Final = 200
_STATUSES: Final = {one.value: one for one in Status}
_BODY_FORMATS: Final = {one.value: one for one in BodyFormat}
_LINE: Final = line(500)
_LINES: Final = lines(5000)
_REPEATED_LINES: Final = remembered(_LINES)


class PlainGate:
    """Accepts ordinary records of one publication. It remembers what comes again and again, so one gate is for all."""

    def __init__(self, publication: Publication) -> None:
        self._default_language = publication.default_language
        self._default_authors = (publication.author,)
        self._languages = {tag: tag for tag in publication.languages if is_usual_tag(tag)}
        self._readers = _readers(publication, self._languages)

    def article(self, fields: Mapping[str, Value]) -> Article | None:
        """Return the article that a record without attached files makes, or None where there may be anything to say.

        Args:
            fields: of the record, as they were loaded.
        """
        readers = self._readers
        try:
            return self._made(parts.read_fields(fields, readers))
        except (DoubtError, KeyError, TypeError):  # a doubtful value; an unknown field; one that is missing
            return None

    def learn(self, written: str, tag: str) -> None:
        """Note that the complete way had nothing to say of the language `written`, and took it for `tag`."""
        self._languages[written] = tag

    def _made(self, given: dict[str, Any]) -> Article:
        published = given["published"]
        updated = given.setdefault("updated", published)
        status = given.get("status", Status.PUBLISHED)
        if updated < published or ("expires" in given and given["expires"] <= published):
            raise DoubtError
        if status is Status.WITHDRAWN:
            if "reason" not in given or given.setdefault("withdrawn", updated) < published:
                raise DoubtError
        elif "reason" in given or "withdrawn" in given:
            raise DoubtError
        given["departments"] = given.pop("department")
        given.setdefault("language", self._default_language)
        given["authors"] = given.get("authors") or self._default_authors
        format_ = given.pop("body_format", BodyFormat.MARKDOWN)
        if "body" in given:
            given["body"] = Body(given["body"], format_)
        elif status is Status.PUBLISHED and "summary" not in given:
            raise DoubtError
        return Article(**given)


def _readers(publication: Publication, languages: Mapping[str, str]) -> Mapping[str, Callable[[Any], Any]]:
    """Return what reads each field of a record; a KeyError or TypeError of one is a doubt too."""
    slugs = (slug for slug in publication.departments if _SLUG.fullmatch(slug) and len(slug) <= _LONGEST_SLUG)
    moment = date(publication.time_zone)
    source = {"title": _LINE, "url": url, "feed": url, "id": id_, "updated": moment}
    return {
        "id": id_,
        "title": _LINE,
        "language": languages.__getitem__,
        "department": parts.departments(frozenset(slugs)),
        "url": url,
        "published": moment,
        "updated": moment,
        "summary": _LINES,
        "body": body,
        "body_format": _BODY_FORMATS.__getitem__,
        "authors": parts.authors,
        "categories": parts.categories,
        "images": parts.images,
        "enclosures": parts.enclosures,
        "story": parts.NAME,
        "places": parts.places,
        "rights": _REPEATED_LINES,
        "license": url,
        "source": lambda value: Source(**parts.fields_of(value, source)),
        "status": _STATUSES.__getitem__,
        "reason": _LINES,
        "withdrawn": moment,
        "expires": moment,
    }
