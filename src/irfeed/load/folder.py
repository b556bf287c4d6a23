"""Record files, one or a folder full, as records and findings, read as they are asked for."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from io import BytesIO
from itertools import accumulate
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO, Final

from irfeed.errors import OutsideError, UsageError
from irfeed.findings import Finding, Place
from irfeed.load import lines
from irfeed.load.attached import with_files_of_all
from irfeed.load.locator import FORMATS, FileType
from irfeed.load.opening import opened, refused
from irfeed.load.rules import files
from irfeed.load.walk import FoundFile, capped, format_of, walk
from irfeed.model.record import Record, Value

_NONE: Final[Mapping[str, Value]] = MappingProxyType({})


def load_folder(
    root: Path,
    *,
    shown_as: str,
    lists: Collection[str],
    defaults: Mapping[str, Mapping[str, Value]] = MappingProxyType({}),
) -> Iterator[Record | Finding]:
    """Load every record below `root`, file by file, in the order of the names' code points.

    Names that begin with "." or "_" and README files are left out, as are files without the extension of a record.

    Args:
        root: The articles folder.
        shown_as: What findings call it, such as "articles"; "" for nothing.
        lists: The fields that are lists, whose cells in CSV hold items separated by "|".
        defaults: Fields by folder, relative to `root`, "/" between names, "" for `root` itself. Deeper folders win
            over those around them, and a record's own fields over all defaults.

    Raises:
        OutsideError: `root` cannot be looked into.
        UsageError: `root` does not exist or is no folder.
    """
    check_folder(root, shown_as or str(root))
    return _all(root, shown_as, lists, {folder.strip("/"): fields for folder, fields in defaults.items()})


def load_file(
    file: Path,
    *,
    shown_as: str,
    lists: Collection[str],
    defaults: Mapping[str, Value] = _NONE,
    root: Path | None = None,
) -> Iterator[Record | Finding]:
    """Load the records of one file, wherever it is.

    Args:
        file: The file.
        shown_as: What findings call it.
        lists: As with a folder.
        defaults: The fields that its records have unless they say otherwise.
        root: The folder out of which no picture and no enclosure may be; by default the one that `file` is in.
    """
    text_format = format_of(file.name)
    if text_format is None:
        *most, last = FORMATS
        hint = f"Use {', '.join(most)} or {last}"
        yield files.unknown_extension.at(Place(shown_as), "The extension does not tell how to read the file", hint)
        return
    found = FoundFile(str(file.absolute()), shown_as, "", text_format)
    records = capped(_loaded(found, None, lists), shown_as)
    yield from _with_defaults(with_files_of_all(records, file.absolute().parent, root or file.parent), defaults)


def record_files(path: Path) -> Iterator[Path]:
    """Yield the record files below a folder, or the file itself if it is one."""
    if path.is_dir():
        yield from (Path(one.file) for one in walk(str(path), "") if isinstance(one, FoundFile))
    elif format_of(path.name):
        yield path


def load_bytes(data: bytes, file: Path, lists: Collection[str]) -> Iterator[Record | Finding]:
    """Load the records of a file that says `data`, as :func:`load_file` does, but for pictures and enclosures.

    The places of fields are found as long as the file does say so.
    """
    found = FoundFile(str(file.absolute()), str(file), "", FORMATS[file.suffix.lower()])
    return _read(BytesIO(data), found, lists)


def load_path(
    path: Path,
    *,
    articles: Path,
    shown_as: str,
    lists: Collection[str],
    defaults: Mapping[str, Mapping[str, Value]] = MappingProxyType({}),
) -> Iterator[Record | Finding]:
    """Load a file, or every record below a folder; `defaults` are by folder relative to `articles`, as they are there.

    A path outside `articles` has the defaults of `articles` itself.

    Raises:
        OutsideError: a folder cannot be looked into.
        UsageError: there is no folder `articles`, which is asked for.
    """
    above = path if path.is_dir() else path.parent
    resolved, root = above.resolve(), articles.resolve()
    inside = resolved.relative_to(root).as_posix().strip(".") if resolved.is_relative_to(root) else ""
    own = defaults_of(inside, defaults)
    if not path.is_dir() and path != articles:
        return load_file(
            path, shown_as=shown_as, lists=lists, defaults=own, root=root if resolved.is_relative_to(root) else None
        )
    start = f"{inside}/" if inside else ""
    deeper = {folder[len(start) :]: fields for folder, fields in defaults.items() if folder.startswith(start)}
    return load_folder(path, shown_as=shown_as, lists=lists, defaults={**deeper, "": own})


def defaults_of(folder: str, defaults: Mapping[str, Mapping[str, Value]]) -> dict[str, Value]:
    """Return the defaults that hold in `folder`: those of all folders around it, the deeper the stronger."""
    around = ["", *accumulate(folder.split("/"), lambda above, name: f"{above}/{name}")] if folder else [""]
    return {name: value for one in around for name, value in defaults.get(one, _NONE).items()}


def check_folder(root: Path, shown: str, what: str = "articles folder", key: str = "articles in") -> None:
    """See that the articles folder `root`, which messages call `shown`, can be looked into.

    Args:
        root: the folder.
        shown: how to show it.
        what: what it is.
        key: the key that names it in irfeed.toml.

    Raises:
        OutsideError: it cannot.
        UsageError: it does not exist or is no folder.
    """
    try:
        if not root.is_dir():
            wrong = "is not a folder" if root.exists() else "does not exist"
            raise UsageError(f"The {what} {shown} {wrong}", hint=f"create it, or name another one by {key} irfeed.toml")
        os.scandir(root).close()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise OutsideError(f"The {what} {shown} cannot be read: {reason}") from error


def _all(
    root: Path, shown_as: str, lists: Collection[str], defaults: Mapping[str, Mapping[str, Value]]
) -> Iterator[Record | Finding]:
    top = str(root.absolute())
    for found in walk(top, shown_as):
        if isinstance(found, Finding):
            yield found
        else:
            yield from load_found(found, top, lists, defaults)


def load_found(
    found: FoundFile, top: str, lists: Collection[str], defaults: Mapping[str, Mapping[str, Value]]
) -> Iterator[Record | Finding]:
    """Load the records of a file that :func:`irfeed.load.walk.walk` found below the folder `top`."""
    records = capped(_loaded(found, top, lists), found.shown)
    attached = with_files_of_all(records, Path(found.file).parent, Path(top))
    return _with_defaults(attached, defaults_of(found.folder, defaults))


def _loaded(found: FoundFile, root: str | None, lists: Collection[str]) -> Iterator[Record | Finding]:
    stream = opened(found.file, found.shown, root)
    if isinstance(stream, Finding):
        yield stream
        return
    try:
        with stream:
            yield from _read(stream, found, lists)
    except OSError as error:
        yield refused(error, Place(found.shown))


def _read(stream: BinaryIO, found: FoundFile, lists: Collection[str]) -> Iterator[Record | Finding]:
    if found.format is FileType.CSV:
        return lines.load_csv(stream, found.file, found.shown, lists)
    if found.format is FileType.JSONL:
        return lines.load_jsonl(stream, found.file, found.shown)
    if found.format is FileType.XLSX:
        return _workbook(stream, found.shown, lists)
    from irfeed.load import whole  # noqa: PLC0415 - JSON Lines and CSV do not wait for it

    return whole.load(stream, found.file, found.shown, found.format)


def _workbook(stream: BinaryIO, shown: str, lists: Collection[str]) -> Iterator[Record | Finding]:
    try:
        from irfeed.load import xlsx  # noqa: PLC0415 - an extra, for those who have workbooks
    except ModuleNotFoundError:
        hint = "pip install 'irfeed[xlsx]', by which irfeed reads it, or save the sheet as .csv"
        return iter([files.unlikely_extension.at(Place(shown), "The workbook is not read, for lack of openpyxl", hint)])
    return xlsx.load(stream, shown, lists)


def _with_defaults(loaded: Iterator[Record | Finding], defaults: Mapping[str, Value]) -> Iterator[Record | Finding]:
    if not defaults:
        return loaded
    return (replace(one, fields={**defaults, **one.fields}) if isinstance(one, Record) else one for one in loaded)
