"""A publication, and a way to validate records of it that never saw a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from irfeed import config
from irfeed.findings import Place
from irfeed.model.publication import Publication
from irfeed.model.record import Path as FieldPath
from irfeed.model.record import Record, pointer
from irfeed.validation import Validation, validate

#: Only what is required, and a body.
WHOLE: Mapping[str, Any] = MappingProxyType(
    {
        "id": "tag:seoul.example,2015:tokyo-visit",
        "title": "The mayor visits Tokyo",
        "department": "culture",
        "url": "https://english.seoul.example/tokyo-visit/",
        "published": "2015-02-06T09:00:00+09:00",
        "body": "Text",
    }
)
Judge = Callable[..., Validation]


@dataclass(frozen=True, slots=True)
class Numbered:
    """Finds every field of a record on the line that has the record's number."""

    number: int

    def place(self, path: FieldPath) -> Place:
        """Return that line."""
        return Place("a.json", self.number, 1, pointer(path))


@pytest.fixture(scope="session")
def publication() -> Publication:
    """A publication in four languages with two departments and no time zone."""
    return config.read(Path(__file__).parents[2] / "rules" / "irfeed.toml", shown_as="irfeed.toml")


@pytest.fixture(scope="session")
def judge(publication: Publication) -> Judge:
    """Return a function that validates objects, each laid over a whole record, in a time zone or in none."""

    def judged(*parts: Mapping[str, Any], zone: str | None = None) -> Validation:
        records = [Record({**WHOLE, **part}, Numbered(number)) for number, part in enumerate(parts, 1)]
        return validate(records, replace(publication, time_zone=ZoneInfo(zone) if zone else None))

    return judged
