"""REC101: ids differ by more than case or form."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from irfeed.findings import Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.publication import Publication
from irfeed.validate.flaw import Flaw
from irfeed.validate.gist import Gist, groups


def find(gists: Sequence[Gist], _: Publication) -> Iterator[tuple[Gist, Flaw]]:
    """Find fault with ids that are not the same, but would be for a program that folds case or Unicode form."""
    for first, *others in groups(gists, _folded):
        for gist in others:
            if gist.id != first.id:
                message = f"differs only by case, form or escapes from {quoted(first.id or '')}"
                yield gist, Flaw(RULE, f"{message} at {first.place(('id',))}", path=("id",))


def _folded(gist: Gist) -> str | None:
    id_ = gist.id
    if id_ is not None and id_.isascii() and "%" not in id_:
        return id_.lower()  # the same, without a look at each character
    return None if id_ is None else unicodedata.normalize("NFKC", unquote(id_).casefold())


RULE = Rule(
    code="REC101",
    name="ids-alike",
    severity=Severity.ERROR,
    says="No two ids differ only by upper and lower case, by Unicode form or by percent escapes",
    why="Some aggregators fold these and take the two articles for one; and one of them is probably a slip of the pen",
    mend="give the newer article an id of its own (irfeed new makes one)",
    clause="RFC 4287, section 4.2.6.1",
    bad=(
        '[{}, {"id": "tag:seoul.example,2015:Tokyo-Visit", "title": "Another article", "url": '
        '"https://english.seoul.example/another/"}]'
    ),
    good=(
        '[{}, {"id": "tag:seoul.example,2015:another", "title": "Another article", "url": '
        '"https://english.seoul.example/another/"}]'
    ),
    sample="record",
)
