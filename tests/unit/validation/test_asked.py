"""Which rules are asked about a record by itself, as each says in its decorator."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from irfeed.findings import Rule, Severity
from irfeed.findings.rules import declared_in
from irfeed.model.publication import Publication
from irfeed.validation.article import Draft
from irfeed.validation.fields import RecordFields
from irfeed.validation.finding import FieldFinding
from irfeed.validation.judge import asked
from irfeed.validation.rule import EVERY_RECORD, RecordRule, records

RULES = [one for one in declared_in("irfeed.validation.rules") if isinstance(one, RecordRule)]
FIELDS = frozenset(RecordFields.rows)


def test_every_rule_is_asked_of_the_records_that_it_is_about() -> None:
    """A usual record that gives all fields is asked about by each rule, but for those of unusual values; these too."""
    assert set(asked(FIELDS, unusual=False)) == {one.find for one in RULES if not one.is_unusual}
    assert set(asked(FIELDS, unusual=True)) == {one.find for one in RULES}


def test_a_rule_is_asked_for_the_sake_of_the_fields_that_it_names() -> None:
    """Each field lets those rules be asked that name it, and those that name none."""
    for name in FIELDS:
        expected = {one.find for one in RULES if not one.is_unusual and (name in one.fields or not one.fields)}

        assert set(asked(frozenset({name}), unusual=False)) == expected


def test_the_fields_that_rules_name_are_there() -> None:
    """No rule names a field that records do not have."""
    assert {name for one in RULES for name in one.fields} <= FIELDS


def test_a_rule_for_every_record_stands_in_a_chapter_that_is_imported_for_every_record() -> None:
    """Elsewhere it would be passed over in silence, so it cannot be declared there; the message names the chapters."""
    about = Rule("REC999", "never", Severity.ADVICE, "says", "why", "mend", "clause")
    found = _standing_in(f"irfeed.validation.rules.{EVERY_RECORD[0]}")

    with pytest.raises(ValueError, match=f"^REC999 .* chapter elsewhere: move it to {', '.join(EVERY_RECORD)}, or"):
        records("title")(about, _standing_in("irfeed.validation.rules.elsewhere"))
    assert records("title")(about, found).find is found


def _standing_in(module: str) -> Callable[[Draft, Publication], Iterator[FieldFinding]]:
    def find(_draft: Draft, _publication: Publication) -> Iterator[FieldFinding]:
        return iter(())

    find.__module__ = module
    return find
