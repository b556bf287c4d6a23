"""Record files: Markdown with front matter, in which comments say what a person should look at."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import yaml

from irfeed.errors import OutsideError
from irfeed.findings.reports.text import visible
from irfeed.importing.file_name import name_of_title
from irfeed.importing.ids import digest
from irfeed.importing.settle import Settled
from irfeed.model import BodyFormat
from irfeed.model.record import Value
from irfeed.system.files import write_new

_WIDEST = 1_000_000  # so that no text is folded over several lines


def text_of(settled: Settled) -> str:
    """Return the text of a record file."""
    parts = ["---\n"]
    for name, value in settled.fields.items():
        if name in settled.comments:
            parts.append(f"# {_comment(settled.comments[name])}\n")
        parts.append(_field(name, value))
    if settled.body_format is not BodyFormat.MARKDOWN:
        parts.append(_field("body_format", settled.body_format.value))
    parts.append("---\n")
    body = settled.body.strip("\n")
    return "".join(parts) + (f"{body}\n" if body else "")


def name_of(settled: Settled) -> str:
    """Return the usual name of a record's file: the day, and the title."""
    day = str(settled.fields["published"])[:10]
    return f"{day}-{name_of_title(str(settled.fields['title'])) or digest(settled.id, 8)}.md"


def path_for(settled: Settled, folder: Path, taken: Mapping[Path, str]) -> Path:
    """Return where in `folder` to write a record; where the usual name is in use, the id tells the files apart."""
    usual = folder / name_of(settled)
    if usual not in taken and not usual.exists():
        return usual
    return usual.with_name(f"{usual.stem}-{digest(settled.id, 8)}.md")


def write(path: Path, text: str) -> bool:
    """Write a new file, and never over one that is there; return whether it was written.

    Raises:
        OutsideError: the file cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_new(path, [text.encode()])
    except FileExistsError:
        return False
    except OSError as error:
        raise OutsideError(f"{path} cannot be written: {error.strerror}") from None
    return True


def _field(name: str, value: Value) -> str:
    return str(yaml.safe_dump({name: value}, allow_unicode=True, sort_keys=False, width=_WIDEST))


def _comment(text: str) -> str:
    return visible(" ".join(text.split()))
