"""A finding as a rule makes it of a field before anyone has looked up where the field stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from irfeed.findings import Finding, Place, Rule
from irfeed.frozen import dataclass
from irfeed.model.record import Path
from irfeed.table import RefusedError
from irfeed.validation.words import label


@dataclass(frozen=True, slots=True)
class FieldFinding:
    """What is wrong with one field. The message goes on after the field's name: "is missing"."""

    rule: Rule
    message: str
    hint: str = ""  #: empty: the rule says how to mend it
    path: Path = ()  #: from the field that was judged inwards
    meant: str = ""  #: the field that an unknown one was meant to be

    def inside(self, path: Path) -> FieldFinding:
        """Return the same finding of the same field, seen from further out."""
        return replace(self, path=(*path, *self.path))


def found_at(place: Place, finding: FieldFinding, path: Path | None = None) -> Finding:
    """Return the finding of a field at `place`; `path` is that of the field as the record has it."""
    return finding.rule.at(place, f"{label(finding.path if path is None else path)} {finding.message}", finding.hint)


def refuse(findings: Iterable[FieldFinding]) -> None:
    """Refuse a value that is being read if there are any `findings`.

    Raises:
        RefusedError: there are some; the error carries all of them.
    """
    found = tuple(findings)
    if found:
        raise RefusedError(found)
