"""The quick dataclasses are those of the standard library in all but the time that it takes to make them."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from dataclasses import FrozenInstanceError, asdict, field, fields, replace
from typing import Any

import pytest

from irfeed.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Quick:
    """Made by irfeed."""

    name: str
    number: int = 5
    items: list[str] = field(default_factory=list)


@dataclasses.dataclass(frozen=True, slots=True)
class Standard:
    """Made by the standard library."""

    name: str
    number: int = 5
    items: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Alone:
    """A value of one field, which cannot be told apart from others by its type alone."""

    name: str


@pytest.mark.parametrize(
    ("values", "named"),
    [(("a",), {}), (("a", 6), {}), (("a", 6, ["b"]), {}), ((), {"items": ["c"], "name": "d"})],
)
def test_values_are_made_alike(values: tuple[Any, ...], named: dict[str, Any]) -> None:
    """Arguments in order and by name, defaults, and defaults that are made anew, do what they do there."""
    quick, standard = Quick(*values, **named), Standard(*values, **named)

    assert asdict(quick) == asdict(standard)
    assert repr(quick) == repr(standard).replace("Standard", "Quick")
    assert [(one.name, one.type) for one in fields(quick)] == [(one.name, one.type) for one in fields(standard)]


def _new() -> type[Quick]:
    """Return a class like `Quick` of which no value was made yet."""

    @dataclass(frozen=True, slots=True)
    class New(Quick):
        """Made by irfeed."""

        name: str
        number: int = 5
        items: list[str] = field(default_factory=list)

    return New


@pytest.mark.parametrize(
    ("values", "named"),
    [(("a",), {}), (("a", 6), {}), (("a", 6, ["b"]), {}), ((), {"items": ["c"], "name": "d"}), (("a",), {"number": 1})],
)
def test_the_first_values_are_as_those_after_them(values: tuple[Any, ...], named: dict[str, Any]) -> None:
    """What makes values is compiled when there are some, and makes the same ones."""
    kind = _new()
    before = vars(kind)["__init__"]
    made = [kind(*values, **named) for _ in range(40)]

    assert vars(kind)["__init__"] is not before
    assert all(asdict(one) == asdict(Standard(*values, **named)) for one in made)
    assert len({id(one.items) for one in made}) == (1 if len(values) == 3 or "items" in named else 40)


@pytest.mark.parametrize("before", [0, 40])
@pytest.mark.parametrize(
    ("values", "named"),
    [((), {}), (("a", 1, [], 2), {}), (("a",), {"other": 1}), (("a",), {"name": "a"}), ((), {"number": 1})],
)
def test_wrong_arguments(values: tuple[Any, ...], named: dict[str, Any], before: int) -> None:
    """A missing, an additional, a repeated and an unknown argument are refused, with the name of the function."""
    kind = _new()
    for _ in range(before):
        kind("a")
    for one in (kind, Standard):
        with pytest.raises(TypeError, match=r"__init__\(\)"):
            one(*values, **named)


def test_a_default_that_is_made_is_nobody_elses() -> None:
    """Two values do not share a list that neither was given."""
    assert Quick("a").items is not Quick("a").items


def test_equality() -> None:
    """Values are equal if all fields are, and never to a value of another class."""
    others: tuple[object, ...] = (Quick("b"), Standard("a"), Alone("a"), "a")

    assert Quick("a") == Quick("a")
    assert Alone("a") == Alone("a")
    assert all(Quick("a") != other for other in others)
    assert len({Alone("a"), Alone("a"), Alone("b")}) == 2


def test_nothing_can_be_changed() -> None:
    """No field can be set or deleted, and none added."""
    value = Alone("a")
    with pytest.raises(FrozenInstanceError, match="'name'"):
        value.name = "b"  # type: ignore[misc]  # what is tried
    with pytest.raises(FrozenInstanceError, match="'other'"):
        value.other = "b"  # type: ignore[attr-defined]  # what is tried
    with pytest.raises(FrozenInstanceError, match="'name'"):
        del value.name
    assert not hasattr(value, "__dict__")
    assert value == Alone("a")


def test_values_can_be_copied() -> None:
    """A value goes to another process and back, and can be copied with some of its fields replaced."""
    value = Quick("a", 6, ["b"])

    assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301 - what was just written
    assert copy.deepcopy(value) == value
    assert replace(value, number=7) == Quick("a", 7, ["b"])


def test_fields_can_be_matched() -> None:
    """The fields of a value stand in patterns in their order."""
    match Quick("a", 6):
        case Quick(name, number):
            assert (name, number) == ("a", 6)


@dataclass(frozen=True, slots=True)
class Secret:
    """Shows nothing of itself, and is like any other of its name, whatever the case."""

    name: str
    text: str

    def __repr__(self) -> str:
        return "<a secret>"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and self.name.lower() == other.name.lower()

    def __hash__(self) -> int:
        return hash(self.name.lower())


def test_what_a_class_says_itself_stays() -> None:
    """How values are shown, compared and hashed, if their class says so, is as it says."""
    one, other = Secret("a", "xyzzy"), Secret("A", "plugh")

    assert repr(one) == str(one) == "<a secret>"
    assert one == other
    assert hash(one) == hash(other)
