"""A piece: records that stand together and are read together."""

from __future__ import annotations

from irfeed.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """Some lines of a file, or a whole file. Its digest tells whether it was read before, wherever it stood then."""

    file: str  #: how findings name the file
    digest: bytes  #: of its bytes
    start: int = 0  #: offset in the file, in bytes
    length: int = 0  #: in bytes; of lines only
    line: int = 1  #: that it begins on
    whole: bool = True  #: it is the file, and its records cannot be read one by one
