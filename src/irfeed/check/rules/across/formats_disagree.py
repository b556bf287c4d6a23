"""SET003: A feed says the same in all its formats."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.across import Entry, Summary, Together
from irfeed.check.rule import SetRule
from irfeed.findings import Fault, Place, Rule, Severity
from irfeed.findings.quoted import quoted

#: Shows nothing. RSS does not say whether a title is HTML, and this keeps "<" in plain text from opening a tag.
_WORD_JOINER = "\u2060"


def judge(together: Together) -> Iterator[Fault]:
    """Find what differs, once for each pair of documents."""
    for one in together.summaries:
        for other in together.feeds_linked(one) if one.format != "OPML" else ():
            if one.path < other.path:
                yield from (Fault(Place(other.path), f"{words} in {one.path}") for words in _differences(one, other))


def _differences(one: Summary, other: Summary) -> Iterator[str]:
    for name, mine, theirs in (("title", one.title, other.title), ("language", one.language, other.language)):
        if mine and theirs and _seen(mine) != _seen(theirs):
            yield f"The {name} is {quoted(theirs)} here and {quoted(mine)}"
    mine_by_id = {entry.id: entry for entry in one.entries}
    their_by_id = {entry.id: entry for entry in other.entries}
    for id_ in their_by_id:
        if id_ not in mine_by_id:
            yield f"The entry {quoted(id_)} is here and not"
    for id_, mine_entry in mine_by_id.items():
        if id_ not in their_by_id:
            yield f"The entry {quoted(id_)} is missing here; it is"
        elif differ := _fields(mine_entry, their_by_id[id_]):
            yield f"The entry {quoted(id_)} has another {' and '.join(differ)} here than"


def _fields(mine: Entry, theirs: Entry) -> list[str]:
    pairs = zip(Entry._fields, mine, theirs, strict=True)
    return [name for name, one, other in pairs if one and other and _seen(one) != _seen(other)]


def _seen(value: object) -> object:
    """Return a text as people see it, and anything else as it is."""
    return value.replace(_WORD_JOINER, "") if isinstance(value, str) else value


RULE = SetRule(
    Rule(
        code="SET003",
        name="formats-disagree",
        severity=Severity.WARNING,
        says="A feed says the same in all its formats",
        why="Who subscribes to one format misses what stands in another",
        mend="Write all formats from the same records",
        clause="Practice: readers choose one of the formats by themselves",
    ),
    judge=judge,
)
