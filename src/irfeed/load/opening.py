"""Opening files of records without ever hanging or following a link out of the folder of articles."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import BinaryIO

from irfeed.findings import Finding, Place
from irfeed.load.rules import files
from irfeed.system.files import NotAFileError, OutsideFolderError, open_file


def opened(file: str, shown: str, root: str | None = None) -> BinaryIO | Finding:
    """Open an ordinary file for reading; with `root`, only one that is inside that folder, links resolved."""
    place = Place(shown)
    try:
        # The folders on the way are none that links lead to, so that most files need no further look.
        return open_file(file, root if Path(file).is_symlink() else None)
    except OutsideFolderError:
        return files.link_out_of_folder.at(place, "The symbolic link leads out of the articles folder")
    except NotAFileError as error:
        return files.not_a_file.at(place, f"This is {error.kind}, not a file")
    except OSError as error:
        return refused(error, place)


def refused(error: OSError, place: Place) -> Finding:
    """Say why a file or folder cannot be read."""
    if error.errno == errno.ELOOP or (error.errno == errno.ENOENT and _is_link(error.filename)):
        return files.broken_link.at(place, "The symbolic link leads nowhere")
    reason = error.strerror or type(error).__name__
    return files.unreadable_file.at(place, f"This cannot be read: {reason[:1].lower()}{reason[1:]}")


def _is_link(file: object) -> bool:
    return isinstance(file, str) and Path(file).is_symlink()
