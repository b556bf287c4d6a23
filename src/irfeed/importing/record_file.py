"""Record files: their names, and Markdown with front matter, in which comments say what a person should look at."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml

from irfeed.errors import OutsideError
from irfeed.findings.reports.text import visible
from irfeed.importing.claims import Certainty, Claim
from irfeed.importing.settle import ImportedRecord, digest
from irfeed.model import BodyFormat
from irfeed.model.publication import Publication
from irfeed.model.record import Value
from irfeed.system.files import write_new

_NAME = re.compile(
    r"(?:(?P<day>\d{4}-\d\d-\d\d)[-_ ]?)?(?P<name>.*?)(?:\.(?P<language>[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*))?"
)

#: A name has no more characters, nor bytes: most file systems take 255, and a day and an ending come to it.
_LONGEST, _MOST_BYTES = 60, 180


def name_of_title(title: str) -> str:
    """Return a title as the name of a file: letters and digits, with hyphens between words; "" if it has none.

    Latin letters lose their accents; those of other scripts (Hangul, kana, Han, Arabic, Cyrillic) stay as they are.
    """
    plain = "".join(map(_plain, unicodedata.normalize("NFKC", title).lower()))
    name = re.sub("-+", "-", unicodedata.normalize("NFC", plain)).strip("-")[:_LONGEST]
    while len(name.encode()) > _MOST_BYTES:
        name = name[:-1]
    return name.strip("-")


def _plain(character: str) -> str:
    """Return what a character is in the name of a file: itself, a letter without accents, or a hyphen."""
    if character.isascii():
        return character if character.isalnum() else "-"
    base = unicodedata.normalize("NFKD", character).encode("ascii", "ignore").decode()
    if base.isalnum():
        return base
    return character if unicodedata.category(character)[0] in "LNM" else "-"


def claims_of_name(file_name: str, publication: Publication) -> Iterator[Claim]:
    """Yield what the name of a file such as 2015-02-06-tokyo-visit.en.txt says; languages only if declared."""
    stem = file_name.rpartition(".")[0] or file_name
    found = _NAME.fullmatch(stem)
    assert found is not None  # noqa: S101 - each part of the pattern may be missing
    name, language = found["name"], found["language"]
    if language and language not in publication.languages:
        name, language = f"{name}.{language}", None
    if found["day"]:
        yield Claim("published", found["day"], "the name of the file", Certainty.LIKELY)
    if language:
        yield Claim("language", language, "the name of the file", Certainty.SAID)
    if publication.imports.url and name:
        address = publication.imports.url.replace("{name}", name)
        yield Claim("url", address, "the name of the file and irfeed.toml", Certainty.LIKELY)


_WIDEST = 1_000_000  # so that no text is folded over several lines


def text_of(settled: ImportedRecord) -> str:
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


def name_of(settled: ImportedRecord) -> str:
    """Return the usual name of a record's file: the day, and the title."""
    day = str(settled.fields["published"])[:10]
    return f"{day}-{name_of_title(str(settled.fields['title'])) or digest(settled.id, 8)}.md"


def path_for(settled: ImportedRecord, folder: Path, taken: Mapping[Path, str]) -> Path:
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
