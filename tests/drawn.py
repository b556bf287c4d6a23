"""Strategies for records that are right, drawn from the table of fields: a new field is drawn at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta, timezone
from typing import Any

from hypothesis import strategies as st

from irfeed.model.publication import Publication
from irfeed.model.table import Table, ValueKind
from irfeed.validation import kinds
from irfeed.validation.fields import RecordFields

#: Letters of many scripts, and signs that are markup elsewhere; all of them in NFC and drawn.
_SIGNS = "aZ09 éßż-_.,:;/?#[]@!$'()*+=%\"{}|\\^`한국어日本語ひらがなابجדкГ…“”"
_WORDS = (
    st.text(st.sampled_from(_SIGNS), min_size=1, max_size=40).map(str.strip).filter(lambda word: word[:1].isalnum())
)
_PATHS = st.text(st.sampled_from("abcXYZ019/-_.~"), max_size=20)
_URLS = st.builds("https://{}.example/{}".format, st.sampled_from(("seoul", "a.b", "news-1")), _PATHS)
_OFFSETS = st.integers(-13 * 60, 13 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
_DATES = st.datetimes(datetime(1971, 1, 3), datetime(2020, 12, 29), timezones=_OFFSETS)  # noqa: DTZ001 - bounds are naive
_BODIES = st.lists(_WORDS, min_size=1, max_size=4).map(lambda words: "".join(f"<p>{word}</p>\n" for word in words))


def _values(publication: Publication) -> Sequence[tuple[ValueKind[Any], st.SearchStrategy[Any]]]:
    departments = st.lists(st.sampled_from(sorted(publication.departments)), min_size=1, max_size=3, unique=True)
    return (
        (kinds.LINE, _WORDS),
        (kinds.NAME, _WORDS),
        (kinds.LINES, st.lists(_WORDS, min_size=1, max_size=3).map("\n".join)),
        (kinds.ALT, st.just("") | _WORDS),
        (kinds.BODY, _BODIES),
        (kinds.ID, st.builds("tag:seoul.example,2015:{}".format, _PATHS) | st.uuids().map("urn:uuid:{}".format)),
        (kinds.GUID, _WORDS),
        (kinds.IRI, st.builds("tag:seoul.example,2015:{}".format, _PATHS)),
        (kinds.URL, _URLS),
        (kinds.LANGUAGE, st.sampled_from(sorted(publication.languages))),
        (kinds.MEDIA_TYPE, st.sampled_from(("image/png", "image/jpeg"))),
        (kinds.EMAIL, st.builds("{}@seoul.example".format, st.from_regex(r"\A[a-z]{1,9}\Z"))),
        (kinds.DATE, _DATES.map(lambda when: when.replace(microsecond=0).isoformat())),
        (kinds.BYTES, st.integers(1, 2**53 - 1)),
        (kinds.LENGTH, st.integers(1, 2**53 - 1) | st.just("unknown")),
        (kinds.PIXELS, st.integers(1, 100_000)),
        (kinds.SECONDS, st.integers(1, 31_536_000)),
        (kinds.LATITUDE, st.floats(-90, 90)),
        (kinds.LONGITUDE, st.floats(-180, 180)),
        (kinds.DEPARTMENTS, departments),
    )


def objects(table: type[Table], publication: Publication) -> st.SearchStrategy[dict[str, Any]]:
    """Draw objects with the fields of a table; files are left to the tests that have some."""
    known = {id(kind): values for kind, values in _values(publication)}
    of = {
        name: _of_kind(row.kind, known, publication) for name, row in table.rows.items() if row.kind is not kinds.FILE
    }
    needed = {name: values for name, values in of.items() if name in table.required}
    rest = {name: values for name, values in of.items() if name not in needed}  # in the order of the table, each time
    return st.fixed_dictionaries(needed, optional=rest)


def _of_kind(
    kind: ValueKind[Any], known: Mapping[int, st.SearchStrategy[Any]], publication: Publication
) -> st.SearchStrategy[Any]:
    if kind.table:
        inner = objects(kind.table, publication)
        return st.lists(inner, min_size=1, max_size=3) if kind.is_list else inner
    choices = [word for one in kind.defines.values() for word in one["enum"]]
    return st.sampled_from(choices) if choices else known[id(kind)]


def records(publication: Publication) -> st.SearchStrategy[dict[str, Any]]:
    """Draw the fields of records; every field of the table is drawn, and each record is right."""
    drawn = objects(RecordFields, publication)
    return (drawn | drawn.map(_withdrawn)).map(_coherent)  # what only withdrawn ones have is hardly drawn otherwise


def _withdrawn(fields: dict[str, Any]) -> dict[str, Any]:
    return {"withdrawn": fields["published"], **fields, "status": "withdrawn"}


def _coherent(fields: dict[str, Any]) -> dict[str, Any]:
    """Put right what fields must be to each other, not to themselves."""
    moments = sorted((fields[name] for name in RecordFields.dates if name in fields), key=datetime.fromisoformat)
    fields |= dict(zip((name for name in RecordFields.dates if name in fields), moments, strict=True))
    if datetime.fromisoformat(fields.get("expires", "9999-01-01T00:00:00Z")) <= datetime.fromisoformat(
        fields["published"]
    ):
        del fields["expires"]
    if fields.get("status") == "withdrawn":
        fields.setdefault("reason", "Called off")
    else:
        fields = {name: value for name, value in fields.items() if name not in {"reason", "withdrawn"}}
        fields.setdefault("summary", "A summary")
    for place in fields.get("places", ()):
        if ("latitude" in place) is not ("longitude" in place):
            place |= {"latitude": 35.5, "longitude": 139.0}
    for image in fields.get("images", ()):
        image.setdefault("type", "image/png")
    terms = {(one["term"].casefold(), one.get("scheme")): one for one in fields.get("categories", ())}
    return {**fields, "categories": list(terms.values())} if terms else fields
