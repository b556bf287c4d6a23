"""Records that a program gives: mappings in memory, or what stands on standard input."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import tzinfo
from tempfile import TemporaryDirectory
from typing import BinaryIO, Final

from irfeed.findings import Finding, Place
from irfeed.frozen import dataclass
from irfeed.load.folder import load_found
from irfeed.load.limits import KIB, MAX_STREAM_BYTES
from irfeed.load.locator import FileType
from irfeed.load.opening import BOM
from irfeed.load.plain import plain_record
from irfeed.load.rules import texts
from irfeed.load.walk import FoundFile, capped
from irfeed.model.record import Path as FieldPath
from irfeed.model.record import Record, pointer

_PIECE: Final = 64 * KIB


@dataclass(frozen=True, slots=True)
class GivenLocator:
    """Names a record in memory by its position, as in "records[3]"; can be pickled."""

    position: int  #: from 0

    def place(self, path: FieldPath) -> Place:
        """Return the record; in memory there are no lines."""
        return Place(f"records[{self.position}]", pointer=pointer(path))


def load_mappings(records: Iterable[object], zone: tzinfo | None) -> Iterator[Record | Finding]:
    """Load records from memory, each a mapping of the names of fields to values; what is none is a finding.

    Args:
        records: mappings, as docs/reference/record.md describes them; dates also as `datetime` and `date`.
        zone: in which moments are told that know their offset; None: UTC.
    """
    return capped(_loaded(records, zone), "records")


def _loaded(records: Iterable[object], zone: tzinfo | None) -> Iterator[Record | Finding]:
    for position, one in enumerate(records):
        locator = GivenLocator(position)
        if isinstance(one, Mapping):
            yield plain_record(one, locator, zone)
        else:
            message = f"There is a value of the kind {type(one).__name__} where a record should be"
            yield texts.not_a_record.at(locator.place(()), message)


@contextmanager
def records_on(stream: BinaryIO, shown_as: str) -> Iterator[Iterator[Record | Finding]]:
    """Give the records in a stream that findings call `shown_as`: JSON Lines, or a JSON list if it begins with "[".

    They are kept in a file meanwhile: where a field stands is looked for when someone asks.

    Raises:
        OSError: the stream cannot be read, or the disk is full.
    """
    with TemporaryDirectory(prefix="irfeed-") as folder:
        file = f"{folder}/records"
        begins = _kept(stream, file)
        found = FoundFile(file, shown_as, "", FileType.JSON if begins.startswith(b"[") else FileType.JSONL)
        yield load_found(found, folder, (), {})


def _kept(stream: BinaryIO, file: str) -> bytes:
    """Copy the stream, as far as records are read at all; return how it begins, but for blanks."""
    begins = b""
    with open(file, "xb") as kept:  # noqa: PTH123 - the name is a text, for what reads it
        while (part := stream.read(_PIECE)) and kept.tell() <= MAX_STREAM_BYTES:
            begins = begins or part.removeprefix(BOM).lstrip()[:1]
            kept.write(part)
    return begins
