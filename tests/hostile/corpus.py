"""The tables of hostile records: a vector in a field, and what must become of it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

RECORDS = Path(__file__).parent / "records"
TABLES = sorted(path.stem for path in RECORDS.glob("*.json"))

#: A record with every field, which nothing is wrong with; each case changes one field of it.
_PLACEHOLDER = "\ue123HERE\ue123"
_WHOLE: Mapping[str, Any] = {
    "language": "en",
    "department": ["news"],
    "published": "2015-02-06T09:00:00+09:00",
    "updated": "2015-02-07T09:00:00+09:00",
    "summary": "A short text",
    "body": "<p>The whole text</p>",
    "body_format": "html",
    "rights": "All",
    "license": "https://news.example/license",
}


@dataclass(frozen=True, slots=True)
class Case:
    """One record with one hostile value."""

    name: str
    table: str
    field: str  #: RFC 6901 JSON Pointer
    value: Any  #: None where the value can be written, but not read
    text: str  #: the record's file
    line: int  #: of the field
    codes: tuple[str, ...]  #: errors and warnings that must name the field
    elsewhere: tuple[str, ...]  #: what must be said of other fields because of it
    becomes: str | None  #: what is published in its place, where that is not the value itself

    @property
    def id(self) -> str:
        """The permanent id of the record."""
        return str(self.value) if self.field == "/id" else f"tag:news.example,2015:{self.name}"


def cases(table: str) -> Iterator[Case]:
    """Give the cases of a table, field by field."""
    held = json.loads((RECORDS / f"{table}.json").read_text(encoding="utf-8"))
    for position, field in enumerate(held["fields"]):
        for number, vector in enumerate(held["vectors"]):
            yield _case(f"{table}-{position:02}-{number:03}-{vector['name']}", table, field, vector)


def record(name: str, field: str) -> dict[str, Any]:
    """Return a right record in which the field at `field` may be changed."""
    made = {
        "id": f"tag:news.example,2015:{name}",
        "title": f"Visit {name}",
        "url": f"https://news.example/{name}/",
        **json.loads(json.dumps(_WHOLE)),
        "authors": [{"name": "Kim", "email": "kim@news.example", "url": "https://news.example/kim"}],
        "categories": [{"term": "Town", "scheme": "https://news.example/list", "label": "The town"}],
        "images": [{"url": "https://news.example/a.png", "alt": "A hall", "type": "image/png", "title": "Hall"}],
        "enclosures": [{"url": "https://news.example/a.mp3", "type": "audio/mpeg", "length": 9, "title": "Talk"}],
        "places": [{"name": "Tokyo", "latitude": 35.5, "longitude": 139.5}],
        "source": {
            "title": "Other",
            "url": "https://other.example/",
            "feed": "https://other.example/feed",
            "id": "tag:other.example,2015:feed",
            "updated": "2015-02-06T09:00:00Z",
        },
    }
    if field == "/authors/0/email":
        del made["authors"][0]["url"]  # so that JSON Feed has to carry the address
    if field == "/published":
        del made["updated"]
    if field in {"/reason", "/withdrawn"}:
        made |= {"status": "withdrawn", "reason": "Off"}
    return made


def put(made: dict[str, Any], field: str, value: Any) -> None:
    """Set the field at a JSON Pointer."""
    *steps, last = field.split("/")[1:]
    inner: Any = made
    for step in steps:
        inner = inner[int(step) if isinstance(inner, list) else step]
    if isinstance(inner, list):
        inner[int(last)] = value
    else:
        inner[last] = value


def plain(value: str | list[str | list[Any]]) -> str:
    """Return a text that may be written as parts, some of them [piece, times]."""
    parts = [value] if isinstance(value, str) else value
    return "".join(part if isinstance(part, str) else part[0] * part[1] for part in parts)


def _case(name: str, table: str, field: str, vector: Mapping[str, Any]) -> Case:
    made = record(name, field)
    put(made, field, _PLACEHOLDER)
    raw = plain(vector["raw"]) if "raw" in vector else json.dumps(plain(vector["value"]))
    text = json.dumps(made, indent=1)
    before, after = text.split(json.dumps(_PLACEHOLDER))
    return Case(
        name=name,
        table=table,
        field=field,
        value=None if "raw" in vector and not raw.startswith('"') else json.loads(raw),
        text=before + raw + after,
        line=before.count("\n") + 1,
        codes=_of_field(vector.get("codes", []), field),
        elsewhere=_of_field(vector.get("elsewhere", []), field),
        becomes=_of_field(vector["becomes"], field, None) if "becomes" in vector else None,
    )


def _of_field(said: Any, field: str, otherwise: Any = ()) -> Any:
    """Return what is said of every field, or of this one where the vector tells fields apart."""
    found = said.get(field, said.get("*", otherwise)) if isinstance(said, dict) else said
    return tuple(found) if isinstance(found, list) else found
