"""Plural rules."""

from __future__ import annotations

import pytest

from irfeed.pages.words import catalogue

ARABIC = {"zero": "n = 0", "one": "n = 1", "two": "n = 2", "few": "n % 100 = 3..10", "many": "n % 100 = 11..99"}
POLISH = {
    "one": "i = 1",
    "few": "i % 10 = 2..4 and i % 100 != 12..14",
    "many": "i != 1 and i % 10 = 0..1 or i % 10 = 5..9 or i % 100 = 12..14",
}


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (0, "zero"),
        (1, "one"),
        (2, "two"),
        (3, "few"),
        (10, "few"),
        (11, "many"),
        (99, "many"),
        (100, "other"),
        (102, "other"),
        (103, "few"),
        (111, "many"),
    ],
)
def test_arabic_has_six_forms(number: int, expected: str) -> None:
    """Arabic tells none, one, two, a few, many and hundreds apart, as CLDR's table of plurals shows."""
    assert catalogue.category(ARABIC, number) == expected


@pytest.mark.parametrize(
    ("number", "expected"), [(1, "one"), (2, "few"), (12, "many"), (22, "few"), (112, "many"), (5, "many"), (0, "many")]
)
def test_rules_are_joined(number: int, expected: str) -> None:
    """Conditions joined by "and" bind closer than those joined by "or", as in CLDR."""
    assert catalogue.category(POLISH, number) == expected


def test_no_rule() -> None:
    """A language without rules has one form for every number."""
    assert catalogue.category({}, 1) == "other"


@pytest.mark.parametrize(("number", "expected"), [(0, True), (1, True), (2, False), (4, True)])
def test_lists_of_values(number: int, *, expected: bool) -> None:
    """Values may be listed with commas, ranges among them."""
    assert catalogue.holds("n = 0..1, 4", number) is expected


@pytest.mark.parametrize("rule", ["", "n", "n is 1", "v = 0", "n = 1 and", "n % 0 = 1", "n = 1 or x = 2"])
def test_what_is_no_rule(rule: str) -> None:
    """A rule that cannot be read is an error, also where an earlier part has decided."""
    with pytest.raises(ValueError, match="is no plural rule"):
        catalogue.holds(rule, 1)
