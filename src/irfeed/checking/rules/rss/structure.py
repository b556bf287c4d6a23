"""RSS: which elements and attributes stand where."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.checking.document import Document
from irfeed.checking.names import clark, is_known
from irfeed.checking.rule import documents, elements
from irfeed.checking.vocabulary.judges import perhaps
from irfeed.checking.vocabulary.rss import ATTRIBUTES, CHILDREN, LEAVES, MANY, known_children
from irfeed.checking.xml import Element
from irfeed.findings import RuleFinding, Severity, rule
from irfeed.findings.finding import quoted

#: The elements that hold elements of RSS.
_PARENTS = ("rss", "channel", "item", "channel/image", "channel/textInput", "channel/skipHours", "channel/skipDays")
_KNOWN = frozenset().union(*CHILDREN.values())
_NONE: frozenset[str] = frozenset()


@rule(
    "RSS004",
    Severity.ERROR,
    elements("rss"),
    clause="RSS 2.0, What is RSS?: subordinate to <rss> is a single <channel>",
    bad='<rss version="2.0"></rss>',
    good=(
        '<rss version="2.0"><channel><title>News</title><link>https://example.org/</link>'
        "<description>New</description></channel></rss>"
    ),
    sample="document",
)
def rss_without_channel(rss: Element, document: Document) -> Iterator[RuleFinding]:
    """<rss> holds a channel

    Why: Readers find nothing that they could show
    What to do: Put a <channel> into <rss>
    """
    if rss.child("channel") is None:
        yield document.finding(rss, "<rss> holds no <channel>")


@rule(
    "RSS005",
    Severity.ERROR,
    elements("rss/channel"),
    clause="RSS 2.0, What is RSS?: subordinate to <rss> is a single <channel>",
    bad=(
        '<rss version="2.0"><channel><title>A</title><link>https://example.org/</link><description>'
        "A</description></channel><channel><title>B</title><link>https://example.org/</link>"
        "<description>B</description></channel></rss>"
    ),
    good=(
        '<rss version="2.0"><channel><title>A</title><link>https://example.org/</link><description>'
        "A</description></channel></rss>"
    ),
    sample="document",
)
def several_channels(channel: Element, document: Document) -> Iterator[RuleFinding]:
    """<rss> holds one channel

    Why: Readers show one of the channels, and which one differs
    What to do: Publish a document for each channel
    """
    if channel.parent is not None and channel.parent.child("channel") is not channel:
        yield document.finding(channel, "There is more than one <channel> in <rss>")


@rule(
    "RSS006",
    Severity.ERROR,
    elements("rss/item", "rss/image", "rss/textInput"),
    clause="RSS 2.0, Elements of <item>: a channel may contain any number of items",
    bad=(
        '<rss version="2.0"><channel><title>A</title><link>https://example.org/</link><description>'
        "A</description></channel><item><title>B</title></item></rss>"
    ),
    good=(
        '<rss version="2.0"><channel><title>A</title><link>https://example.org/</link><description>'
        "A</description><item><title>B</title></item></channel></rss>"
    ),
    sample="document",
)
def item_outside_channel(element: Element, document: Document) -> Iterator[RuleFinding]:
    """Items, image and textInput stand in the channel

    Why: Readers of RSS 2.0 look for items in the channel only
    What to do: Move the element into <channel>
    """
    yield document.finding(element, f"<{element.name}> stands beside the channel, not in it")


@rule(
    "RSS007",
    Severity.ERROR,
    elements(*_PARENTS),
    clause="RSS 2.0, Extending RSS: elements not described here must be defined in a namespace",
    bad="<pubdate>Fri, 06 Feb 2015 09:00:00 +0900</pubdate>",
    good="<pubDate>Fri, 06 Feb 2015 09:00:00 +0900</pubDate>",
    sample="rss/item",
)
def unknown_rss_element(parent: Element, document: Document) -> Iterator[RuleFinding]:
    """Elements without a namespace are those of RSS

    Why: Readers ignore an element that they do not know; a misspelt one is lost without a word
    What to do: Spell it as RSS does, capital letters too, or give it a namespace
    """
    known = known_children(parent.name, document.kind)
    for child in parent.children:
        if child.name not in known and child.name not in _KNOWN and not child.name.startswith("{"):
            hint = perhaps(child.name, known)
            yield document.finding(child, f"RSS has no element <{document.tag(child)}>", hint)


#: Of what RSS 1.0 has beside the channel another rule speaks.
_TOLD = frozenset({("rss", "item"), ("rss", "image"), ("rss", "textInput")})


@rule(
    "RSS008",
    Severity.ERROR,
    elements(*_PARENTS),
    clause="RSS 2.0, Elements of <channel>, Elements of <item>",
    bad='<guid isPermaLink="false">a</guid>',
    good="<ttl>60</ttl>",
    sample="rss/channel",
)
def misplaced_rss_element(parent: Element, document: Document) -> Iterator[RuleFinding]:
    """Each element of RSS stands where RSS has it

    Why: Readers look for each element in its place only
    What to do: Move the element to where RSS has it, or take it out
    """
    known = known_children(parent.name, document.kind)
    for child in parent.children:
        if child.name not in known and child.name in _KNOWN and (parent.name, child.name) not in _TOLD:
            places = ", ".join(f"<{name}>" for name, inner in CHILDREN.items() if child.name in inner)
            yield document.finding(child, f"<{child.name}> may not stand in <{parent.name}>", f"Its place: {places}")


#: Their parts have no namespace, by their own specification; podcast:liveItem is an item.
_FREE = frozenset(map(clark, ("media:scene", "podcast:liveItem", "snf:logo", "snf:darkModeLogo")))


@rule(
    "RSS009",
    Severity.ERROR,
    documents(),
    clause="RSS 2.0, Extending RSS: only elements that it does not describe itself must be defined in a namespace",
    bad="<itunes:owner><email>editor@example.org</email></itunes:owner>",
    good="<itunes:owner><itunes:email>editor@example.org</itunes:email></itunes:owner>",
    sample="rss/channel",
)
def element_without_namespace(document: Document) -> Iterator[RuleFinding]:
    """Elements inside of an extension have a namespace too

    Why: Without one nobody can know whose element it is
    What to do: Give the element the prefix of its parent
    """
    # A vocabulary that is not known may take up elements of RSS, such as whole items; a known one does not.
    waiting = [document.root] if document.root is not None else []
    while waiting:
        parent = waiting.pop()
        if parent.name.startswith("{") and parent.name not in _FREE:
            borrowed = _NONE if is_known(parent.name) else _KNOWN
            for child in parent.children:
                if not child.name.startswith("{") and child.name not in borrowed:
                    message = f"<{document.tag(child)}> in <{document.tag(parent)}> is in no namespace"
                    yield document.finding(child, message)
        waiting.extend(child for child in parent.children if child.children)


@rule(
    "RSS010",
    Severity.ERROR,
    elements("channel", "item", "channel/image", "channel/textInput"),
    clause=(
        "RSS 2.0, Elements of <channel>, Elements of <item>; Best Practices Profile: elements other "
        "than category, enclosure and item must not be repeated"
    ),
    bad="<title>One</title><title>Two</title>",
    good="<category>One</category><category>Two</category>",
    sample="rss/item",
)
def repeated_rss_element(parent: Element, document: Document) -> Iterator[RuleFinding]:
    """Elements that say one thing stand once

    Why: Readers take the first or the last, and which one differs
    What to do: Keep one of them
    """
    known = known_children(parent.name, document.kind) - MANY
    seen: set[str] = set()
    for child in parent.children:
        if child.name in seen:
            yield document.finding(child, f"<{child.name}> stands more than once in its <{parent.name}>")
        elif child.name in known:
            seen.add(child.name)


def _judge(element: Element, document: Document) -> Iterator[RuleFinding]:
    known = ATTRIBUTES.get(element.name, _NONE)
    for name in element.attributes:
        if name not in known and not name.startswith("{"):
            message = f"<{element.name}> has no attribute {name} in RSS"
            yield document.finding_in_attribute(element, name, message, perhaps(name, known))


@rule(
    "RSS011",
    Severity.ERROR,
    elements(*_PARENTS),
    clause="RSS 2.0, Extending RSS: attributes not described here must be defined in a namespace",
    bad='<guid ispermalink="false">a</guid>',
    good='<guid isPermaLink="false">a</guid>',
    sample="rss/item",
)
def unknown_rss_attribute(parent: Element, document: Document) -> Iterator[RuleFinding]:
    """Attributes without a prefix are those of RSS

    Why: Readers ignore an attribute that they do not know; a misspelt one is lost without a word
    What to do: Spell it as RSS does, or take it out
    """
    if parent.name == "rss":
        yield from _judge(parent, document)
    for child in parent.children:
        if child.attributes and not child.name.startswith("{"):
            yield from _judge(child, document)


@rule(
    "RSS012",
    Severity.ERROR,
    elements(*_PARENTS, "channel/cloud", "item/enclosure"),
    clause="RSS 2.0, the elements that hold elements hold no text of their own",
    bad="stray<title>A visit</title>",
    good="<title>A visit</title>",
    sample="rss/item",
)
def text_between_elements(element: Element, document: Document) -> Iterator[RuleFinding]:
    """No text stands between the elements

    Why: Nobody sees text that stands between elements, and strict parsers refuse it
    What to do: Take the text out, or put it into an element
    """
    if element.text and (value := element.value):
        yield document.finding_in_text(element, f"<{element.name}> holds the text {quoted(value)}")


@rule(
    "RSS013",
    Severity.ERROR,
    elements(*_PARENTS),
    clause="RSS 2.0, Elements of <item>: entity-encoded HTML is allowed in description",
    bad="<description>A <b>bold</b> visit</description>",
    good="<description>A &lt;b&gt;bold&lt;/b&gt; visit</description>",
    sample="rss/item",
)
def element_in_rss_text(parent: Element, document: Document) -> Iterator[RuleFinding]:
    """Elements that hold text hold no elements

    Why: Readers lose the text around the elements, or all of it
    What to do: Escape the markup: &lt;b&gt;, or a CDATA section
    """
    for child in parent.children:
        if child.children and child.name in LEAVES:
            inner = child.children[0]
            message = f"<{child.name}> holds the element <{document.tag(inner)}>; it may hold text only"
            yield document.finding(inner, message)
