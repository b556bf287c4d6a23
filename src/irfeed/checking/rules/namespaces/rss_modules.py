"""Modules of RSS: syndication, slash, the comment API, and trackback."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.checking.document import Document
from irfeed.checking.rule import elements
from irfeed.checking.vocabulary.judges import (
    misplaced_element,
    repeated_element,
    unknown_attribute,
    unknown_element,
    wrong_value,
)
from irfeed.checking.vocabulary.small import SLASH, SYNDICATION, TRACKBACK, WFW
from irfeed.checking.vocabulary.term import VocabularyRow, rules_of_vocabulary
from irfeed.checking.xml import Element
from irfeed.findings import RuleFinding, Severity, rule

rules_of_vocabulary(
    SYNDICATION,
    "syndication",
    VocabularyRow(
        unknown_element,
        "SYN001",
        bad="<sy:updateperiod>daily</sy:updateperiod>",
        good="<sy:updatePeriod>daily</sy:updatePeriod>",
        sample="rss/channel",
    ),
    VocabularyRow(
        misplaced_element,
        "SYN002",
        bad="<sy:updatePeriod>daily</sy:updatePeriod>",
        good="<title>A</title>",
        sample="rss/item",
    ),
    VocabularyRow(
        wrong_value,
        "SYN003",
        bad="<sy:updatePeriod>minutely</sy:updatePeriod>",
        good="<sy:updatePeriod>hourly</sy:updatePeriod>",
        sample="rss/channel",
    ),
    VocabularyRow(
        repeated_element,
        "SYN004",
        bad="<sy:updateFrequency>1</sy:updateFrequency><sy:updateFrequency>2</sy:updateFrequency>",
        good="<sy:updateFrequency>2</sy:updateFrequency>",
        sample="rss/channel",
    ),
    VocabularyRow(
        unknown_attribute,
        "SYN005",
        bad='<sy:updatePeriod every="2">daily</sy:updatePeriod>',
        good="<sy:updatePeriod>daily</sy:updatePeriod>",
        sample="rss/channel",
    ),
    clause="RSS 1.0 syndication module",
    module=__name__,
)


rules_of_vocabulary(
    SLASH,
    "slash",
    VocabularyRow(
        unknown_element,
        "SLA001",
        bad="<slash:comment>3</slash:comment>",
        good="<slash:section>news</slash:section>",
        sample="rss/item",
    ),
    VocabularyRow(
        misplaced_element,
        "SLA002",
        bad="<slash:comments>3</slash:comments>",
        good="<title>A</title>",
        sample="rss/channel",
    ),
    VocabularyRow(
        wrong_value,
        "SLA003",
        bad="<slash:hit_parade>many</slash:hit_parade>",
        good="<slash:hit_parade>9,4,1</slash:hit_parade>",
        sample="rss/item",
    ),
    VocabularyRow(
        repeated_element,
        "SLA004",
        bad="<slash:hit_parade>3</slash:hit_parade><slash:hit_parade>4</slash:hit_parade>",
        good="<slash:hit_parade>3</slash:hit_parade>",
        sample="rss/item",
    ),
    VocabularyRow(
        unknown_attribute,
        "SLA005",
        bad='<slash:section id="3">news</slash:section>',
        good="<slash:section>news</slash:section>",
        sample="rss/item",
    ),
    clause="RSS 1.0 slash module",
    module=__name__,
)


rules_of_vocabulary(
    WFW,
    "wfw",
    VocabularyRow(
        unknown_element,
        "WFW001",
        bad="<wfw:comments>https://example.org/c</wfw:comments>",
        good="<wfw:comment>https://example.org/c</wfw:comment>",
        sample="rss/item",
    ),
    VocabularyRow(
        misplaced_element,
        "WFW002",
        bad="<wfw:commentRss>https://example.org/c</wfw:commentRss>",
        good="<title>A</title>",
        sample="rss/channel",
    ),
    VocabularyRow(
        wrong_value,
        "WFW003",
        bad="<wfw:commentRss>/comments.rss</wfw:commentRss>",
        good="<wfw:commentRss>https://example.org/comments.rss</wfw:commentRss>",
        sample="rss/item",
    ),
    VocabularyRow(
        repeated_element,
        "WFW004",
        bad="<wfw:comment>https://example.org/c</wfw:comment><wfw:comment>https://example.org/d</wfw:comment>",
        good="<wfw:comment>https://example.org/c</wfw:comment>",
        sample="rss/item",
    ),
    clause="The Comment API (wfw)",
    module=__name__,
)


rules_of_vocabulary(
    TRACKBACK,
    "trackback",
    VocabularyRow(
        unknown_element,
        "TRB001",
        bad="<trackback:url>https://example.org/tb/1</trackback:url>",
        good="<trackback:ping>https://example.org/tb/1</trackback:ping>",
        sample="rss/item",
    ),
    VocabularyRow(
        misplaced_element,
        "TRB002",
        bad="<trackback:ping>https://example.org/tb/1</trackback:ping>",
        good="<title>A</title>",
        sample="rss/channel",
    ),
    VocabularyRow(
        wrong_value,
        "TRB003",
        bad="<trackback:ping>/tb/1</trackback:ping>",
        good="<trackback:about>https://example.org/tb/1</trackback:about>",
        sample="rss/item",
    ),
    VocabularyRow(
        repeated_element,
        "TRB004",
        bad="<trackback:ping>https://example.org/tb/1</trackback:ping><trackback:ping>https://example.org/tb/2</trackback:ping>",
        good="<trackback:ping>https://example.org/tb/1</trackback:ping><trackback:about>https://example.org/tb/2</trackback:about><trackback:about>https://example.org/tb/3</trackback:about>",
        sample="rss/item",
    ),
    clause="Trackback namespace 1.1 (RSS Advisory Board): ping and about stand in an item; their value is a URL",
    module=__name__,
)


@rule(
    "SLA006",
    Severity.WARNING,
    elements("item/slash:comments"),
    clause="RSS Best Practices Profile, slash:comments: lastBuildDate should be there",
    bad="<slash:comments>3</slash:comments>",
    good="<slash:section>news</slash:section>",
    sample="rss/item",
)
def comments_without_build_date(comments: Element, document: Document) -> Iterator[RuleFinding]:
    """A feed that counts comments says when it was made

    Why: Without lastBuildDate readers cannot tell which count is the newer
    What to do: Add <lastBuildDate> to the channel
    """
    channel = comments.parent.parent if comments.parent is not None else None
    if channel is not None and channel.name == "channel" and channel.child("lastBuildDate") is None:
        yield document.finding(comments, "The channel counts comments, but has no lastBuildDate")


@rule(
    "WFW005",
    Severity.WARNING,
    elements("wfw:commentRSS"),
    clause="The Comment API (wfw): the element is commentRss; commentRSS was a misprint",
    bad="<wfw:commentRSS>https://example.org/c</wfw:commentRSS>",
    good="<wfw:commentRss>https://example.org/c</wfw:commentRss>",
    sample="rss/item",
)
def comment_rss_spelling(element: Element, document: Document) -> Iterator[RuleFinding]:
    """commentRss has small letters at its end

    Why: Readers compare names letter by letter
    What to do: Write <wfw:commentRss>
    """
    yield document.finding(element, f"<{document.tag(element)}> is a misprint that was widely copied")
