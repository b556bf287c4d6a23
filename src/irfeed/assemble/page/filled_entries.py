"""Entries on pages by irfeed's own template: it writes the first of each shape, and all others of it are filled in.

The bytes are those of `entry.html`. A template of the publication's own may do more than put values into places, so it
writes every entry.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Final, NamedTuple

from markupsafe import escape

from irfeed.assemble.page.view import EntryView, Phrase, Way
from irfeed.assemble.words import Words
from irfeed.shapes import Form, How, Templates, added


class Shown(NamedTuple):
    """An entry, without its translations."""

    entry: EntryView
    translations: str  #: stands in the place of the links to them


class Links(NamedTuple):
    """The links to the translations of an entry."""

    ways: tuple[Way, ...]


def _escaped(text: str) -> str:
    return str(escape(text))


_HOWS: Final[Mapping[type, Sequence[How]]] = {str: (_escaped,), int: (str,)}
#: The language of a text decides whether it is told, and the field of a paragraph what class it is of.
_DECIDING: Final = ("language", "direction", "field")
_SHOWN: Final = Form(
    Shown, deciding=_DECIDING, skipped={"entry.translations"}, unlike={"entry.paragraphs"}, apart={"translations"}
)
_LINKS: Final = Form(Links, deciding=_DECIDING)
#: Shows where translations stand.
_STAND_IN: Final = (Way("https://translation.example/", Phrase("Translation", "aaa", "ltr"), "aaa"),)
_BARE: Final = EntryView(Phrase("-", "-", "ltr"), "-", "-", "-", (), None, (), None, ())


class FilledEntries:
    """Writes entries on pages in one language."""

    def __init__(self, render: Callable[[Mapping[str, object]], str], words: Words) -> None:
        self._render = render
        self._words = words
        self._shown = Templates(_SHOWN, self._whole, _HOWS)
        self._links = Templates(_LINKS, self._linked, _HOWS)

    def parts(self, entry: EntryView) -> tuple[str, str]:
        """Return what stands before the links to the translations of an entry, and after them."""
        shown = Shown(entry, "-")
        filled = self._shown.fill(shown, _SHOWN.values_of(shown))
        if not filled.apart:  # it could not be learned
            return self._parted(entry)
        before, after = filled.parts
        return before, after

    def translations(self, ways: tuple[Way, ...]) -> str:
        """Return the links to translations, "" if there are none."""
        links = Links(ways)
        return self._links.fill(links, _LINKS.values_of(links)).parts[0] if ways else ""

    def _written(self, entry: EntryView, ways: tuple[Way, ...]) -> str:
        told = replace(entry, translations=ways)
        return self._render({"entry": told, "words": self._words, "language": self._words.language})

    def _parted(self, entry: EntryView) -> tuple[str, str]:
        alone = self._written(entry, ())
        at, _ = added(alone, self._written(entry, _STAND_IN))
        return alone[:at], alone[at:]

    def _whole(self, shown: Shown) -> str:
        before, after = self._parted(shown.entry)
        return before + _escaped(shown.translations) + after

    def _linked(self, links: Links) -> str:
        write = partial(self._written, _BARE)
        return added(write(()), write(links.ways))[1]
