"""Laws of records in memory: nothing that a program can give raises anything, and it is judged as in a file."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

import irfeed

from .test_any_record import RECORDS, RIGHT, folder, with_folders

__all__ = ["folder"]  # the fixture, which pytest finds here

NOW = datetime(2026, 1, 1, tzinfo=UTC)
#: What Python has and JSON does not.
VALUES = st.one_of(
    *(
        st.binary(max_size=3),
        st.complex_numbers(),
        st.just(float("nan")),
        st.just(float("inf")),
        st.just(Decimal("1e99")),
    ),
    *(st.datetimes(), st.datetimes(timezones=st.timezones()), st.dates(), st.times(), st.timedeltas()),
    *(st.sets(st.text(max_size=2), max_size=2), st.text(st.characters(categories=["Cs"]), min_size=1, max_size=2)),
    *(
        st.integers(10**400, 10**401),
        st.just(date.max),
        st.just(datetime.max.replace(tzinfo=UTC)),
        st.builds(object),
        st.just(Decimal("nan")),
    ),
)


def _codes(findings: Any) -> list[tuple[str, str, str]]:
    return sorted((one.code, one.pointer, one.message) for one in findings if not one.code.startswith("LOD"))


@given(record=RECORDS, completed=st.booleans())
@with_folders
def test_it_is_judged_as_in_a_file(folder: Path, record: dict[str, Any], *, completed: bool) -> None:
    """The same rules find the same in the same fields, whatever JSON can say."""
    made = {**RIGHT, **record} if completed else record
    (folder / "articles" / "a.jsonl").write_text(json.dumps(made), encoding="utf-8")
    of_file = irfeed.validate(folder)
    given_ = irfeed.validate(folder, records=[made])

    if not any(one.code.startswith("LOD") for one in of_file.findings):
        assert _codes(given_.findings) == _codes(of_file.findings)
        assert given_.rejected == of_file.rejected


@given(field=st.sampled_from([*RIGHT, "authors", "images", "unknown"]), value=VALUES, nested=st.booleans())
@with_folders
def test_any_value_is_told_of(folder: Path, field: str, value: object, *, nested: bool) -> None:
    """A value that no field can hold is a finding, and the record is left out; nothing raises."""
    record: dict[str, object] = {**RIGHT, field: [{"name": value}] if nested else value}
    result = irfeed.build(folder, now=NOW, records=[record], check_only=True, keep_going=True)
    wrong = [one for one in result.findings if one.severity == "error"]

    assert result.outcome is not None
    assert wrong or field in {"published", "updated"} or isinstance(value, (datetime, date, Decimal, float))
    assert all(one.path == "records[0]" for one in wrong)
