"""From what a page or a feed calls a board, a section or a category to the departments that irfeed.toml declares."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from irfeed.importing.claims import Certainty
from irfeed.model.publication import Publication

#: What the name of a board adds to that of a department.
_BOARD = re.compile(
    r"\b(?:news|notices?|board|bulletins?|journal|press releases?|announcements?|updates?)\b"
    r"|소식|뉴스|게시판|공지(?:사항)?|알림|ニュース|お知らせ|掲示板|新闻|公告|新聞"
)
_BETWEEN = re.compile(r"\s*(?:[/|·;,、&+]|\band\b)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Match:
    """The departments that a name stands for; without any, there are several for the same name, or none at all."""

    slugs: tuple[str, ...]
    certainty: Certainty = Certainty.SAID
    rivals: tuple[str, ...] = ()  #: the departments that the name could stand for


def match(name: str, publication: Publication) -> Match:
    """Return the departments that `name` stands for.

    The whole name is looked up first, then the names that separators part it into. A name is a board that irfeed.toml
    maps, a slug, a department's name in any language, or such a name with a word like "News" more or less.
    """
    whole = _single(name, publication)
    if whole.slugs or whole.rivals:
        return whole
    parts = [_single(part, publication) for part in _BETWEEN.split(name) if part]
    if len(parts) > 1 and all(part.slugs for part in parts):
        slugs = dict.fromkeys(slug for part in parts for slug in part.slugs)
        return Match(tuple(slugs), Certainty.LIKELY)
    return Match((), rivals=next((part.rivals for part in parts if part.rivals), ()))


def exact(name: str, publication: Publication) -> str | None:
    """Return the department with exactly this name or slug, whatever the case; None if there is none."""
    found = _mapped(name, publication) or _named(_folded(name), _names(publication))
    return found[0] if len(found) == 1 else None


def _single(name: str, publication: Publication) -> Match:
    names = _names(publication)
    if mapped := _mapped(name, publication):
        return Match(mapped, Certainty.GIVEN)
    for wanted, known, certainty in (
        (_folded(name), names, Certainty.SAID),
        (_bare(name), {slug: {_bare(one) for one in of} for slug, of in names.items()}, Certainty.LIKELY),
    ):
        found = _named(wanted, known)
        if found:
            return Match(found, certainty) if len(found) == 1 else Match((), rivals=found)
    return Match(())


def _mapped(name: str, publication: Publication) -> tuple[str, ...]:
    boards = {_folded(board): slug for board, slug in publication.imports.boards.items()}
    slug = boards.get(_folded(name))
    return (slug,) if slug else ()


def _named(name: str, names: Mapping[str, set[str]]) -> tuple[str, ...]:
    return tuple(slug for slug, known in names.items() if name and name in known)


def _names(publication: Publication) -> dict[str, set[str]]:
    return {
        slug: {_folded(slug), _folded(slug.replace("-", " ")), *map(_folded, department.name.by_language.values())}
        for slug, department in publication.departments.items()
    }


def _folded(name: str) -> str:
    """Return a name without its case, its width and the number of its blanks."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _bare(name: str) -> str:
    """Return a name without the words that boards have, apostrophes and blanks."""
    return re.sub(r"[\s'’]|\b(?:the|of)\b", "", _BOARD.sub(" ", _folded(name)))
