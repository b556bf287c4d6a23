"""The variants of a publication: which there are, and the folder, id, title, description and page of each."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from irfeed.model import Variant
from irfeed.model.publication import Publication


def variants_of(publication: Publication) -> Iterator[Variant]:
    """Yield every declared variant: all, then each language, each department, each department in each language."""
    wanted = publication.feeds.variants
    if "all" in wanted:
        yield Variant()
    if "language" in wanted:
        yield from (Variant(language=tag) for tag in publication.languages)
    if "department" in wanted:
        yield from (Variant(department=slug) for slug in publication.departments)
    if "department-language" in wanted:
        for slug in publication.departments:
            yield from (Variant(slug, tag) for tag in publication.languages)


@lru_cache(maxsize=4096)  # every link between feeds asks
def folder_of(variant: Variant, template: str) -> str:
    """Return the folder of `variant`, with a "/" at its end, or "" for the output folder itself.

    A part of the template that the variant has no value for is left out.
    """
    values = {"{language}": variant.language, "{department}": variant.department}
    parts = (values.get(part, part) for part in template.split("/"))
    return "".join(f"{part}/" for part in parts if part)


def id_of(publication: Publication, variant: Variant) -> str:
    """Return the permanent id of the feed. Source: RFC 4151 (tag URIs); RFC 4287, section 4.2.6."""
    return f"tag:{publication.id_authority}:feeds/{variant.language or 'all'}/{variant.department or 'all'}"


def title_of(publication: Publication, variant: Variant) -> str:
    """Return the feed's title in the feed's language, different from the titles of its siblings.

    A title that is the same in the feed of all languages gets the language's name behind it.
    """
    title = publication.title.in_language(variant.language)
    department = publication.departments[variant.department] if variant.department else None
    if department is not None:
        title = f"{title}: {department.name.in_language(variant.language)}"
    if variant.language is None or len(publication.languages) == 1:
        return title
    of_all_languages = title_of(publication, Variant(variant.department))
    return f"{title} ({publication.languages[variant.language].name})" if title == of_all_languages else title


def description_of(publication: Publication, variant: Variant) -> str:
    """Return the feed's description in the feed's language: the department's, else the publication's."""
    department = publication.departments[variant.department] if variant.department else None
    text = (department and department.description) or publication.description
    return text.in_language(variant.language)


def page_of(publication: Publication, variant: Variant) -> str:
    """Return the address of the page that the feed belongs to: the department's, else the home page."""
    department = publication.departments[variant.department] if variant.department else None
    text = (department and department.page) or publication.url
    return text.in_language(variant.language)
