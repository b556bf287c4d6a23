"""The receipt of a build: by it the next one sees that nothing has changed, without reading a single record."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Final

from irfeed.findings import Finding
from irfeed.frozen import dataclass
from irfeed.index import Index, mark_of_document, mark_of_source, read_findings, write_findings
from irfeed.load.walk import Found, walk
from irfeed.publication import Publication
from irfeed.publish import MANIFEST, is_clear
from irfeed.request import Request

_NAME: Final = "receipt"


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a build that went well has said, and how long that holds while nobody writes to records or feeds."""

    output: str
    since: int | None  #: from this moment on the same articles can be seen, in seconds since 1970; None: from ever
    until: int | None  #: before this one
    walked: str  #: what was found in the articles folder that is no record, as JSON
    findings: str  #: all that was found, as JSON
    rejected: int
    documents: int  #: the manifest among them
    manifest: str  #: the mark of the manifest

    def said(self) -> Sequence[Finding]:
        """Return what was found."""
        return read_findings(self.findings)


def keep_receipt(index: Index, receipt: Receipt) -> None:
    """Keep a receipt for the next build."""
    index.keep(_NAME, json.dumps([getattr(receipt, name) for name in Receipt.__slots__]))


def tear_receipt(index: Index) -> None:
    """Have no receipt any more: something is about to change."""
    index.keep(_NAME, "")


def receipt_of(index: Index, publication: Publication, request: Request, since: int) -> Receipt | None:
    """Return the receipt of the last build, if another would do and say the same; None if that is not certain."""
    kept = index.setting(_NAME)
    if not kept or publication.sources:
        return None
    receipt = Receipt(*json.loads(kept))
    if receipt.output != str(request.output) or not _holds(receipt, request.now) or not is_clear(request.output):
        return None
    if mark_of_document(f"{request.output}/{MANIFEST}") != receipt.manifest:
        return None
    if any(mark_of_document(f"{request.output}/{path}") != mark for path, mark in index.marks_of_documents()):
        return None
    return receipt if _same_sources(index, publication, receipt, request.records_shown_as(publication), since) else None


def _holds(receipt: Receipt, now: datetime) -> bool:
    at = now.timestamp()
    return (receipt.since is None or receipt.since <= at) and (receipt.until is None or at < receipt.until)


def _same_sources(index: Index, publication: Publication, receipt: Receipt, shown_as: str, since: int) -> bool:
    """Say whether the folder of the records has the same files in it, and nobody has written to one of them."""
    if not publication.articles.is_dir():
        return False
    found = list(walk(str(publication.articles.absolute()), shown_as))
    walked = [one for one in found if isinstance(one, Finding)]
    if (write_findings(walked) or "") != receipt.walked:
        return False
    marks = index.marks()
    # A file without a mark is read by each build.
    return all(marks.values()) and marks == {
        one.shown: mark_of_source(one.file, since) for one in found if isinstance(one, Found)
    }
