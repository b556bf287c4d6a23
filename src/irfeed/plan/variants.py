"""The variants of a publication, and the folder of each."""

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
