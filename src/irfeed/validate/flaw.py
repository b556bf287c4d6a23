"""A flaw: what a rule says of a field before anyone has looked up where the field stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from irfeed.findings import Finding, Place, Rule
from irfeed.frozen import dataclass
from irfeed.record import Path
from irfeed.validate.words import label

if TYPE_CHECKING:
    from pydantic_core import PydanticCustomError

#: The pydantic error type that carries flaws.
CARRIER = "irfeed_flaws"


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong with one field. The message goes on after the field's name: "is missing"."""

    rule: Rule
    message: str
    hint: str = ""  #: empty: the rule says how to mend it
    path: Path = ()  #: from the field that was judged inwards

    def inside(self, path: Path) -> Flaw:
        """Return the same flaw of the same field, seen from further out."""
        return replace(self, path=(*path, *self.path))


def found_at(place: Place, flaw: Flaw, path: Path | None = None) -> Finding:
    """Return the finding that a flaw at `place` makes; `path` is that of the field as the record has it."""
    return flaw.rule.at(place, f"{label(flaw.path if path is None else path)} {flaw.message}", flaw.hint)


def refusal(*flaws: Flaw) -> PydanticCustomError:
    """Return the exception that carries `flaws` through pydantic's validation."""
    # Rules about all records together make flaws too, and need no pydantic.
    from pydantic_core import PydanticCustomError  # noqa: PLC0415 - as said above

    return PydanticCustomError(CARRIER, "the value is refused", {"flaws": flaws})


def refuse(flaws: Iterable[Flaw]) -> None:
    """Refuse a value in the midst of pydantic's validation if there are any `flaws`.

    Raises:
        PydanticCustomError: there are some; the error carries all of them.
    """
    found = tuple(flaws)
    if found:
        raise refusal(*found)
