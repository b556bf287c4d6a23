"""What one feed document gives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from irfeed.findings import Finding, Place
from irfeed.importing.claims import Found
from irfeed.importing.feed.names import shown
from irfeed.importing.feed.node import Node
from irfeed.importing.rules import documents as rules


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed document, read."""

    entries: tuple[Found, ...]  #: in the order of the document
    title: str = ""
    home: str = ""  #: address of the page that it belongs to
    language: str = ""
    older: str = ""  #: address of the document with the entries before these; "" if there is none
    findings: tuple[Finding, ...] = ()


@dataclass(slots=True)
class Unknown:
    """Counts the elements of entries that no field can hold."""

    path: str
    counts: Counter[str] = field(default_factory=Counter)
    lines: dict[str, int] = field(default_factory=dict)

    def see(self, entry: Node, known: Iterable[str]) -> None:
        """Note the children of an entry that nobody has read."""
        for child in entry.children:
            if child.name not in known and (child.text or child.attributes):
                self.note(shown(child.name), child.line)

    def note(self, what: str, line: int | None = None) -> None:
        """Note one thing by its name."""
        self.counts[what] += 1
        if line is not None:
            self.lines.setdefault(what, line)

    def findings(self) -> Iterator[Finding]:
        """Yield one finding for each name."""
        for what, count in self.counts.items():
            times = f" ({count} times)" if count > 1 else ""
            yield rules.no_field.at(Place(self.path, self.lines.get(what)), f"Records have no field for {what}{times}")
