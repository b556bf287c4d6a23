"""What reading a document runs into, before any rule is asked."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Trouble:
    """One thing noticed while bytes became text and text became a tree; the rule called `rule` speaks of it."""

    rule: str  #: the name of a rule: "not-well-formed"
    message: str
    offset: int | None = None  #: in characters of the text; None: the whole document
    hint: str = ""  #: in place of what the rule says
    place: tuple[int, int] | None = None  #: line and column, where there is no text that an offset could count in


class UnreadableError(Exception):
    """Reading cannot go on; `trouble` says why. Never leaves this package."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.message)
        self.trouble = trouble
