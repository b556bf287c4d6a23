"""Dialects: what the feeds that are made for an aggregator have beyond RSS, each described in one table.

A feed in a dialect is an RSS document. Its entries are those of all other RSS documents.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from irfeed.formats.markup import text
from irfeed.formats.values import rfc822
from irfeed.frozen import dataclass
from irfeed.model import FeedPlan
from irfeed.model.publication import Publication, Syndication


class DialectElement(NamedTuple):
    """An element of a dialect: it holds a text, or another element that does."""

    name: str  #: with its prefix: "snf:logo"
    value: str
    inner: str = ""  #: the name of the other element


#: Says what an element holds in one feed, or that it is left out.
_Value = Callable[[FeedPlan, Syndication], str | None]


class DialectRow(NamedTuple):
    """An element that a dialect may have."""

    name: str
    value: _Value
    inner: str = ""


@dataclass(frozen=True, slots=True)
class Dialect:
    """What an aggregator's feeds have beyond RSS."""

    title: str  #: the aggregator's name, as people know it
    namespaces: Mapping[str, str]  #: by prefix
    head: tuple[DialectRow, ...]  #: elements of the channel
    entry: tuple[DialectRow, ...]  #: of every item, at its end; each holds the same text in all of them


def _set(key: str) -> _Value:
    """Hold what irfeed.toml says."""
    return lambda _, settings: settings.values.get(key)


def _updated(plan: FeedPlan, _: Syndication) -> str | None:
    return rfc822(plan.updated)


#: By the keys of [feeds.syndication].
DIALECTS: Final[Mapping[str, Dialect]] = MappingProxyType(
    {
        # publishers.smartnews.com, SmartFormat Specification 2.1 (read in November 2026)
        "smartnews": Dialect(
            "SmartNews",
            {"snf": "http://www.smartnews.be/snf"},
            head=(
                DialectRow("pubDate", _updated),
                DialectRow("snf:logo", _set("logo"), "url"),
                DialectRow("snf:darkModeLogo", _set("dark_logo"), "url"),
            ),
            entry=(DialectRow("snf:analytics", _set("analytics")),),
        ),
    }
)


def in_head(plan: FeedPlan, publication: Publication) -> tuple[DialectElement, ...]:
    """Return what the channel of `plan` has beyond RSS."""
    return _elements(DIALECTS[plan.dialect].head, plan, publication) if plan.dialect else ()


def at_end_of_entry(plan: FeedPlan, publication: Publication) -> bytes:
    """Return what every item of the document of `plan` has beyond RSS, as lines of it."""
    elements = _elements(DIALECTS[plan.dialect].entry, plan, publication) if plan.dialect else ()
    return "".join(f"      <{one.name}>{text(one.value)}</{one.name}>\n" for one in elements).encode()


def _elements(rows: Iterable[DialectRow], plan: FeedPlan, publication: Publication) -> tuple[DialectElement, ...]:
    (settings,) = (one for one in publication.feeds.syndication if one.dialect == plan.dialect)
    held = ((row, row.value(plan, settings)) for row in rows)
    return tuple(DialectElement(row.name, value, row.inner) for row, value in held if value)
