"""One value of a JSON document, with the way that leads to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from irfeed.positions.json import Kind, Node


@dataclass(frozen=True, slots=True)
class Spot:
    """A JSON value and where it stands. Rules read it."""

    node: Node
    step: str | int = ""  #: its name or index in `parent`
    parent: Spot | None = None  #: None: the whole document
    start: int = 0  #: where to point: at the name of a member, else at the value

    @property
    def kind(self) -> Kind:
        """What the value is: "object", "array", "string", "number", "boolean" or "null"."""
        return self.node.kind

    @property
    def value(self) -> str | float | bool | None:
        """The value of a string, number, truth value or null; None of objects and arrays."""
        return self.node.value

    @property
    def text(self) -> str | None:
        """The value if it is a string, else None."""
        return self.node.value if isinstance(self.node.value, str) else None

    @property
    def pointer(self) -> str:
        """The RFC 6901 JSON Pointer of the value."""
        steps: list[str] = []
        one: Spot = self
        while one.parent is not None:
            steps.append(str(one.step).replace("~", "~0").replace("/", "~1"))
            one = one.parent
        return "".join(f"/{step}" for step in reversed(steps))

    def get(self, name: str) -> Spot | None:
        """Return the member of that name (the last, if it is repeated); None if there is none or this is no object."""
        for member in reversed(self.node.members):
            if member.name == name:
                return Spot(member.node, name, self, member.start)
        return None

    def string(self, name: str) -> str | None:
        """Return the text of the member of that name; None if it is missing or no string."""
        spot = self.get(name)
        return spot.text if spot else None

    def members(self) -> Iterator[Spot]:
        """Yield the members of an object; nothing of other values."""
        for member in self.node.members:
            yield Spot(member.node, member.name, self, member.start)

    def items(self) -> Iterator[Spot]:
        """Yield the items of an array; nothing of other values."""
        for index, node in enumerate(self.node.items):
            yield Spot(node, index, self, node.start)

    def inner(self) -> Iterator[Spot]:
        """Yield members or items, whichever there are."""
        return self.members() if self.node.members else self.items()
