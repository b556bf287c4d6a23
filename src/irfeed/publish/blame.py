"""What is said when a disk or a file system fails in the middle of a publication."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from irfeed.errors import OutsideError
from irfeed.publish.names import shown

OLD_STANDS = "what was published before stands as it was"
HALF_DONE = "some files may be new already, the others are as they were, and the next build will finish the work"
NEW_STANDS = "the new feeds are published all the same"
NOTHING_DONE = "nothing was changed"

_HINTS = {
    errno.ENOSPC: "make room on the disk, then build again",
    errno.EDQUOT: "make room within your quota, then build again",
    errno.EACCES: "give irfeed the right to write there",
    errno.EPERM: "give irfeed the right to write there",
    errno.EROFS: "the disk can only be read; name another output folder",
}


@contextmanager
def blaming(output: Path, consequence: str) -> Iterator[None]:
    """Turn an OSError into one that says what failed, on which file, and how the publication stands now.

    Raises:
        OutsideError: instead of the OSError.
    """
    try:
        yield
    except OSError as fault:
        reason = fault.strerror or type(fault).__name__
        where = f": {shown(os.fsdecode(fault.filename))}" if isinstance(fault.filename, (str, bytes)) else ""
        hint = _HINTS.get(fault.errno or 0, "")
        raise OutsideError(f"cannot publish to {output}: {reason}{where}; {consequence}", hint=hint) from fault
