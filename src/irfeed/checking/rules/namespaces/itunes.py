"""The itunes namespace."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.checking.document import Document
from irfeed.checking.names import NAMESPACES, clark
from irfeed.checking.rule import elements
from irfeed.checking.vocabulary.itunes import CATEGORIES, ITUNES, OLD_CATEGORIES
from irfeed.checking.vocabulary.judges import (
    misplaced_element,
    missing_attribute,
    perhaps,
    repeated_element,
    unknown_attribute,
    unknown_element,
    wrong_attribute,
    wrong_value,
)
from irfeed.checking.vocabulary.small import markup_in
from irfeed.checking.vocabulary.term import VocabularyRow, rules_of_vocabulary
from irfeed.checking.xml import Element
from irfeed.findings import RuleFinding, Severity, rule
from irfeed.findings.finding import quoted

_NAMESPACE = f"{{{NAMESPACES['itunes']}}}"

rules_of_vocabulary(
    ITUNES,
    "itunes",
    VocabularyRow(
        unknown_element,
        "ITU001",
        bad="<itunes:lenght>45:10</itunes:lenght>",
        good="<itunes:duration>45:10</itunes:duration>",
        sample="rss/item",
    ),
    VocabularyRow(
        misplaced_element,
        "ITU002",
        bad="<itunes:duration>45:10</itunes:duration>",
        good="<itunes:author>Kim</itunes:author>",
        sample="rss/channel",
    ),
    VocabularyRow(
        unknown_attribute,
        "ITU003",
        bad='<itunes:image href="https://example.org/a.png" url="https://example.org/a.png"/>',
        good='<itunes:image href="https://example.org/a.png"/>',
        sample="rss/channel",
    ),
    VocabularyRow(
        missing_attribute,
        "ITU004",
        bad="<itunes:category/>",
        good='<itunes:category text="Arts"/>',
        sample="rss/channel",
    ),
    VocabularyRow(
        wrong_attribute,
        "ITU005",
        bad='<itunes:image href="a.png"/>',
        good='<itunes:image href="https://example.org/a.png"/>',
        sample="rss/channel",
    ),
    VocabularyRow(
        wrong_value,
        "ITU006",
        bad="<itunes:duration>45 minutes</itunes:duration>",
        good="<itunes:duration>45:10</itunes:duration>",
        sample="rss/item",
    ),
    VocabularyRow(
        repeated_element,
        "ITU007",
        bad="<itunes:explicit>true</itunes:explicit><itunes:explicit>false</itunes:explicit>",
        good="<itunes:explicit>false</itunes:explicit>",
        sample="rss/item",
    ),
    clause="Apple, A podcaster's guide to RSS",
    module=__name__,
)


@rule(
    "ITU008",
    Severity.ERROR,
    elements("itunes:category"),
    clause="Apple, A podcaster's guide to RSS; Apple Podcasts categories",
    bad='<itunes:category text="Cities"/>',
    good='<itunes:category text="News"><itunes:category text="Politics"/></itunes:category>',
    sample="rss/channel",
)
def unknown_itunes_category(category: Element, document: Document) -> Iterator[RuleFinding]:
    """A category is one of Apple's

    Why: Podcast directories do not list the show under a category that they do not have
    What to do: Write a category of Apple's list, letter by letter
    """
    text = category.get("text")
    upper = category.parent.get("text") if category.parent is not None and category.is_in("itunes:category") else None
    known = CATEGORIES.keys() if upper is None else CATEGORIES.get(upper, frozenset())
    old = OLD_CATEGORIES.keys() if upper is None else OLD_CATEGORIES.get(upper, frozenset())
    judged = upper is None or upper in CATEGORIES or upper in OLD_CATEGORIES
    if text is not None and judged and text not in known and text not in old:
        where = "" if upper is None else f" in {quoted(upper)}"
        message = f"There is no category {quoted(text)}{where}"
        yield document.finding_in_attribute(category, "text", message, perhaps(text, known))


@rule(
    "ITU009",
    Severity.WARNING,
    elements("itunes:category"),
    clause="Apple, A podcaster's guide to RSS; Apple Podcasts categories, changes of 2019",
    bad='<itunes:category text="News &amp; Politics"/>',
    good='<itunes:category text="News"/>',
    sample="rss/channel",
)
def old_itunes_category(category: Element, document: Document) -> Iterator[RuleFinding]:
    """A category is one of today's

    Why: Apple gave many categories up in 2019; directories do not list them
    What to do: Choose a category of Apple's present list
    """
    text = category.get("text") or ""
    upper = category.parent.get("text") if category.parent is not None and category.is_in("itunes:category") else None
    known = CATEGORIES.keys() if upper is None else CATEGORIES.get(upper, frozenset())
    old = OLD_CATEGORIES.keys() if upper is None else OLD_CATEGORIES.get(upper, frozenset())
    if text in old and text not in known:
        yield document.finding_in_attribute(category, "text", f"The category {quoted(text)} was given up")


@rule(
    "ITU010",
    Severity.WARNING,
    elements("itunes:explicit"),
    clause="Apple, A podcaster's guide to RSS, itunes:explicit: true or false; yes, no and clean are of older versions",
    bad="<itunes:explicit>clean</itunes:explicit>",
    good="<itunes:explicit>false</itunes:explicit>",
    sample="rss/item",
)
def old_explicit_value(explicit: Element, document: Document) -> Iterator[RuleFinding]:
    """itunes:explicit is true or false

    Why: Apple reads nothing else today
    What to do: Write true or false
    """
    if explicit.value.lower() in ("yes", "no", "clean", "explicit"):
        yield document.finding_in_text(explicit, f"{quoted(explicit.value)} is out of use")


@rule(
    "ITU011",
    Severity.ERROR,
    elements("itunes:owner"),
    clause="Apple, A podcaster's guide to RSS, itunes:owner: itunes:email is required in it",
    bad="<itunes:owner><itunes:name>Kim</itunes:name></itunes:owner>",
    good="<itunes:owner><itunes:email>kim@example.org</itunes:email></itunes:owner>",
    sample="rss/channel",
)
def owner_without_email(owner: Element, document: Document) -> Iterator[RuleFinding]:
    """An owner has an e-mail address

    Why: Apple writes to it to ask whose the show is
    What to do: Add <itunes:email>
    """
    if owner.child("itunes:email") is None:
        yield document.finding(owner, f"<{document.tag(owner)}> has no itunes:email")


@rule(
    "ITU012",
    Severity.WARNING,
    elements("rss/channel"),
    clause="Apple, A podcaster's guide to RSS: required tags of a show",
    bad="<itunes:author>Kim</itunes:author>",
    good=(
        "<itunes:author>Kim</itunes:author><language>en</language><itunes:category "
        'text="News"/><itunes:explicit>false</itunes:explicit><itunes:image '
        'href="https://example.org/a.png"/>'
    ),
    sample="rss/channel",
)
def podcast_head_incomplete(channel: Element, document: Document) -> Iterator[RuleFinding]:
    """A podcast says its category, language, image and whether it is explicit

    Why: Apple refuses a show without them
    What to do: Add the missing element to the channel
    """
    there = {child.name for child in channel.children}
    if not any(name.startswith(_NAMESPACE) for name in there):
        return
    for name in ("language", "itunes:category", "itunes:explicit", "itunes:image"):
        if clark(name) not in there and not (name == "language" and channel.language):
            yield document.finding(channel, f"The channel has no {name}, which a podcast needs")


@rule(
    "ITU013",
    Severity.WARNING,
    elements("itunes:keywords"),
    clause="Apple, A podcaster's guide to RSS, itunes:keywords: a list with commas",
    bad="<itunes:keywords>city culture travel</itunes:keywords>",
    good="<itunes:keywords>city, culture, travel</itunes:keywords>",
    sample="rss/item",
)
def keywords_without_commas(keywords: Element, document: Document) -> Iterator[RuleFinding]:
    """Keywords have commas between them

    Why: Directories take words without commas for one keyword
    What to do: Write city, culture, travel
    """
    if " " in keywords.value and "," not in keywords.value:
        yield document.finding_in_text(keywords, f"The keywords {quoted(keywords.value)} have no commas")


@rule(
    "ITU014",
    Severity.WARNING,
    elements("itunes:author", "itunes:title", "itunes:subtitle", "itunes:keywords", "itunes:name"),
    clause="Apple, A podcaster's guide to RSS: only description and itunes:summary may hold a little HTML",
    bad="<itunes:subtitle>A &lt;b&gt;bold&lt;/b&gt; visit</itunes:subtitle>",
    good="<itunes:subtitle>A bold visit</itunes:subtitle>",
    sample="rss/item",
)
def markup_in_itunes_text(element: Element, document: Document) -> Iterator[RuleFinding]:
    """Elements of itunes hold plain text

    Why: Directories show the tags and entities as they are
    What to do: Take the markup out
    """
    if found := markup_in(element.text):
        index = element.text.index(found)
        message = f"<{document.tag(element)}> holds markup: {quoted(found)}"
        yield document.finding_in_text(element, message, index=index)


_PLAYED = frozenset({"m4a", "mp3", "mov", "mp4", "m4v", "pdf", "epub"})


@rule(
    "ITU015",
    Severity.WARNING,
    elements("item/enclosure"),
    clause="Apple, A podcaster's guide to RSS: supported file formats",
    bad=(
        '<itunes:duration>45:10</itunes:duration><enclosure url="https://example.org/a.ogg" '
        'type="audio/ogg" length="1"/>'
    ),
    good=(
        '<itunes:duration>45:10</itunes:duration><enclosure url="https://example.org/a.mp3" '
        'type="audio/mpeg" length="1"/>'
    ),
    sample="rss/item",
)
def unsupported_episode_format(enclosure: Element, document: Document) -> Iterator[RuleFinding]:
    """Episodes are files that Apple Podcasts plays

    Why: Apple does not list an episode of another format
    What to do: Offer M4A, MP3, MOV, MP4, M4V, PDF or EPUB
    """
    item = enclosure.parent
    path = (enclosure.get("url") or "").partition("?")[0]
    ending = path.rpartition("/")[2].rpartition(".")[2].lower()
    if item is None or ending in _PLAYED or not any(child.name.startswith(_NAMESPACE) for child in item.children):
        return
    yield document.finding_in_attribute(enclosure, "url", f"Apple Podcasts does not play {quoted(ending)}")
