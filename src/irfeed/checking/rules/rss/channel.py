"""What an RSS channel says of itself, and when it is not to be asked."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.checking.document import Document
from irfeed.checking.kind import Kind
from irfeed.checking.rule import elements
from irfeed.checking.xml import Element
from irfeed.findings import RuleFinding, Severity, rule
from irfeed.findings.finding import quoted
from irfeed.syntax import hint_about_language, why_not_integer
from irfeed.syntax.language_tag import why_unknown_language


@rule(
    "RSS015",
    Severity.ERROR,
    elements("channel"),
    clause="RSS 2.0, Required channel elements",
    bad="<channel><title>News</title><link>https://example.org/</link></channel>",
    good="<channel><title>News</title><link>https://example.org/</link><description/></channel>",
    sample="rss/channel",
)
def channel_incomplete(channel: Element, document: Document) -> Iterator[RuleFinding]:
    """A channel has a title, a link and a description

    Why: Readers show them in their lists, and some refuse a feed without
    What to do: Add the missing element to the channel
    """
    there = {child.name for child in channel.children}
    for name in ("title", "link", "description"):
        if name not in there:
            yield document.finding(channel, f"The channel has no <{name}>", f"Add a <{name}> to the channel")


@rule(
    "RSS016",
    Severity.ADVICE,
    elements("rss/channel"),
    clause="RSS 2.0, Optional channel elements: language",
    bad="<title>News</title>",
    good="<language>en</language>",
    sample="rss/channel",
)
def channel_without_language(channel: Element, document: Document) -> Iterator[RuleFinding]:
    """A channel says its language

    Why: Aggregators sort by it; screen readers choose a voice by it
    What to do: Add <language>en</language>, say
    """
    if channel.child("language") is None and channel.child("dc:language") is None and channel.language is None:
        yield document.finding(channel, "The channel does not say its language")


@rule(
    "RSS017",
    Severity.WARNING,
    elements("rss/channel", kinds=frozenset({Kind.RSS_20})),
    clause="RSS Best Practices Profile, atom:link: a feed should contain one with rel self",
    bad="<channel><title>News</title><link>https://example.org/</link><description>New</description></channel>",
    good='<atom:link rel="self" type="application/rss+xml" href="https://example.org/feed.rss"/>',
    sample="rss/channel",
)
def feed_without_self_link(channel: Element, document: Document) -> Iterator[RuleFinding]:
    """A feed names its own address

    Why: Readers and hubs that got a copy of the feed cannot find the original without it
    What to do: Add <atom:link rel="self" type="application/rss+xml" href="…"/> to the channel
    """
    if not any(link.get("rel") == "self" for link in channel.every("atom:link")):
        yield document.finding(channel, "The feed does not name its own address")


@rule(
    "RSS018",
    Severity.WARNING,
    elements("rss/channel"),
    clause="RSS Best Practices Profile, item: all other elements of the channel should come first",
    bad="<item><title>A</title></item><ttl>60</ttl>",
    good="<ttl>60</ttl><item><title>A</title></item>",
    sample="rss/channel",
)
def items_before_the_rest(channel: Element, document: Document) -> Iterator[RuleFinding]:
    """Items come after everything else in the channel

    Why: Readers that read a feed as a stream know nothing of the channel when they meet its items
    What to do: Move the items to the end of the channel
    """
    first = next((at for at, child in enumerate(channel.children) if child.name == "item"), None)
    if first is None:
        return
    for child in channel.children[first:]:
        if child.name != "item" and not child.name.startswith("{"):
            yield document.finding(child, f"<{document.tag(child)}> comes after an item")
            return


@rule(
    "RSS019",
    Severity.ERROR,
    elements("channel/language"),
    clause="RSS 2.0, Optional channel elements: language; RFC 5646 section 2.1",
    bad="<language>english</language>",
    good="<language>en-gb</language>",
    sample="rss/channel",
)
def rss_language(element: Element, document: Document) -> Iterator[RuleFinding]:
    """The language is a language tag

    Why: Aggregators drop a feed whose language they cannot tell, or show it in the wrong list
    What to do: Write a tag such as en, ko or zh-Hant
    """
    if reason := why_unknown_language(element.value):
        hint = hint_about_language(element.value) or ""
        yield document.finding_in_text(element, f"The language {quoted(element.value)} {reason}", hint)


@rule(
    "RSS020",
    Severity.WARNING,
    elements("channel/language"),
    clause="RFC 5646 section 2.2.1: the language subtag is a language's code, not a country's",
    bad="<language>kr</language>",
    good="<language>ko</language>",
    sample="rss/channel",
)
def unlikely_rss_language(element: Element, document: Document) -> Iterator[RuleFinding]:
    """The language is not a country

    Why: A country's code is another language's, or none that is in use
    What to do: Write the code of the language, such as ko or ja
    """
    if not why_unknown_language(element.value) and (hint := hint_about_language(element.value)):
        yield document.finding_in_text(element, f"The language {quoted(element.value)} is unlikely", hint)


@rule(
    "RSS021",
    Severity.ERROR,
    elements("channel/ttl"),
    clause="RSS 2.0, <ttl> sub-element of <channel>: a number of minutes",
    bad="<ttl>1h</ttl>",
    good="<ttl>60</ttl>",
    sample="rss/channel",
)
def ttl_value(ttl: Element, document: Document) -> Iterator[RuleFinding]:
    """ttl is a whole number of minutes above 0

    Why: Readers ask too often or never again when they cannot read it
    What to do: Write <ttl>60</ttl> for an hour
    """
    if reason := why_not_integer(ttl.value, 1):
        yield document.finding_in_text(ttl, f"The ttl {quoted(ttl.value)} {reason}")


@rule(
    "RSS059",
    Severity.ERROR,
    elements("skipHours/hour"),
    clause="RSS 2.0, skipHours: up to 24 hour elements whose value is a number between 0 and 23",
    bad="<skipHours><hour>25</hour></skipHours>",
    good="<skipHours><hour>0</hour><hour>23</hour></skipHours>",
    sample="rss/channel",
)
def skip_hour(hour: Element, document: Document) -> Iterator[RuleFinding]:
    """An hour to skip is a number from 0 to 23

    Why: Readers ask at the wrong time, or ignore the list
    What to do: Write the hour in GMT: 0 to 23
    """
    if hour.value != "24" and (reason := why_not_integer(hour.value, 0, 23)):
        yield document.finding_in_text(hour, f"The hour {quoted(hour.value)} {reason}")


@rule(
    "RSS060",
    Severity.WARNING,
    elements("skipHours/hour"),
    clause="RSS Best Practices Profile, skipHours: midnight is 0, as in RSS 2.0; 0.91 had 1 to 24",
    bad="<skipHours><hour>24</hour></skipHours>",
    good="<skipHours><hour>0</hour></skipHours>",
    sample="rss/channel",
)
def midnight_as_24(hour: Element, document: Document) -> Iterator[RuleFinding]:
    """Midnight is the hour 0

    Why: Readers of RSS 2.0 know no hour 24
    What to do: Write <hour>0</hour>
    """
    if hour.value == "24":
        yield document.finding_in_text(hour, "Midnight is written as 24")


_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@rule(
    "RSS061",
    Severity.ERROR,
    elements("skipDays/day"),
    clause="RSS 2.0, skipDays: up to seven day elements whose value is Monday to Sunday",
    bad="<skipDays><day>Sun</day></skipDays>",
    good="<skipDays><day>Sunday</day></skipDays>",
    sample="rss/channel",
)
def skip_day(day: Element, document: Document) -> Iterator[RuleFinding]:
    """A day to skip is the English name of a day

    Why: Readers ignore what they cannot read
    What to do: Write Monday, Tuesday, Wednesday, Thursday, Friday, Saturday or Sunday
    """
    if day.value not in _DAYS:
        yield document.finding(day, f"{quoted(day.value)} is no day")


@rule(
    "RSS062",
    Severity.ERROR,
    elements("channel/skipHours", "channel/skipDays"),
    clause="RSS 2.0, skipHours, skipDays: up to 24 hours, up to seven days",
    bad="<skipDays><day>Sunday</day><day>Sunday</day></skipDays>",
    good="<skipDays><day>Saturday</day><day>Sunday</day></skipDays>",
    sample="rss/channel",
)
def skip_list(listed: Element, document: Document) -> Iterator[RuleFinding]:
    """Lists of hours and days to skip are neither empty nor doubled

    Why: An empty list says nothing, and a doubled entry shows that another was meant
    What to do: Name each hour or day once, or leave the list out
    """
    seen: set[str] = set()
    for entry in listed.children:
        value = "0" if entry.value == "24" else entry.value.lstrip("0") or "0"
        if value in seen:
            yield document.finding(entry, f"{quoted(entry.value)} is there twice")
        seen.add(value)
    if not listed.children:
        yield document.finding(listed, f"<{listed.name}> is empty")
