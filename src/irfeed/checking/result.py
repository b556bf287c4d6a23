"""What the judging of one document comes to: options, findings about the reading, result."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from irfeed.checking.kind import Kind
from irfeed.findings import Finding, as_objects, has_errors


@dataclass(frozen=True, slots=True)
class ReadingFinding:
    """One thing noticed while bytes became text and text became a tree; the rule called `rule` speaks of it."""

    rule: str  #: the name of a rule: "not-well-formed"
    message: str
    offset: int | None = None  #: in characters of the text; None: the whole document
    hint: str = ""  #: in place of what the rule says
    place: tuple[int, int] | None = None  #: line and column, where there is no text that an offset could count in


class UnreadableError(Exception):
    """Reading cannot go on; `finding` says why. Never leaves this package."""

    def __init__(self, finding: ReadingFinding) -> None:
        super().__init__(finding.message)
        self.finding = finding


@dataclass(frozen=True, slots=True)
class Options:
    """Choices that hold for every document of a run."""

    select: tuple[str, ...] = ()  #: codes or beginnings of codes ("ATM", "RSS01"); empty: all
    ignore: tuple[str, ...] = ()  #: the same; wins over `select` unless `select` names it with more letters
    aggregators: tuple[str, ...] = ()  #: by name, those whose requirements are asked as well: "flipboard"
    errors_only: bool = False  #: whether only rules are asked whose findings make a document invalid
    plugins: bool = True  #: whether rules of other packages are asked
    most_bytes: int = 64 * 1024 * 1024  #: of a document, after decompression
    deepest: int = 256  #: how deep elements, arrays and objects may nest
    most_elements: int = 1_000_000  #: of an XML document
    most_attributes: int = 500  #: of one element
    most_findings: int = 100  #: of one rule in one document; then one more that says so

    def wants(self, code: str) -> bool:
        """Say whether the rule with this code is asked."""
        wanted = max((len(one) for one in self.select if code.startswith(one)), default=-1)
        if not self.select:
            wanted = 0
        refused = max((len(one) for one in self.ignore if code.startswith(one)), default=-1)
        return wanted > refused or (wanted == 0 and refused < 0)


@dataclass(frozen=True, slots=True)
class CheckResult:
    """The judgement of one document."""

    path: str
    kind: Kind
    findings: tuple[Finding, ...]  #: in the order of the document

    @property
    def valid(self) -> bool:
        """Whether no finding is an error."""
        return not has_errors(self.findings)

    @property
    def verdict(self) -> Literal["valid", "invalid"]:
        """The same in a word."""
        return "valid" if self.valid else "invalid"

    def as_object(self) -> dict[str, Any]:
        """Return the object that stands for the document in what `irfeed check --format json` prints."""
        return {"path": self.path, "verdict": self.verdict, "findings": as_objects(self.findings)}
