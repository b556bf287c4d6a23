"""From a draft without errors to an article."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from irfeed.model import Article, Body, BodyFormat, Category, Status
from irfeed.model.publication import Publication
from irfeed.validation.draft import Draft
from irfeed.validation.fields import Part, RecordFields

if TYPE_CHECKING:
    from irfeed.syntax.commands import Command


def article(draft: Draft, publication: Publication) -> Article:
    """Return the article that a record without errors makes, with the publication's defaults."""
    fields = draft.fields
    said = dict(vars(fields))
    for name in fields.inner:
        if name in said:
            held = said[name]
            said[name] = held.made() if isinstance(held, Part) else tuple([one.made() for one in held])
    said["departments"] = tuple(dict.fromkeys(said.pop("department")))
    said.setdefault("language", publication.default_language)
    said.setdefault("updated", said["published"])
    if "body" in said:
        said["body"] = Body(draft.body, fields.body_format)
    said.pop("body_format", None)
    said["authors"] = said.get("authors") or (publication.author,)
    if "categories" in said:
        said["categories"] = _once(said["categories"])
    if fields.status is Status.WITHDRAWN:
        said.setdefault("withdrawn", said["updated"])
    else:
        said.pop("withdrawn", None)
    return Article(**said)


def body_of(fields: RecordFields, publication: Publication) -> tuple[str, Sequence[Command]]:
    """Return the body of a record without the commands of other programs, and those that are left in it."""
    body = fields.body or ""
    if fields.body_format is BodyFormat.TEXT or not ("[" in body or ("{" in body and ("{{" in body or "{%" in body))):
        return body, ()
    from irfeed.syntax.commands import replaced  # noqa: PLC0415 - most bodies do not wait for it

    return replaced(body, publication.records.commands)


def _once(categories: tuple[Category, ...]) -> tuple[Category, ...]:
    """Leave out categories that came before, whatever their case."""
    if len(categories) == 1:
        return categories
    first: dict[tuple[str, str | None], Category] = {}
    for category in categories:
        first.setdefault((category.term.casefold(), category.scheme), category)
    return tuple(first.values())
