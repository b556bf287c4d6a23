"""From what others call a department to its slug: a board that irfeed.toml maps, the slug itself, or its name."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from irfeed.model.publication import Publication


def exact(name: str, publication: Publication) -> str | None:
    """Return the department with exactly this name or slug, whatever the case; None if there is none."""
    found = of_board(name, publication) or called(folded(name), names_of(publication))
    return found[0] if len(found) == 1 else None


def of_board(name: str, publication: Publication) -> tuple[str, ...]:
    """Return the department that `[imports.boards]` gives for `name`, if it gives any."""
    boards = {folded(board): slug for board, slug in publication.imports.boards.items()}
    slug = boards.get(folded(name))
    return (slug,) if slug else ()


def called(name: str, names: Mapping[str, set[str]]) -> tuple[str, ...]:
    """Return the departments among whose `names` is `name`, which is :func:`folded`."""
    return tuple(slug for slug, known in names.items() if name and name in known)


def names_of(publication: Publication) -> dict[str, set[str]]:
    """Return by slug what each department may be called: its slug, and its name in each language, all folded."""
    return {
        slug: {folded(slug), folded(slug.replace("-", " ")), *map(folded, department.name.by_language.values())}
        for slug, department in publication.departments.items()
    }


def folded(name: str) -> str:
    """Return a name without its case, its width and the number of its blanks."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
