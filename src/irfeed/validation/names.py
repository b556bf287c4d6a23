"""Identifiers: ids, language tags, slugs, media types and e-mail addresses, judged and put into their usual form."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from irfeed.validation import rules
from irfeed.validation.finding import FieldFinding, RecordContext, refuse
from irfeed.validation.text import read_line

#: Nearly every id is of one of these two forms, of which no rule has anything to say.
_USUAL_ID: Final = re.compile(
    r"tag:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?,[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?"
    r":[A-Za-z0-9._~:/?@!$&'()*+,;=-]*"
    r"|urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
)


def read_id(text: str, around: RecordContext) -> str:
    """Return an id exactly as it is written.

    Raises:
        RefusedError: carries the findings about the id.
    """
    if _USUAL_ID.fullmatch(text):
        return text
    around.is_unusual = True
    return read_iri(text, around)


def read_iri(text: str, _: RecordContext) -> str:
    """Return an IRI exactly as it is written.

    Raises:
        RefusedError: carries the findings about the IRI.
    """
    refuse(_findings_of_iri(text))
    return text


@lru_cache(maxsize=1024)  # the lists that categories are from come again and again
def _findings_of_iri(text: str) -> tuple[FieldFinding, ...]:
    return (*rules.names.not_an_iri.find(text), *rules.names.active_iri_scheme.find(text))


def read_language(text: str, around: RecordContext) -> str:
    """Return a BCP 47 tag in its present code and usual case, in which the publication has its own.

    Raises:
        RefusedError: carries the finding about the tag.
    """
    if text in around.languages:
        return text
    around.is_unusual = True
    return _standardised(text)


@lru_cache(maxsize=1024)
def _standardised(text: str) -> str:
    refuse(rules.names.language_underscore.find(text))
    refuse(rules.names.language_not_a_tag.find(text))
    import langcodes  # noqa: PLC0415 - its tables take longer to load than many commands take in all

    return str(langcodes.standardize_tag(text))


def read_slug(text: str, around: RecordContext) -> str:
    """Return the slug of a department.

    Raises:
        RefusedError: carries the findings about the text.
    """
    if text in around.departments:
        return text
    around.is_unusual = True
    return read_line(text, around)


def read_media_type(text: str, _: RecordContext) -> str:
    """Return a media type with its two names in lower case.

    Raises:
        RefusedError: carries the finding about the type.
    """
    refuse(rules.names.media_type_form.find(text))
    name, semicolon, parameters = text.partition(";")
    return name.lower() + semicolon + parameters


def read_email(text: str, _: RecordContext) -> str:
    """Return an e-mail address as it is written.

    Raises:
        RefusedError: carries the finding about the address.
    """
    refuse(rules.names.email_form.find(text))
    return text
