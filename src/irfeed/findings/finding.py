"""The wrong text, as messages quote it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from irfeed.frozen import dataclass

#: How many characters of a document's text a message repeats at most.
LONGEST = 60


def quoted(text: str, longest: int = LONGEST) -> str:
    """Return `text` in double quotes, cut after `longest` characters, with invisible characters made visible."""
    cut = text if len(text) <= longest else text[: longest - 1] + "…"
    return f'"{"".join(map(_visible, cut))}"'


def _visible(char: str) -> str:
    if char.isprintable():
        return char
    known = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}
    return known.get(char) or f"\\u{{{ord(char):04X}}}"


class Severity(StrEnum):
    """How much a finding matters. Only an error makes a record or a feed invalid."""

    ERROR = "error"  #: a specification says MUST, or a record cannot be published
    WARNING = "warning"  #: a specification says SHOULD, or readers are known to stumble
    ADVICE = "advice"  #: good to know


_WEIGHT: Final = {severity: weight for weight, severity in enumerate(Severity)}


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: a file, and as far as it is known the line, the column and the field."""

    path: str  #: as the user would name the file: relative to where the work began, "/" between folders
    line: int | None = None  #: from 1
    column: int | None = None  #: from 1, in characters
    pointer: str = ""  #: RFC 6901 JSON Pointer of a field ("/images/0/url"), or an element path in XML

    def __str__(self) -> str:
        parts = (self.path, *(str(part) for part in (self.line, self.column) if part is not None))
        return ":".join(parts)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, or might be, at one place."""

    code: str  #: the permanent code of the rule, such as "REC004"
    severity: Severity
    place: Place
    message: str  #: what is wrong, in one sentence without a full stop
    hint: str = ""  #: what to do about it

    @property
    def path(self) -> str:
        """The file, or whatever it is in."""
        return self.place.path

    @property
    def line(self) -> int | None:
        """The line, from 1; None if it is not known."""
        return self.place.line

    @property
    def column(self) -> int | None:
        """The column, from 1, in characters; None if it is not known."""
        return self.place.column

    @property
    def pointer(self) -> str:
        """The field as a JSON Pointer (RFC 6901), or the element as a path; "" if it is about neither."""
        return self.place.pointer

    def as_object(self) -> dict[str, str | int | None]:
        """Return the flat object that stands for it in JSON."""
        return {
            "code": self.code,
            "severity": self.severity.value,
            "path": self.path,
            "line": self.line,
            "column": self.column,
            "pointer": self.pointer,
            "message": self.message,
            "hint": self.hint,
        }

    def __str__(self) -> str:
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.place}: {self.code} {self.severity}: {self.message}{hint}"


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings by file, line, column and code: the order in which a person works through them."""
    return sorted(
        set(findings),
        key=lambda one: (
            one.place.path,
            one.place.line or 0,
            one.place.column or 0,
            one.code,
            one.place.pointer,
            one.message,
            one.hint,
        ),
    )


def as_objects(findings: Iterable[Finding]) -> list[dict[str, str | int | None]]:
    """Return one flat object for each finding, in order."""
    return [finding.as_object() for finding in in_order(findings)]


def errors_first(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings in their order, errors before warnings before advice."""
    return sorted(in_order(findings), key=lambda one: _WEIGHT[one.severity])


def count(findings: Iterable[Finding]) -> Counter[Severity]:
    """Count the findings of each severity."""
    return Counter(finding.severity for finding in findings)


def files_in(findings: Iterable[Finding]) -> frozenset[str]:
    """Return the files that errors among the findings are about."""
    return frozenset(finding.place.path for finding in findings if finding.severity is Severity.ERROR)


def has_errors(findings: Iterable[Finding]) -> bool:
    """Say whether any of the findings is an error."""
    return any(finding.severity is Severity.ERROR for finding in findings)


def wanted(findings: Iterable[Finding], ignored: tuple[str, ...]) -> list[Finding]:
    """Return findings without the warnings and the advice of rules whose codes begin as one of `ignored` does."""
    return [one for one in findings if one.severity is Severity.ERROR or not one.code.startswith(ignored)]
