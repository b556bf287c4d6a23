"""The proof, before anything is published, that documents keep the rules of `irfeed check`.

What a value may be is judged when a record or the configuration is read, by the functions of `irfeed.syntax` that the
rules of `irfeed check` ask as well. So what else could break a rule is the *markup*: names, order and number of what
stands around the values. That is the same in all entries of one shape, and in all heads of one kind. So the rules judge
the first document with each markup; all others with the same markup are proven with it, also in later builds.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Final

from irfeed.assemble import Frame, document_of
from irfeed.errors import InternalError, InvalidEntryError
from irfeed.findings import Finding
from irfeed.model import Document, FeedPlan, Format
from irfeed.model.publication import Publication
from irfeed.plan import plan_feeds

#: The file, among the entries of a build, that tells its processes what is proven: a digest a line.
_FILE: Final = "proven"
_DIGEST: Final = 32  #: characters
#: So many digests are kept for the next build, the newest: a publication has some dozens.
_MOST: Final = 4000

#: Text after a tag, where there is more than a line end.
_TEXT: Final = re.compile(rb">(?!\n *<)[^<]+")
#: Attributes, where no text is, but for those that say what the others mean.
_ATTRIBUTE: Final = re.compile(rb' (?!rel=|type=|medium=)([\w:]+=)"[^"]*"')
_SAME_LINES: Final = re.compile(rb"^(.*\n)\1+", re.MULTILINE)
_STRING: Final = re.compile(rb'("\w+":)|"[^"\\]*+(?:\\.[^"\\]*+)*+"')
_NUMBER: Final = re.compile(rb"(?<=[ \[])-?\d[\d.eE+-]*")
_SAME_MEMBERS: Final = re.compile(rb'(\{[^{}]*\}|"")(?:, \1)+')


def markup_of(written: bytes, media_type: str) -> bytes:
    """Return what was written without its values, in which what is repeated stands twice."""
    if media_type == Format.JSON.media_type:
        return _SAME_MEMBERS.sub(rb"\1, \1", _NUMBER.sub(b"0", _STRING.sub(rb'\1""', written)))
    return _SAME_LINES.sub(rb"\1\1", _ATTRIBUTE.sub(rb" \1", _TEXT.sub(b">", written)))


def remember_proven(folder: Path, proven: str) -> None:
    """Tell those who prove with this `folder` what earlier builds have proven."""
    (folder / _FILE).write_text(proven, encoding="ascii")


def proven_in(folder: Path) -> str:
    """Return what to tell those who prove the next time: the digests of all markup that was proven, a line each."""
    try:
        lines = (folder / _FILE).read_text(encoding="ascii").split()
    except OSError:
        return ""
    return "".join(f"{line}\n" for line in lines[-_MOST:])


class Proof:
    """Judges what has a markup that was not proven before.

    Args:
        publication: whose documents are proven.
        now: the moment of the build.
        folder: where processes tell each other what is proven.
    """

    def __init__(self, publication: Publication, now: datetime, folder: Path) -> None:
        self.publication = publication
        self._now = now
        self._file = folder / _FILE
        self._known = {line for line in proven_in(folder).split() if len(line) == _DIGEST}
        #: Something was wrong, so that the first of a shape may not have been proven: what follows it is to be judged.
        self.is_alert = False

    @cached_property
    def _heads(self) -> Mapping[Format, FeedPlan]:
        """The plan of a feed without entries for each format, in which an entry is judged."""
        plans = plan_feeds(self.publication, (), self._now)
        return {format_: plan for plan in reversed(plans) for format_ in plan.formats}

    def entry(self, id_: str, entry: bytes, format_: Format, part: bytes | None = None) -> None:
        """Judge the entry of an article, alone in a document.

        Args:
            id_: of the article.
            entry: the whole of it.
            format_: of the entry.
            part: what is new in it, if the rest was proven with something else in its place.

        Raises:
            InvalidEntryError: the entry breaks a rule; that is a bug of irfeed, and the entry may not be published.
            InternalError: the document does, whatever its entries are.
        """
        proven = self._digest(entry if part is None else part, format_.media_type)
        if proven in self._known:
            return
        head = self._heads[format_]
        finding = self._finding_in(replace(head, members=(id_,)), format_, {id_: {format_: entry}})
        if finding is not None:
            self.is_alert = True
            raise _blaming(finding, {} if self._finding_in(head, format_) else {id_: finding})
        self._add(proven)

    def frame(self, plan: FeedPlan, format_: Format, frame: Frame, first: bytes) -> None:
        """Judge what the document of a plan has before and after its entries, with the first of them.

        Args:
            plan: of the document.
            format_: of the document.
            frame: what is before and after.
            first: the first entry; b"" if there is none.

        Raises:
            InvalidEntryError: a withdrawal that it tells of breaks a rule, or its first entry does.
            InternalError: the document does, whatever it tells of.
        """
        media_type = format_.media_type
        proven = self._digest(b"".join((b"+" if first else b"", frame.head, frame.closing, frame.tail)), media_type)
        if proven in self._known:
            return
        entry = frame.opening + frame.entry(first) if first else b""
        finding = _finding(frame.head + entry + frame.tail, plan.document_path(format_), media_type)
        if finding is not None:
            raise _blaming(finding, self._articles_at_finding(plan, format_, finding))
        self._add(proven)

    def document(self, document: Document) -> None:
        """Judge a list of feeds; of other documents that are no feeds `irfeed check` knows nothing.

        Raises:
            InternalError: the list breaks a rule.
        """
        if not document.path.endswith(".opml"):
            return
        proven = self._digest(document.content, document.media_type)
        if proven in self._known:
            return
        finding = _finding(document.content, document.path, document.media_type)
        if finding is not None:
            raise _blaming(finding, {})
        self._add(proven)

    def _articles_at_finding(self, plan: FeedPlan, format_: Format, finding: Finding) -> Mapping[str, Finding]:
        """Return what is wrong with each withdrawal by itself, or else with the first entry.

        Nothing is, if the head is wrong without any.
        """
        bare = replace(plan, members=(), withdrawals=())
        if self._finding_in(bare, format_):
            return {}
        found = ((one.id, self._finding_in(replace(bare, withdrawals=(one,)), format_)) for one in plan.withdrawals)
        return {id_: finding for id_, finding in found if finding} or dict.fromkeys(plan.members[:1], finding)

    def _finding_in(
        self, plan: FeedPlan, format_: Format, entries: Mapping[str, Mapping[Format, bytes]] | None = None
    ) -> Finding | None:
        document = document_of(plan, format_, self.publication, entries or {})
        return _finding(document.content, document.path, document.media_type)

    @staticmethod
    def _digest(written: bytes, media_type: str) -> str:
        markup = markup_of(written, media_type)
        return hashlib.sha256(media_type.encode() + markup).hexdigest()[:_DIGEST]

    def _add(self, proven: str) -> None:
        self._known.add(proven)
        with suppress(OSError):  # what cannot be told is proven again
            descriptor = os.open(self._file, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o600)
            try:
                os.write(descriptor, f"{proven}\n".encode())
            finally:
                os.close(descriptor)


def _finding(content: bytes, path: str, media_type: str) -> Finding | None:
    """Return the first thing that makes a document invalid."""
    from irfeed.checking import Options, check_document  # noqa: PLC0415 - its rules take long to import

    # Only the rules that irfeed itself answers for, and of these only those that can make a document invalid.
    options = Options(errors_only=True, plugins=False)
    found: Sequence[Finding] = check_document(content, path, media_type=media_type, options=options).findings
    return next(iter(found), None)


def _blaming(finding: Finding, found: Mapping[str, Finding]) -> InternalError:
    """Return the exception that says what is wrong, and with which articles, if that is known."""
    said = f"irfeed made a document that breaks a rule, and published nothing: {finding}"
    hint = "this is a fault of irfeed; please report it with the record"
    return InvalidEntryError(said, found, hint=hint) if found else InternalError(said, hint=hint)
