"""A file of records opened, and its bytes made text."""

from __future__ import annotations

import errno
import re
from pathlib import Path
from typing import BinaryIO, Final

from irfeed.findings import Finding, Place
from irfeed.load.rules import files
from irfeed.syntax.lines import Lines
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


BOM: Final = b"\xef\xbb\xbf"

_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)

#: Encodings by the characters of which, as a share of all beyond ASCII, a text in them mostly consists.
_LIKELY = (
    ("shift_jis", "Shift_JIS", "[\u3041-\u30ff]", 0.3),
    ("euc_jp", "EUC-JP", "[\u3041-\u309f]", 0.3),
    ("euc_kr", "EUC-KR", "[\uac00-\ud7a3\u3000-\u303f\uff01-\uff5e]", 0.9),
    ("gb18030", "GB 18030", "[\u4e00-\u9fff\u3000-\u303f\uff01-\uff5e]", 0.9),
)

#: How many bytes to look at for a guess.
_SAMPLE = 1 << 16

_MARKER = r"(?m)^(?:<{7}|>{7}|\|{7})(?: [^\r\n]*)?\r?$"
_SIGNS = ("<<<<<<<", ">>>>>>>", "|||||||")
_POINTER = "version https://git-lfs.github.com/spec/"


def decode(data: bytes, shown: str, first_line: int = 1) -> str | Finding:
    """Return the text of `data`, which has no byte order mark and begins on `first_line` of the file."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(data, error.start, shown, first_line)


def leftover(text: str, shown: str, first_line: int = 1) -> Finding | None:
    """Return a finding when Git left its own text in the place of a record's: a conflict or a pointer."""
    if first_line == 1 and text.startswith(_POINTER):
        from irfeed.load.rules import texts  # noqa: PLC0415 - as said below

        return texts.git_lfs_pointer.at(Place(shown, 1, 1), "The file is a Git LFS pointer, not the record")
    if any(sign in text for sign in _SIGNS) and (marker := re.search(_MARKER, text)):
        from irfeed.load.rules import texts  # noqa: PLC0415 - as said below

        line, _ = Lines.of(text[: marker.start()]).at(marker.start())
        message = "Git left the marker of a merge conflict in the file"
        return texts.merge_conflict.at(Place(shown, line + first_line - 1, 1), message)
    return None


def _not_utf8(data: bytes, at: int, shown: str, first_line: int) -> Finding:
    # Texts in which nothing is wrong do not wait for the rules.
    from irfeed.load.rules import texts  # noqa: PLC0415 - as said above

    before = data[:at].decode("utf-8")
    line, column = Lines.of(before).at(len(before))
    guess = _guess(data)
    message = f"The byte 0x{data[at]:02X} is not UTF-8" + (f"; the text looks like {guess}" if guess else "")
    return texts.not_utf_8.at(Place(shown, line + first_line - 1, column), message)


def _guess(data: bytes) -> str:
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    sample = data[:_SAMPLE]
    high = sum(byte > 0x7F for byte in sample)  # noqa: PLR2004 - beyond ASCII
    if marked or sample.count(0) > len(sample) // 4:
        return marked or "UTF-16"
    for codec, name, typical, share in _LIKELY:
        beyond = re.sub(r"[\x00-\x7f]+", "", sample.decode(codec, errors="replace"))
        if "\ufffd" not in beyond[:-1] and len(re.findall(typical, beyond)) > share * len(beyond):
            return name
    return "Windows-1252" if high < len(sample) * 0.3 and not re.search(rb"[\x00-\x08\x0e-\x1f]", sample) else ""
