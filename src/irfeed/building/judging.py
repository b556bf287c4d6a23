"""The records of a publication, all in memory: for those who ask about them and publish nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from irfeed.building.body_places import in_file
from irfeed.errors import ConfigurationError, UsageError
from irfeed.findings import Finding, as_objects, files_in, has_errors, known_codes, rules_in, wanted
from irfeed.frozen import dataclass
from irfeed.load import load_path, with_files_of_all
from irfeed.model.publication import Publication, RecordSource
from irfeed.model.record import Record
from irfeed.render import findings_of_body
from irfeed.validation import (
    DATE_FIELDS,
    FIELD_NAMES,
    LIST_FIELDS,
    NESTED_FIELDS,
    Accepted,
    RecordSummary,
    as_reported,
    validate,
)

if TYPE_CHECKING:
    from irfeed.load import Kinds


#: Where the rules are declared whose findings a build and irfeed validate tell.
_RULES: Final = ("irfeed.load.rules", "irfeed.validation.rules", "irfeed.render.rules")
_COMMAND: Final = "irfeed validate"


@dataclass(frozen=True, slots=True)
class JudgedRecords:
    """The articles of a publication that may be published, and all that was found in its records."""

    accepted: Sequence[Accepted]
    findings: Sequence[Finding]
    rejected: int  #: records left out
    left: Sequence[RecordSummary] = ()  #: those that were left out, and unfinished drafts
    unread: int = 0  #: files that could not be read, or not to their end


@dataclass(frozen=True, slots=True)
class ValidateResult:
    """What was found in the records of a publication."""

    records: int  #: that were read
    rejected: int  #: records that break a rule
    unread: int  #: files that could not be read, or not to their end
    findings: Sequence[Finding]

    @property
    def valid(self) -> bool:
        """Whether no finding is an error."""
        return not has_errors(self.findings)

    def as_object(self) -> dict[str, Any]:
        """Return the object that `irfeed validate --format json` prints."""
        return {
            "records": self.records,
            "rejected": self.rejected,
            "unread": self.unread,
            "findings": as_objects(self.findings),
        }

    @classmethod
    def of(cls, judged: JudgedRecords, ignored: tuple[str, ...]) -> ValidateResult:
        """Return what was judged, without warnings and advice of rules whose codes begin as one of `ignored` does."""
        records = len(judged.accepted) + len(judged.left)
        return cls(records, judged.rejected, judged.unread, tuple(wanted(judged.findings, ignored)))


def ignored_codes(publication: Publication, asked: Collection[str] = ()) -> tuple[str, ...]:
    """Return the codes, or beginnings of codes, of warnings and advice to leave out: by irfeed.toml, and by who asks.

    Raises:
        ConfigurationError: no rule has a code that irfeed.toml names.
        UsageError: no rule has one that is asked for.
    """
    configured, named = publication.records.ignore, tuple(asked)
    if not configured and not named:
        return ()
    known = [rule.code for package in _RULES for rule in rules_in(package)]
    try:
        known_codes(configured, known, _COMMAND)
    except UsageError as error:
        message = f"irfeed.toml has a wrong name in `ignore` of [records]: {error.message}"
        raise ConfigurationError(message, hint=error.hint) from None
    return (*configured, *known_codes(named, known, _COMMAND))


def judge(
    publication: Publication,
    shown_as: str,
    paths: Sequence[tuple[Path, str]] | None = None,
    *,
    environment: Mapping[str, str] = MappingProxyType({}),
    remember: bool = False,
    cached: bool = True,
    drafts: bool = False,
    given: Iterable[Record | Finding] | None = None,
) -> JudgedRecords:
    """Load and validate all records of the publication, or those at `paths`: files and folders, and how to show them.

    Sources find their secrets in `environment`; with `remember`, they keep what a later run need not read again,
    and with `cached` they use what was kept. What is wrong in drafts is advice, but with `drafts`. Records that are
    `given` are judged in place of those of the publication.

    Raises:
        IrfeedError: a folder or a source cannot be read.
    """
    articles = publication.articles
    sources: Sequence[RecordSource] = ()
    if given is not None:
        paths = []
    elif paths is None:
        sources = publication.sources
        paths = [(articles, _joined(shown_as, articles.relative_to(publication.root).as_posix()))]
        if sources and not articles.exists():
            paths = []
    at_paths = (_at(path, shown, publication) for path, shown in paths)
    loaded = [*chain.from_iterable(at_paths), *with_files_of_all(given or (), articles, articles)]
    if sources:
        loaded += _from_sources(publication, environment, remember=remember, cached=cached)
    of_files = [one for one in loaded if isinstance(one, Finding)]
    unread = files_in(of_files)
    records = (one for one in loaded if isinstance(one, Record))
    validation = validate(records, publication, drafts=drafts, complete=not unread)
    findings = [*of_files, *validation.findings]
    return JudgedRecords(validation.accepted, findings, validation.rejected, validation.left, len(unread))


def judge_whole(
    publication: Publication,
    shown_as: str,
    paths: Sequence[tuple[Path, str]] | None = None,
    *,
    environment: Mapping[str, str] = MappingProxyType({}),
    drafts: bool = False,
    given: Iterable[Record | Finding] | None = None,
) -> JudgedRecords:
    """Judge as :func:`judge` does, and the bodies too, as a build would: what `irfeed validate` tells."""
    judged = judge(publication, shown_as, paths, environment=environment, drafts=drafts, given=given)
    accepted: list[Accepted] = []
    refused: list[RecordSummary] = []
    findings = [*judged.findings]
    for one in judged.accepted:
        found = findings_of_body(one.article)
        if found:  # only then it is worth to look where in its file the body stands
            placed = [*in_file(found, one.article, one.record.place)]
            found = placed if drafts else [as_reported(one.article.status, finding) for finding in placed]
            findings += found
        if not has_errors(found):
            accepted.append(one)
        else:
            refused.append(RecordSummary.of_article(one.article, one.record.locator))
    return JudgedRecords(accepted, findings, judged.rejected + len(refused), [*judged.left, *refused], judged.unread)


def _at(path: Path, shown: str, publication: Publication) -> Iterable[Record | Finding]:
    """Load what is at a path: in the folder of a source as the source says, elsewhere as records are in articles."""
    for source in publication.sources:
        if source.site and path.resolve().is_relative_to(source.site.folder.resolve()):
            from irfeed.load.site import load_site  # noqa: PLC0415 - as below

            return load_site(source.site, publication, kinds(), only=path.resolve())
    return load_path(
        path, articles=publication.articles, shown_as=shown, lists=LIST_FIELDS, defaults=publication.folders
    )


def _from_sources(
    publication: Publication, environment: Mapping[str, str], *, remember: bool, cached: bool
) -> Iterable[Record | Finding]:
    # All that reads databases and plugins is imported by those who have some.
    from irfeed.load import SourcesContext, load_sources  # noqa: PLC0415 - as said above

    around = SourcesContext(publication, environment, kinds(), remember, cached)
    return load_sources(publication.sources, around)


def kinds() -> Kinds:
    """Return which fields of a record are read in a way of their own."""
    from irfeed.load import Kinds  # noqa: PLC0415 - only sources ask for it

    return Kinds(lists=LIST_FIELDS, nested=NESTED_FIELDS, dates=DATE_FIELDS, names=FIELD_NAMES)


def _joined(folder: str, path: str) -> str:
    return path if folder == "." else f"{folder}/{path}"
