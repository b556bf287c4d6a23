"""From a record to a draft, as much of it as could be read; from a draft without errors to an article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from irfeed.frozen import dataclass
from irfeed.model import Article, Body, BodyFormat, Category, Status
from irfeed.model.publication import Publication
from irfeed.model.record import Path, Record
from irfeed.validation.fields import Part, RecordFields

if TYPE_CHECKING:
    from irfeed.syntax.commands import Command


@dataclass(frozen=True, slots=True)
class Draft:
    """A record and its fields; those that could not be read are None."""

    record: Record
    fields: RecordFields
    body: str  #: without the commands of other programs that something is written for
    commands: Sequence[Command]  #: those that are left in it
    broken: frozenset[Path] = frozenset()  #: what could not be read; nothing more need be said of it
    meant: frozenset[Path] = frozenset()  #: what unknown fields were meant to be; it is not missing as well

    def parts(self) -> Iterator[tuple[Path, Part]]:
        """Give the record itself and every object in it, with the path to each."""
        yield (), self.fields
        for name, held in vars(self.fields).items():
            if isinstance(held, Part):
                yield (name,), held
            elif isinstance(held, tuple):
                yield from (((name, position), one) for position, one in enumerate(held) if isinstance(one, Part))

    def texts(self) -> Iterator[tuple[Path, str]]:
        """Give every plain text for people, with its path."""
        for path, part in self.parts():
            for name in part.texts:
                if text := getattr(part, name):
                    yield (*path, name), text

    def dates(self) -> Iterator[tuple[Path, datetime]]:
        """Give every date, with its path."""
        for path, part in self.parts():
            for name in part.dates:
                if moment := getattr(part, name):
                    yield (*path, name), moment

    def raw(self, path: Path) -> object:
        """Return what the record holds at `path` as it was loaded; None where it holds nothing."""
        value: object = self.record.fields
        for step in own_path(self.record.fields, path):
            value = _step(value, step)
        return value

    def is_broken(self, path: Path) -> bool:
        """Say whether the field at `path`, or one around it, could not be read."""
        return any(path[: len(broken)] == broken for broken in self.broken)


def own_path(fields: Mapping[str, object], path: Path) -> Path:
    """Return `path` as the record has it: a list's only item may stand without its list, a text for an object."""
    value: object = fields
    steps: list[str | int] = []
    for step in path:
        if isinstance(step, int) and not isinstance(value, list | tuple):
            continue
        if isinstance(value, str):
            break
        value = _step(value, step)
        steps.append(step)
    return tuple(steps)


def _step(value: object, step: str | int) -> object:
    if isinstance(value, Mapping):
        return value.get(step)
    if isinstance(value, list | tuple) and isinstance(step, int) and step < len(value):
        return value[step]
    return None


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
