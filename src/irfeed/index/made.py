"""A document that an earlier build made."""

from __future__ import annotations

from irfeed.frozen import dataclass
from irfeed.publish import Listed


@dataclass(frozen=True, slots=True)
class MadeBefore:
    """What was made of what, and how its file could be told from all others."""

    listed: Listed
    digest: bytes  #: of all that went into the document
    mark: str  #: of its file in the output folder
