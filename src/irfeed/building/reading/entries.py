"""An article -> its entry, rendered once, in the store of entries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path as FilePath
from typing import TYPE_CHECKING, Final, NamedTuple

from irfeed.building.body_places import Locate, in_file
from irfeed.building.entry_store import EntryAddress, EntryWriter, Parts
from irfeed.building.proof import Proof
from irfeed.errors import InvalidEntryError
from irfeed.findings import Finding, Place, has_errors
from irfeed.model import Article, Entry, Status, Translation
from irfeed.model.publication import Publication
from irfeed.pages.web import page_entries_of, words_of
from irfeed.render import STAND_IN, Entries, EntryOptions, Linked, TranslationLinks, content_of

if TYPE_CHECKING:
    from irfeed.pages import PageEntries

#: Tells where the field at a path stands in the record of an article; () is the record itself.

_NOWHERE: Final = Place("")
_BODY: Final = ("body",)
#: What to do about a bug of irfeed in one record.
_REPORT: Final = "this is a fault of irfeed; please report it with the record, and leave it out with --keep-going"


def finding_of_entry(finding: Finding, place: Place) -> Finding:
    """Return what to say of the record at `place`, if `finding` was found in the entry that was made of it."""
    said = f"the entry that irfeed made of this record breaks a rule: {finding.message}"
    return Finding(finding.code, finding.severity, place, said, _REPORT)


class Rendered(NamedTuple):
    """What became of an article."""

    findings: Sequence[Finding]  #: of its body, and of the entry
    feeds: EntryAddress | None = None  #: where its entry for feeds is
    pages: EntryAddress | None = None  #: where its entry for pages is


@dataclass(frozen=True, slots=True)
class Wanted:
    """In what forms entries are wanted."""

    feeds: bool
    pages: bool

    @classmethod
    def of_all(cls, publication: Publication) -> Wanted:
        """Return the forms in which the documents of a publication have all of its articles.

        Feeds have them where they keep all entries, or archives do; pages only where archives do. Where they have
        only the newest, entries are rendered when it is known which these are.
        """
        feeds = publication.feeds
        archived = feeds.monthly_archives
        return cls(archived or not feeds.limit, archived and feeds.pages)


class Renderer:
    """Makes the bodies of articles safe, and renders their entries into files of this process."""

    def __init__(self, publication: Publication, folder: FilePath, now: datetime) -> None:
        self._entries = Entries(EntryOptions.of(publication), publication.feeds.rendered)
        self._links = TranslationLinks()
        self._proof = Proof(publication, now, folder)
        self._pages = page_entries_of(publication, words_of(publication)) if publication.feeds.pages else None
        self._feeds_writer = EntryWriter(folder, "feeds")
        self._pages_writer = EntryWriter(folder, "pages")

    def render(
        self, article: Article, wanted: Wanted, locate: Locate, translations: Sequence[Translation] | None = None
    ) -> Rendered:
        """Judge the body of an article, and render its entry in the forms that are wanted.

        An article whose body has errors has no entry; one that is no published article is not looked at.

        Args:
            article: to render.
            wanted: the forms.
            locate: tells where its fields stand; asked only if something is found.
            translations: those that it links to, if they are known already.

        Raises:
            InternalError: any entry would break a rule.
            ConfigurationError: the publication's template of an entry is wrong.
        """
        if article.status is not Status.PUBLISHED:
            return Rendered(())
        content, findings = content_of(article, _NOWHERE)
        if findings:
            findings = [*in_file(findings, article, locate)]
        if has_errors(findings):
            return Rendered(findings)
        entry = Entry(article, content, tuple(translations or ()))
        try:
            feeds = self._feeds_writer.add(self._for_feeds(entry)) if wanted.feeds else None
        except InvalidEntryError as error:
            return Rendered([*findings, finding_of_entry(error.found[article.id], locate(()))])
        pages = None
        if wanted.pages and self._pages is not None:
            can_wait = article.story is None or translations is not None or not self._pages.needs_translations
            pages = self._pages_writer.add(self._for_pages(entry, self._pages)) if can_wait else None
        return Rendered(findings, feeds, pages)

    def flush(self) -> None:
        """Let other processes read what was rendered.

        Raises:
            OutsideError: the disk is full, or failed.
        """
        self._feeds_writer.flush()
        self._pages_writer.flush()

    def close(self) -> None:
        """Close the files."""
        self._feeds_writer.close()
        self._pages_writer.close()

    def _for_feeds(self, entry: Entry) -> dict[str, Parts]:
        article = entry.article
        forms: dict[str, Parts] = {}
        for format_, (before, after, is_new) in self._entries.parts(article, entry.content):
            forms[format_.value] = before, after
            if is_new or self._proof.is_alert:
                between = self._links.part(format_, Linked.of(STAND_IN, article.url)).written if after else b""
                self._proof.entry(article.id, b"".join((before, between, after)), format_)
        return forms

    def _for_pages(self, entry: Entry, pages: PageEntries) -> dict[str, Parts]:
        forms: dict[str, Parts] = {}
        for language in pages.languages(entry.article.language):
            before, after = pages.parts(entry, language)
            if entry.article.story is None:
                before, after = before + after, ""
            forms[language] = before.encode(), after.encode()
        return forms
