"""What a judge of irfeed.toml says of one value."""

from __future__ import annotations

from irfeed.findings import Rule
from irfeed.frozen import dataclass
from irfeed.model.record import Path


@dataclass(frozen=True, slots=True)
class Judgement:
    """A fault of the value at `path`."""

    path: Path
    rule: Rule
    message: str
    hint: str = ""
