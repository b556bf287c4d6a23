"""Record files that commands start or change: front matter, with everything else left as people wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

import yaml

from irfeed.cli import options
from irfeed.errors import OutsideError, UsageError
from irfeed.findings import Finding, Place, Severity
from irfeed.load.limits import MAX_STREAM_BYTES
from irfeed.load.markdown import read
from irfeed.load.parsed import Fields
from irfeed.model.publication import Publication
from irfeed.model.record import Path as FieldPath
from irfeed.model.record import Record, Value, pointer
from irfeed.system.files import read_file, write_over
from irfeed.validate import Judge

_FRONT_MATTER = re.compile(r"(\ufeff?---[ \t]*\r?\n)(.*?)(^(?:---|\.\.\.)[ \t]*\r?$)", re.DOTALL | re.MULTILINE)


class _AsOptions:
    """The place of what stands in no file yet: the options of a command."""

    def place(self, path: FieldPath) -> Place:
        return Place("", pointer=pointer(path))


def line_of(name: str, value: Value) -> str:
    """Return a field as a line of front matter; one that is None is to be filled in."""
    if value is None:
        return f"{name}:\n"
    return str(yaml.safe_dump({name: value}, allow_unicode=True, sort_keys=False, width=1_000_000))


def judge_fields(fields: Mapping[str, Value], given: Iterable[str], publication: Publication) -> None:
    """Judge the fields of a record that is about to be written, as far as they were `given` to the command.

    Raises:
        UsageError: some of them are errors; it names the options.
    """
    written = {name: value for name, value in fields.items() if value is not None}
    judged = Judge(publication).judge(Record(written, _AsOptions()))
    wrong = [one for one in judged.findings if one.severity is Severity.ERROR and _field(one) in given]
    if wrong:
        said = "; ".join(f"{_option(_field(one))}: {one.message}" for one in wrong)
        raise UsageError(said, hint="; ".join(dict.fromkeys(one.hint for one in wrong if one.hint)))


def _field(finding: Finding) -> str:
    return finding.place.pointer.split("/")[1] if finding.place.pointer else ""


def _option(field: str) -> str:
    return "TITLE" if field == "title" else f"--{field}"


def fields_in(path: Path) -> Mapping[str, Value]:
    """Return the fields of the one record in a Markdown file with front matter in YAML.

    Raises:
        UsageError: it is no such file.
        OutsideError: it cannot be read.
    """
    return _fields(_text(path), path)


def change_fields(path: Path, fields: Mapping[str, str]) -> Mapping[str, Value]:
    """Return what the record in a file would say with other values of some fields, without writing it.

    Raises:
        UsageError: the file is none whose fields can be changed.
        OutsideError: it cannot be read.
    """
    return _fields(_changed(_text(path), fields, path), path)


def write_fields(path: Path, fields: Mapping[str, str]) -> None:
    """Write other values of some fields into the record in a file; each line of the others stays as it is.

    Raises:
        UsageError: the file is none whose fields can be changed.
        OutsideError: it cannot be read or written.
    """
    text = _changed(_text(path), fields, path)
    try:
        write_over(path, text.encode(), mode=path.stat().st_mode & 0o777)
    except OSError as error:
        raise OutsideError(f"{options.shown(path)} cannot be written: {error.strerror}") from None


def _text(path: Path) -> str:
    try:
        return read_file(path, MAX_STREAM_BYTES).decode()
    except UnicodeDecodeError:
        raise UsageError(f"{options.shown(path)} is not in UTF-8", hint="irfeed validate says where") from None
    except OSError as error:
        raise OutsideError(f"{options.shown(path)} cannot be read: {error.strerror}") from None


def _fields(text: str, path: Path) -> Mapping[str, Value]:
    values = _values(text)
    if values is None:
        raise UsageError(f"{options.shown(path)} is no Markdown file with front matter in YAML")
    return values


def _values(text: str) -> Mapping[str, Value] | None:
    found = list(read(text)) if _FRONT_MATTER.match(text) else []
    return found[0].values if len(found) == 1 and isinstance(found[0], Fields) else None


def _changed(text: str, fields: Mapping[str, str], path: Path) -> str:
    before = _fields(text, path)
    found = _FRONT_MATTER.match(text)
    assert found  # noqa: S101 - else there would be no fields
    opening, head, closing = found.groups()
    ending = "\r\n" if opening.endswith("\r\n") else "\n"
    for name, value in fields.items():
        line = line_of(name, value).replace("\n", ending)
        written = re.compile(rf"^{name}[ \t]*:.*\r?\n(?:[ \t]+.*\r?\n)*", re.MULTILINE)
        head = written.sub(lambda _, line=line: line, head, count=1) if written.search(head) else head + line
    changed = opening + head + closing + text[found.end() :]
    if _values(changed) != {**before, **fields}:
        raise UsageError(
            f"{options.shown(path)} has front matter in a form that irfeed does not change",
            hint="write into it: " + ", ".join(f"{name}: {value}" for name, value in fields.items()),
        )
    return changed
