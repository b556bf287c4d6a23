"""Entries as pages show them. irfeed's own template writes the first of each shape; all others of it are filled in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

from markupsafe import escape

from irfeed.model import Entry, Image, Translation
from irfeed.model.mapping import PARAGRAPHS
from irfeed.model.publication import Publication
from irfeed.pages.page_templates import PageTemplates
from irfeed.pages.view import EntryView, Paragraph, Phrase, Picture, Way, department_name, language_name, phrase
from irfeed.pages.words import Words
from irfeed.shapes import Form, How, Templates, added


class Shown(NamedTuple):
    """An entry, without its translations."""

    entry: EntryView
    translations: str  #: stands in the place of the links to them


class PageLinks(NamedTuple):
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
_LINKS: Final = Form(PageLinks, deciding=_DECIDING)
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
        links = PageLinks(ways)
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

    def _linked(self, links: PageLinks) -> str:
        write = partial(self._written, _BARE)
        return added(write(()), write(links.ways))[1]


#: What the pages' policy lets load (img-src); a picture at another address would only be an error in the console.
_LOADED = ("https:", "data:")


@dataclass(frozen=True, slots=True)
class PageEntries:
    """Writes the entries of one publication as its pages show them. It knows nothing of the pages that they are on."""

    publication: Publication
    words: Mapping[str, Words]
    render: Callable[[Mapping[str, object]], str]
    filled: Mapping[str, FilledEntries]  #: by language; none, if the publication has a template of its own

    @classmethod
    def of(cls, publication: Publication, templates: Path | None, words: Mapping[str, Words]) -> PageEntries:
        """Prepare the entries of `publication`; `templates` is a folder of its own, which need not exist.

        Raises:
            ConfigurationError: the publication's template is wrong.
        """
        loaded = PageTemplates.of(templates)
        render = loaded.renderer("entry.html")
        spoken = {} if loaded.folder else words
        filled = {language: FilledEntries(render, some) for language, some in spoken.items()}
        return cls(publication, words, render, filled)

    @property
    def needs_translations(self) -> bool:
        """Whether an entry cannot be written before it is known which translations it links to."""
        return not self.filled

    def languages(self, article_language: str) -> frozenset[str]:
        """Return the languages of the pages that an article may be on.

        They are its own, that of pages of all languages, and those in whose feeds it may stand in for a translation.
        """
        languages = self.publication.languages.items()
        stands_in = (tag for tag, language in languages if language.fallback == article_language)
        return frozenset((article_language, self.publication.default_language, *stands_in))

    def parts(self, entry: Entry, language: str) -> tuple[str, str]:
        """Return an entry on pages in `language`, as far as it stands before and after the links to its translations.

        Raises:
            ConfigurationError: the publication's template is wrong.
        """
        words = self.words[language]
        view = view_of(entry, self.publication, words)
        if self.filled:
            return self.filled[language].parts(view)
        return self.render({"entry": view, "words": words, "language": words.language}), ""

    def translations(self, others: Sequence[Translation], language: str) -> str:
        """Return the links to translations on pages in `language`, as they go between the parts."""
        return self.filled[language].translations(_ways(others, self.publication))


def view_of(entry: Entry, publication: Publication, words: Words) -> EntryView:
    """Return `entry` as pages in the language of `words` show it."""
    article = entry.article
    published = at_home(article.published, publication)
    return EntryView(
        title=phrase(publication, article.title, article.language),
        url=article.url,
        moment=published.isoformat(),
        day=words.day(published),
        departments=tuple([department_name(publication, slug, words.language) for slug in article.departments]),
        language_name=language_name(publication, article.language) if article.language != words.language else None,
        paragraphs=_paragraphs(entry),
        picture=_picture(article.images) if article.images else None,
        translations=_ways(entry.translations, publication),
    )


def _paragraphs(entry: Entry) -> tuple[Paragraph, ...]:
    """Return the texts of an entry that the table of fields has on pages; the summary may be derived from the body."""
    told = [(name, getattr(entry.content if name == "summary" else entry.article, name)) for name in PARAGRAPHS]
    return tuple([Paragraph(name, text) for name, text in told if text])


def _ways(others: Sequence[Translation], publication: Publication) -> tuple[Way, ...]:
    return tuple([Way(one.url, language_name(publication, one.language), one.language) for one in others])


def at_home(moment: datetime, publication: Publication) -> datetime:
    """Return `moment` as the clocks of the publication show it, else as it was written."""
    return moment.astimezone(publication.time_zone) if publication.time_zone else moment


def _picture(images: tuple[Image, ...]) -> Picture | None:
    return next(
        (Picture(one.url, one.alt or "", one.width, one.height) for one in images if one.url.startswith(_LOADED)),
        None,
    )
