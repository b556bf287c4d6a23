"""Identifiers: ids, language tags, media types and e-mail addresses, judged and put into their usual form."""

from __future__ import annotations

from functools import lru_cache

import langcodes

from irfeed.validate.flaw import refuse
from irfeed.validate.rules import (
    active_iri_scheme,
    email_form,
    language_not_a_tag,
    language_underscore,
    media_type_form,
    not_an_iri,
)


def read_iri(value: object) -> object:
    """Return an IRI exactly as it is written; what is no text, as it is.

    Raises:
        PydanticCustomError: carries the flaws of the IRI.
    """
    if isinstance(value, str):
        refuse((*not_an_iri.find(value), *active_iri_scheme.find(value)))
    return value


def read_language(value: object) -> object:
    """Return a BCP 47 tag in its present code and usual case; what is no text, as it is.

    Raises:
        PydanticCustomError: carries the flaw of the tag.
    """
    return _language(value) if isinstance(value, str) else value


@lru_cache(maxsize=1024)
def _language(text: str) -> str:
    refuse(language_underscore.find(text))
    refuse(language_not_a_tag.find(text))
    return str(langcodes.standardize_tag(text))


def read_media_type(value: object) -> object:
    """Return a media type with its two names in lower case; what is no text, as it is.

    Raises:
        PydanticCustomError: carries the flaw of the type.
    """
    if not isinstance(value, str):
        return value
    refuse(media_type_form.find(value))
    name, semicolon, parameters = value.partition(";")
    return name.lower() + semicolon + parameters


def read_email(value: object) -> object:
    """Return an e-mail address as it is written; what is no text, as it is.

    Raises:
        PydanticCustomError: carries the flaw of the address.
    """
    if isinstance(value, str):
        refuse(email_form.find(value))
    return value
