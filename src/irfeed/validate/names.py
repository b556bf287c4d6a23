"""Identifiers: ids, language tags, media types and e-mail addresses, judged and put into their usual form."""

from __future__ import annotations

from functools import lru_cache

import langcodes

from irfeed.validate.flaw import refuse
from irfeed.validate.rules.names import (
    active_iri_scheme,
    email_form,
    language_not_a_tag,
    language_underscore,
    media_type_form,
    not_an_iri,
)


def read_iri(text: str) -> str:
    """Return an IRI exactly as it is written.

    Raises:
        PydanticCustomError: carries the flaws of the IRI.
    """
    refuse((*not_an_iri.find(text), *active_iri_scheme.find(text)))
    return text


@lru_cache(maxsize=1024)
def read_language(text: str) -> str:
    """Return a BCP 47 tag in its present code and usual case.

    Raises:
        PydanticCustomError: carries the flaw of the tag.
    """
    refuse(language_underscore.find(text))
    refuse(language_not_a_tag.find(text))
    return str(langcodes.standardize_tag(text))


def read_media_type(text: str) -> str:
    """Return a media type with its two names in lower case.

    Raises:
        PydanticCustomError: carries the flaw of the type.
    """
    refuse(media_type_form.find(text))
    name, semicolon, parameters = text.partition(";")
    return name.lower() + semicolon + parameters


def read_email(text: str) -> str:
    """Return an e-mail address as it is written.

    Raises:
        PydanticCustomError: carries the flaw of the address.
    """
    refuse(email_form.find(text))
    return text
