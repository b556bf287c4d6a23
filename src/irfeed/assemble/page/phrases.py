"""Texts of a publication with the language that they are really in, so that pages can say it (WCAG 2.2, 3.1.2)."""

from __future__ import annotations

from irfeed.assemble.page.view import Phrase
from irfeed.model.publication import Publication, Text


def direction_of(publication: Publication, language: str) -> str:
    """Return the direction of the script of `language`: "ltr" or "rtl"."""
    known = publication.languages.get(language)
    return "rtl" if known is not None and known.right_to_left else "ltr"


def phrase(publication: Publication, text: str, language: str) -> Phrase:
    """Return `text`, which is in `language`."""
    return Phrase(text, language, direction_of(publication, language))


def in_language(publication: Publication, text: Text, language: str | None) -> Phrase:
    """Return `text` in `language` or in what stands in for it."""
    found = text.in_language(language)
    return phrase(publication, found, language_of(text, language, found))


def language_of(text: Text, language: str | None, found: str) -> str:
    """Return the language that `found` is in, which was asked for in `language`."""
    if language is not None and text.by_language.get(language) == found:
        return language
    return next((tag for tag, one in text.by_language.items() if one == found), text.default_language)


def language_name(publication: Publication, tag: str) -> Phrase:
    """Return the name of the language `tag` in itself."""
    _, names, _ = _known(publication)
    if tag not in names:
        known = publication.languages.get(tag)
        names[tag] = phrase(publication, known.name if known is not None else tag, tag)
    return names[tag]


def department_name(publication: Publication, slug: str, language: str) -> Phrase:
    """Return the name of the department `slug` in `language` or in what stands in for it."""
    _, _, names = _known(publication)
    if (slug, language) not in names:
        names[slug, language] = in_language(publication, publication.departments[slug].name, language)
    return names[slug, language]


class _Latest:
    """The publication that was asked about last, and its names by tag, and by slug and language, as they were asked."""

    known: tuple[Publication | None, dict[str, Phrase], dict[tuple[str, str], Phrase]] = (None, {}, {})


def _known(publication: Publication) -> tuple[Publication | None, dict[str, Phrase], dict[tuple[str, str], Phrase]]:
    known = _Latest.known
    if known[0] is not publication:
        known = _Latest.known = (publication, {}, {})
    return known
