"""What a caller may choose: which rules are asked, and how large a document may be."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """Choices that hold for every document of a run."""

    select: tuple[str, ...] = ()  #: codes or beginnings of codes ("ATM", "RSS01"); empty: all
    ignore: tuple[str, ...] = ()  #: the same; wins over `select` unless `select` names it with more letters
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
