"""Atom's dates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from irfeed.checking.document import Document
from irfeed.checking.rule import elements
from irfeed.checking.vocabulary.atom import day_before
from irfeed.checking.xml import Element
from irfeed.findings import RuleFinding, Severity, rule
from irfeed.findings.finding import quoted
from irfeed.syntax import hint_about_rfc3339, moment_of_rfc3339, why_not_rfc3339


@rule(
    "ATM065",
    Severity.ERROR,
    elements("atom:published", "atom:updated"),
    clause='RFC 4287 section 3.3: the content MUST conform to the "date-time" production in RFC 3339',
    bad="<published>2015-02-06 09:00</published>",
    good="<published>2015-02-06T09:00:00+09:00</published>",
    sample="atom/entry",
)
def atom_date(date: Element, document: Document) -> Iterator[RuleFinding]:
    """Dates are RFC 3339 dates with time and offset, without white space around them

    Why: Readers that cannot read a date show the entry as of now, or as of 1970
    What to do: Write a date such as 2015-02-06T09:00:00+09:00, with the offset of its place
    """
    text = date.text
    if reason := why_not_rfc3339(text):
        yield document.finding_in_text(date, f"The date {quoted(date.value)} {reason}", hint_about_rfc3339(text))
    elif not text.isupper():
        hint = f"Write {text.upper()}"
        yield document.finding_in_text(date, f"The date {quoted(text)} has a small t or z; Atom wants T and Z", hint)


#: Clocks differ by some minutes.
_SLACK = timedelta(minutes=10)


@rule(
    "ATM066",
    Severity.WARNING,
    elements("atom:published", "atom:updated"),
    clause=(
        "RFC 4287 sections 4.2.9 and 4.2.15: the instant of an event that has happened; the W3C feed validator warns"
    ),
    bad="<published>2999-02-06T09:00:00Z</published>",
    good="<published>2015-02-06T09:00:00Z</published>",
    sample="atom/entry",
)
def atom_date_in_future(date: Element, document: Document) -> Iterator[RuleFinding]:
    """Nothing was published or updated in the future

    Why: Readers show the entry on top until that day comes, or hide it
    What to do: Publish the entry when its time has come
    """
    if document.now is None or date.value < day_before(document.now):
        return
    moment = moment_of_rfc3339(date.value)
    if moment is not None and moment > document.now + _SLACK:
        yield document.finding_in_text(date, f"The date {quoted(date.value)} is in the future")


@rule(
    "ATM067",
    Severity.WARNING,
    elements("atom:entry"),
    clause="RFC 4287 sections 4.2.9 and 4.2.15: published is early in the life cycle, updated the most recent change",
    bad="<published>2015-02-06T09:00:00Z</published><updated>2015-02-05T09:00:00Z</updated>",
    good="<published>2015-02-06T09:00:00Z</published><updated>2015-02-06T18:00:00+09:00</updated>",
    sample="atom/entry",
)
def updated_before_published(entry: Element, document: Document) -> Iterator[RuleFinding]:
    """An entry is updated after it was published, or at the same time

    Why: Readers that sort by the one date or the other show different orders
    What to do: Correct the wrong one of the two
    """
    published, updated = entry.child("atom:published"), entry.child("atom:updated")
    if published is None or updated is None or published.value == updated.value:
        return
    first, last = moment_of_rfc3339(published.value), moment_of_rfc3339(updated.value)
    if first is not None and last is not None and last < first:
        message = f"The entry was updated {quoted(updated.value)}, before it was published {quoted(published.value)}"
        yield document.finding_in_text(updated, message)


@rule(
    "ATM068",
    Severity.ADVICE,
    elements("atom:feed"),
    clause="RFC 4287 section 4.2.15: readers order by atom:updated; the W3C feed validator warns",
    bad=(
        "<entry><id>tag:example.org,2015:a</id><title>A</title><updated>2015-02-06T09:00:00Z</updated>"
        '<link href="https://example.org/a/"/></entry>\n'
        "<entry><id>tag:example.org,2015:b</id><title>B</title><updated>2015-02-06T09:00:00Z</updated>"
        '<link href="https://example.org/b/"/></entry>'
    ),
    good=(
        "<entry><id>tag:example.org,2015:a</id><title>A</title><updated>2015-02-06T09:00:00Z</updated>"
        '<link href="https://example.org/a/"/></entry>\n'
        "<entry><id>tag:example.org,2015:b</id><title>B</title><updated>2015-02-06T09:00:01Z</updated>"
        '<link href="https://example.org/b/"/></entry>'
    ),
    sample="atom/feed",
)
def same_moment_twice(feed: Element, document: Document) -> Iterator[RuleFinding]:
    """No two entries were updated at the same moment

    Why: Readers that sort by the date show such entries in any order
    What to do: Write the time of each entry as exactly as it is known
    """
    # Those with the same id are another rule's
    seen: dict[str, str] = {}
    for entry in feed.every("atom:entry"):
        updated, name = entry.child("atom:updated"), entry.child("atom:id")
        if updated is None or name is None or not updated.value:
            continue
        if seen.setdefault(updated.value, name.value) != name.value:
            yield document.finding_in_text(updated, f"Another entry was updated {quoted(updated.value)} too")


@rule(
    "ATM069",
    Severity.ADVICE,
    elements("atom:feed"),
    clause="RFC 4287 section 4.2.15: the most recent instant when the feed was modified in a significant way",
    bad=(
        "<updated>2015-02-01T00:00:00Z</updated><entry><id>tag:example.org,2015:a</id><title>A</title>\n"
        '<updated>2015-02-06T09:00:00Z</updated><link href="https://example.org/a/"/></entry>'
    ),
    good="<updated>2015-02-06T09:00:00Z</updated>",
    sample="atom/feed",
)
def feed_older_than_entry(feed: Element, document: Document) -> Iterator[RuleFinding]:
    """A feed was updated when the newest of its entries was, or later

    Why: Readers that look at the feed's date first may think that nothing is new
    What to do: Write the date of the newest entry
    """
    updated = feed.child("atom:updated")
    moment = moment_of_rfc3339(updated.value) if updated is not None else None
    if updated is None or moment is None:
        return
    earlier = day_before(moment)
    for entry in feed.every("atom:entry"):
        of_entry = entry.child("atom:updated")
        if of_entry is None or of_entry.value < earlier:
            continue
        later = moment_of_rfc3339(of_entry.value)
        if later is not None and later > moment:
            yield document.finding_in_text(updated, f"An entry was updated after the feed, {later:%Y-%m-%dT%H:%M:%SZ}")
            return
