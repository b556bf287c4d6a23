"""The rows that were read last time, so that only those that changed since are read again.

Never needed for a right result: a cache that is missing, damaged or of another source is none.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from irfeed.frozen import dataclass
from irfeed.model.record import Value
from irfeed.system.files import read_file, write_over

#: A row: what its `changed` column held, and each field with its value.
CachedRow = tuple[str, list[tuple[str, Value]]]

#: Only for the owner: drafts and embargoed articles stand in it.
_MODE: Final = 0o600
#: A larger file is none that irfeed wrote, in bytes.
_LARGEST: Final = 2**31


@dataclass(frozen=True, slots=True)
class Cache:
    """A file of rows, under a head that says what they are the rows of."""

    file: Path
    of: str  #: everything that the rows depend on, beside the database's own state

    def read(self) -> dict[str, CachedRow]:
        """Return the rows by key; none if the file is not as :meth:`write` left it."""
        try:
            head, _, body = read_file(self.file, _LARGEST).partition(b"\n")
            if head != self._head(body):
                return {}
            return {key: (stamp, [(name, value) for name, value in cells]) for key, stamp, cells in json.loads(body)}
        except OSError:
            return {}

    def write(self, rows: Mapping[str, CachedRow]) -> None:
        """Write the rows whole, or not at all: a folder that cannot be written costs time and nothing else."""
        body = json.dumps([(key, stamp, cells) for key, (stamp, cells) in rows.items()]).encode()
        if self.file.parent.is_symlink():
            return  # whatever it leads to is not irfeed's
        with suppress(OSError):
            self.file.parent.mkdir(parents=True, exist_ok=True)
            write_over(self.file, self._head(body) + b"\n" + body, mode=_MODE)

    def _head(self, body: bytes) -> bytes:
        return hashlib.sha256(self.of.encode("utf-8", "surrogatepass") + b"\0" + body).hexdigest().encode()
