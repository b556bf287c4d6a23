"""The words that pages and stylesheets say themselves, in the language of their readers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources
from pathlib import Path
from types import MappingProxyType
from typing import Any

from irfeed.errors import OutsideError
from irfeed.pages.words import catalogue
from irfeed.system.files import read_file

#: The language of the words where a publication's language has none.
LAST_RESORT = "en"

#: A larger catalogue is none, in bytes.
_LARGEST = 2**24

_ASCII = "0123456789"


@dataclass(frozen=True, slots=True)
class Words:
    """All words in one language."""

    language: str  #: BCP 47 tag of the words; not always the one that was asked for
    words: Mapping[str, str]
    plural: Mapping[str, str]
    entry_counts: Mapping[str, str]
    dates: Mapping[str, Any]

    def __getitem__(self, name: str) -> str:
        return self.words[name]

    def entries(self, number: int) -> str:
        """Return how to say that there are `number` entries."""
        return self.entry_counts[catalogue.category(self.plural, number)].format(n=self.number(number))

    def day(self, day: date) -> str:
        """Return `day` as people write it."""
        return self._date("day", day)

    def month(self, month: str) -> str:
        """Return `month`, written as "2015-02", as people write it."""
        return self._date("month", date.fromisoformat(f"{month}-01"))

    def month_of_year(self, month: str) -> str:
        """Return `month`, written as "2015-02", as people write it below the year."""
        return self._date("month_of_year", date.fromisoformat(f"{month}-01"))

    def entries_of(self, month: str) -> str:
        """Return the heading of the entries of `month`, written as "2015-02"."""
        return self["entries_of"].format(month=self.month(month))

    def _date(self, pattern: str, day: date) -> str:
        names = self.dates.get("months")
        return str(self.dates[pattern]).format(
            day=self.number(day.day),
            month=names[day.month - 1] if names else "",
            number=self.number(day.month),
            year=self.number(day.year),
        )

    def number(self, number: int) -> str:
        """Return `number` in the digits of the language."""
        written = str(number)
        digits = self.dates.get("digits")
        return written.translate(str.maketrans(_ASCII, digits)) if digits else written


def load(tags: tuple[str, ...], folder: Path | None = None) -> Mapping[str, Words]:
    """Return the words for each language of `tags`.

    For "pt-BR" these are the words of the first catalogues that there are of: words/pt-BR.toml of the publication,
    pt-BR.toml of irfeed, words/pt.toml of the publication, pt.toml of irfeed; what they leave out, and everything
    where there are none, is in English.

    Args:
        tags: the languages of a publication.
        folder: the folder `words` of the publication, which need not exist; None if it can have none.

    Raises:
        ConfigurationError: a file of the publication is no catalogue; the message names the file and the line.
        OutsideError: a file of the publication cannot be read.
    """
    return MappingProxyType({tag: _words(tag, folder) for tag in tags})


def _words(tag: str, folder: Path | None) -> Words:
    primary = tag.split("-", maxsplit=1)[0]
    found = [
        (name, one)
        for name in dict.fromkeys((tag, primary, LAST_RESORT))
        for one in (_of_publication(name, folder), _given(name))
        if one is not None
    ]
    own = [one for name, one in found if name in {tag, primary}]
    return Words(
        language=tag if own else LAST_RESORT,
        words={name: word for _, one in reversed(found) for name, word in one.words.items()},
        plural=next(one.plural for _, one in found if one.plural is not None),
        entry_counts=next(one.entries for _, one in found if one.entries),
        dates=next(one.date for _, one in found if one.date),
    )


def _of_publication(tag: str, folder: Path | None) -> catalogue.Catalogue | None:
    if folder is None:
        return None
    path = folder / f"{tag}.toml"
    try:
        text = read_file(path, _LARGEST, within=folder.parent).decode("utf-8-sig")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise OutsideError(f"words/{path.name} cannot be read: {error}", hint="it must be a file in UTF-8") from None
    return catalogue.read(text, f"words/{path.name}", _packaged(LAST_RESORT).words)


@cache
def _given(tag: str) -> catalogue.Catalogue | None:
    return _packaged(tag) if (resources.files(__name__) / f"{tag}.toml").is_file() else None


@cache
def _packaged(tag: str) -> catalogue.Catalogue:
    file = resources.files(__name__) / f"{tag}.toml"
    return catalogue.read(file.read_text(encoding="utf-8"), file.name)
