"""What MailChimp's campaigns from RSS (RSS-to-email) ask of feeds.

Sources, read in November 2026: kb.mailchimp.com, "Troubleshooting RSS in campaigns", and "I've posted new information
to my RSS feed, but no campaigns have been sent".
"""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.checking.document import Document
from irfeed.checking.names import split
from irfeed.checking.parts import ENTRIES, LINK, SUMMARY, TITLE, held, lacking
from irfeed.checking.rule import elements
from irfeed.checking.xml import Element
from irfeed.findings import RuleFinding, Severity, rule
from irfeed.findings.finding import quoted
from irfeed.syntax import moment_of_rfc822, moment_of_rfc3339

_DATES = ("pubDate", "pubdate", "published", "created", "updated", "date")
_SENT = "kb.mailchimp.com, on feeds for which no campaign was sent (read in November 2026): the elements with dates"
_BREAKS = "kb.mailchimp.com, Troubleshooting RSS in campaigns (read in November 2026)"


def _date(entry: Element) -> Element | None:
    """Return the element whose date MailChimp takes: the first kind of these that is there."""
    by_name = {split(child.name)[1]: child for child in reversed(entry.children)}
    return next((by_name[name] for name in _DATES if name in by_name), None)


@rule(
    "MCH001",
    Severity.ERROR,
    elements(*ENTRIES),
    clause=_SENT,
    bad="<item><title>A visit</title></item>",
    good="<pubDate>Fri, 06 Feb 2015 09:00:00 +0900</pubDate>",
    sample="rss/item",
)
def mailchimp_date(item: Element, document: Document) -> Iterator[RuleFinding]:
    """MailChimp: every item has a date

    Why: MailChimp sends the items that are newer than the last letter; one without a date is never sent
    What to do: Add a <pubDate>
    """
    if _date(item) is None:
        yield document.finding(item, "The item has no date; MailChimp never sends it")


@rule(
    "MCH002",
    Severity.ERROR,
    elements(*ENTRIES),
    clause=f"{_SENT}; they are in English",
    bad="<pubDate>Fr, 06 Fév 2015 09:00:00 +0100</pubDate>",
    good="<pubDate>Fri, 06 Feb 2015 09:00:00 +0100</pubDate>",
    sample="rss/item",
)
def mailchimp_readable_date(item: Element, document: Document) -> Iterator[RuleFinding]:
    """MailChimp: the date of an item is written as the format asks, in English

    Why: MailChimp does not know whether the item is new, and does not send it
    What to do: Write the date as in Fri, 06 Feb 2015 09:00:00 +0900
    """
    date = _date(item)
    if date is not None and moment_of_rfc822(date.value) is None and moment_of_rfc3339(date.value) is None:
        yield document.finding_in_text(date, f"MailChimp cannot read the date {quoted(date.value)}; it sends nothing")


@rule(
    "MCH003",
    Severity.WARNING,
    elements(*ENTRIES),
    clause=f"{_BREAKS}: what merge tags ask for",
    bad="<item><title>A visit</title></item>",
    good="<item><title>A visit</title><link>https://example.org/</link><description>A visit</description></item>",
    sample="rss/item",
)
def mailchimp_item(item: Element, document: Document) -> Iterator[RuleFinding]:
    """MailChimp: every item has a title, a link and a description

    Why: A letter breaks where a merge tag asks for what the item does not have
    What to do: Add what is missing to the item
    """
    then = "a MailChimp letter that asks for it breaks"
    yield from lacking(item, document, TITLE, LINK, then=then)
    if held(item, SUMMARY) is None and held(item, ("description", "atom:content")) is None:
        yield from lacking(item, document, SUMMARY, then=then)
