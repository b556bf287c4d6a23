"""From what a page or a feed calls a board, a section or a category to the departments that irfeed.toml declares."""

from __future__ import annotations

import re
from dataclasses import dataclass

from irfeed.importing.claims import Certainty
from irfeed.model.department_names import called, folded, names_of, of_board
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


def _single(name: str, publication: Publication) -> Match:
    names = names_of(publication)
    if mapped := of_board(name, publication):
        return Match(mapped, Certainty.GIVEN)
    for wanted, known, certainty in (
        (folded(name), names, Certainty.SAID),
        (_bare(name), {slug: {_bare(one) for one in of} for slug, of in names.items()}, Certainty.LIKELY),
    ):
        found = called(wanted, known)
        if found:
            return Match(found, certainty) if len(found) == 1 else Match((), rivals=found)
    return Match(())


def _bare(name: str) -> str:
    """Return a name without the words that boards have, apostrophes and blanks."""
    return re.sub(r"[\s'’]|\b(?:the|of)\b", "", _BOARD.sub(" ", folded(name)))
