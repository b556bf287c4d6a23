"""Dataclasses of the one kind that irfeed has, frozen and with slots, made in a tenth of the time.

Every start of the program makes some fifty of them. The standard library compiles six functions for each. All but
`__init__` can be the same for any class, and that one is compiled when some values were made, which of most classes
are never so many. To type checkers this is `dataclasses.dataclass` itself, and its functions (`replace`, `fields`,
`asdict`) work as ever.
"""

from __future__ import annotations

import dataclasses
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Never

#: So many values are made more slowly, until it is worth while to compile what makes them.
_FEW = 30

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass  # noqa: PLC0414 - names it as a part of this module
else:

    def dataclass(*, frozen: bool, slots: bool):  # noqa: ANN201 - type checkers see the one above
        """Return the decorator; both must be asked for, so that a reader sees what the class is."""
        assert frozen and slots  # noqa: PT018, S101 - a class that asks for anything else wants the library's own
        return _made


def _made(kind: type) -> type:
    made: type = dataclasses.dataclass(slots=True, init=False, repr=False, eq=False)(kind)
    fields = dataclasses.fields(made)
    names = tuple(one.name for one in fields)
    methods = (_init_of(made), *_of_values(names), *_of_pickle(names), _refuse_to_set, _refuse_to_delete)
    own = vars(kind)
    for method in methods:
        if own.get(method.__name__) is None:  # what a class says itself stays, as with the library
            setattr(made, method.__name__, method)
    return made


def _init_of(made: Any) -> Any:  # noqa: ANN401 - a class; a function
    """Return the function that makes the first few values, and compiles the one that makes all others."""
    fields = dataclasses.fields(made)
    names = tuple(one.name for one in fields)
    defaults = {one.name: one.default for one in fields if one.default is not dataclasses.MISSING}
    factories = {one.name: one.default_factory for one in fields if one.default_factory is not dataclasses.MISSING}
    left = _FEW

    def __init__(self: object, *values: object, **named: object) -> None:  # noqa: N807 - becomes a method
        nonlocal left
        left -= 1
        held = {**dict(zip(names, values, strict=False)), **named}
        is_sound = len(held) == len(values) + len(named)  # nothing is given twice, and not too much
        held = {**defaults, **{name: make() for name, make in factories.items() if name not in held}, **held}
        if left > 0 and is_sound and held.keys() == set(names):
            for name in names:
                object.__setattr__(self, name, held[name])
            return
        made.__init__ = _init(made, fields)
        made.__init__(self, *values, **named)  # which says what is wrong, if anything is

    return __init__


def _init(made: Any, fields: tuple[dataclasses.Field[Any], ...]) -> Any:  # noqa: ANN401 - a class; a function
    """Compile the function that makes a value, as the library would; to call each slot takes two thirds of the time."""
    known: dict[str, Any] = {"_left_out": dataclasses.MISSING}
    parameters, lines = ["self"], []
    for one in fields:
        value = one.name
        if one.default_factory is not dataclasses.MISSING:
            known[f"_make_{one.name}"] = one.default_factory
            parameters.append(f"{one.name}=_left_out")
            value = f"_make_{one.name}() if {one.name} is _left_out else {one.name}"
        elif one.default is not dataclasses.MISSING:
            known[f"_default_{one.name}"] = one.default
            parameters.append(f"{one.name}=_default_{one.name}")
        else:
            parameters.append(one.name)
        known[f"_set_{one.name}"] = getattr(made, one.name).__set__
        lines.append(f" _set_{one.name}(self, {value})")
    exec(f"def __init__({', '.join(parameters)}):\n" + "\n".join(lines), known)  # noqa: S102 - as the library does
    return known["__init__"]


def _of_values(names: tuple[str, ...]) -> tuple[Any, ...]:
    """Return the functions that look at the values of all fields."""
    values = attrgetter(*names)

    def __eq__(self: object, other: object) -> bool:  # noqa: N807 - becomes a method
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    def __hash__(self: object) -> int:  # noqa: N807 - becomes a method
        return hash(values(self))

    def __repr__(self: object) -> str:  # noqa: N807 - becomes a method
        shown = (f"{name}={getattr(self, name)!r}" for name in names)
        return f"{self.__class__.__qualname__}({', '.join(shown)})"

    return __eq__, __hash__, __repr__


def _of_pickle(names: tuple[str, ...]) -> tuple[Any, ...]:
    """Return the functions by which a value goes to another process."""

    def __getstate__(self: object) -> list[object]:  # noqa: N807 - becomes a method
        return [getattr(self, name) for name in names]

    def __setstate__(self: object, state: list[object]) -> None:  # noqa: N807 - becomes a method
        for name, value in zip(names, state, strict=True):
            object.__setattr__(self, name, value)

    return __getstate__, __setstate__


def _refuse_to_set(_: object, name: str, value: object) -> Never:
    raise dataclasses.FrozenInstanceError(f"cannot assign {value!r} to field {name!r}")


def _refuse_to_delete(_: object, name: str) -> Never:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


_refuse_to_set.__name__ = "__setattr__"
_refuse_to_delete.__name__ = "__delattr__"
