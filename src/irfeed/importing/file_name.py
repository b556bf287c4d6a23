"""Names of files: that of a record, made of its title; and what that of a page says: day, language, name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from irfeed.importing.claims import Certainty, Claim
from irfeed.model.publication import Publication

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
