"""Checks any feed, whoever wrote it: RSS, Atom, JSON Feed and OPML.

In go bytes, whoever wrote them; out comes a `CheckResult` with findings. It knows the specifications, and not how
irfeed writes.

The flow: `open` (bytes -> text -> tree, and what kind of document it is) -> `judging` (which rules are asked about
what, each part once) -> a `CheckResult`. The rules stand below `rules`, by what they are about. Of many documents,
`gather` finds the bytes, `judging` judges them one by one, and `together` what they say of each other.
"""

from __future__ import annotations

from datetime import datetime

from irfeed.checking.document import Document
from irfeed.checking.judging import judge
from irfeed.checking.kind import Kind
from irfeed.checking.open import open_document
from irfeed.checking.result import CheckResult, Options

__all__ = ["CheckResult", "Document", "Kind", "Options", "check_document", "judge", "open_document"]


def check_document(
    data: bytes,
    path: str,
    *,
    media_type: str | None = None,
    now: datetime | None = None,
    options: Options | None = None,
) -> CheckResult:
    """Judge one document.

    Args:
        data: the bytes, as a file or a server gave them; gzip is opened.
        path: what findings call the document.
        media_type: the value of the HTTP header Content-Type, if there was one.
        now: the time that dates in the future are measured against; without it no date is in the future.
        options: which rules are asked, and limits.
    """
    return judge(open_document(data, path, media_type=media_type, now=now, options=options))
