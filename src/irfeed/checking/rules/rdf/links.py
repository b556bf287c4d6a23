"""RSS 1.0 and 0.90: how the parts of the document refer to each other."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.checking.document import Document
from irfeed.checking.names import clark
from irfeed.checking.rule import elements
from irfeed.checking.rules.rdf.examples import CHANNEL, ITEM, in_rdf
from irfeed.checking.vocabulary.rss import ABOUT, RESOURCE, local_name
from irfeed.checking.xml import Element
from irfeed.findings import RuleFinding, Severity, rule
from irfeed.findings.finding import quoted

_SEQUENCE, _ENTRY = clark("rdf:Seq"), clark("rdf:li")


@rule(
    "RDF014",
    Severity.ERROR,
    elements("rdf:RDF/rss1:channel"),
    clause="RSS 1.0 section 5.3.5: items is required",
    bad=in_rdf(
        '<channel rdf:about="https://example.org/"><title>News</title><link>https://example.org/'
        "</link><description>New</description></channel>",
        ITEM,
    ),
    good=in_rdf(CHANNEL, ITEM),
    sample="document",
)
def channel_without_items(channel: Element, document: Document) -> Iterator[RuleFinding]:
    """A channel of RSS 1.0 lists its items

    Why: RDF parsers discard items that no channel lists
    What to do: Add <items><rdf:Seq>…</rdf:Seq></items> to the channel
    """
    if channel.child("rss1:items") is None:
        yield document.finding(channel, "The channel has no <items>")


@rule(
    "RDF015",
    Severity.ERROR,
    elements("rss1:items"),
    clause="RSS 1.0 section 5.3.5: an RDF table of contents",
    bad='<items><rdf:li rdf:resource="https://example.org/visit/"/></items>',
    good='<items><rdf:Seq><rdf:li rdf:resource="https://example.org/visit/"/></rdf:Seq></items>',
    sample="rdf/channel",
)
def items_without_sequence(items: Element, document: Document) -> Iterator[RuleFinding]:
    """items holds one rdf:Seq of rdf:li

    Why: RDF parsers find no list in anything else
    What to do: Write <items><rdf:Seq><rdf:li rdf:resource="…"/></rdf:Seq></items>
    """
    if [child.name for child in items.children] != [_SEQUENCE]:
        yield document.finding(items, "<items> does not hold one <rdf:Seq>")
        return
    for entry in items.children[0].children:
        if entry.name != _ENTRY:
            yield document.finding(entry, f"<rdf:Seq> holds <{document.tag(entry)}>, not <rdf:li>")


@rule(
    "RDF016",
    Severity.ERROR,
    elements("rdf:Seq/rdf:li"),
    clause="RSS 1.0 section 5.3.5: rdf:li rdf:resource",
    bad="<items><rdf:Seq><rdf:li/></rdf:Seq></items>",
    good='<items><rdf:Seq><rdf:li rdf:resource="https://example.org/visit/"/></rdf:Seq></items>',
    sample="rdf/channel",
)
def list_entry_without_resource(entry: Element, document: Document) -> Iterator[RuleFinding]:
    """Each entry of the list names its item

    Why: RDF parsers cannot tell which item is meant
    What to do: Write <rdf:li rdf:resource="…"/>
    """
    lists = entry.parent.parent if entry.parent is not None else None
    if lists is None or local_name(lists.name) != "items":
        return
    if RESOURCE not in entry.attributes and "resource" not in entry.attributes:
        yield document.finding(entry, "<rdf:li> has no rdf:resource")


@rule(
    "RDF017",
    Severity.WARNING,
    elements("rdf:RDF"),
    clause="RSS 1.0 section 5.3.5: rdf:resource must be the same as the item's rdf:about",
    bad='<items><rdf:Seq><rdf:li rdf:resource="https://example.org/gone/"/></rdf:Seq></items>',
    good='<items><rdf:Seq><rdf:li rdf:resource="https://example.org/visit/"/></rdf:Seq></items>',
    sample="rdf/channel",
)
def listed_item_missing(root: Element, document: Document) -> Iterator[RuleFinding]:
    """Each entry of the list is an item of the document

    Why: Readers that follow the list find nothing there
    What to do: Take the entry out, or write the same address into the item's rdf:about
    """
    there = {item.attributes.get(ABOUT) for item in root.every("rss1:item")}
    for channel in root.every("rss1:channel"):
        for entry in channel.descendants():
            target = entry.attributes.get(RESOURCE)
            if entry.name == _ENTRY and target is not None and target not in there:
                yield document.finding_in_attribute(entry, "rdf:resource", f"No item is {quoted(target)}")


@rule(
    "RDF018",
    Severity.WARNING,
    elements("rdf:RDF"),
    clause="RSS 1.0 section 5.3.5: items that are not members of the sequence are likely to be discarded",
    bad=in_rdf(
        CHANNEL,
        ITEM,
        '<item rdf:about="https://example.org/b"><title>A</title><link>https://example.org/b</link></item>',
    ),
    good=in_rdf(CHANNEL, ITEM),
    sample="document",
)
def item_not_listed(root: Element, document: Document) -> Iterator[RuleFinding]:
    """Each item of the document is in the channel's list

    Why: RDF parsers are likely to discard items that the channel does not list
    What to do: Add <rdf:li> with the item's rdf:about to the list
    """
    listed = {
        entry.get("rdf:resource") or entry.get("resource")
        for channel in root.every("rss1:channel")
        for entry in channel.descendants()
    }
    for item in root.every("rss1:item"):
        about = item.attributes.get(ABOUT)
        if about is not None and about not in listed:
            yield document.finding_in_attribute(item, "rdf:about", f"The channel does not list {quoted(about)}")


def _with_image(announced: str, about: str) -> str:
    """Return an example with an image; `announced` is the file that the channel names, if it names one."""
    named = f'<image rdf:resource="https://example.org/{announced}"/>' if announced else ""
    return (
        '<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<channel rdf:about="https://example.org/"><title>News</title><link>https://example.org/</link>'
        "<description>New</description><items><rdf:Seq>"
        f'<rdf:li rdf:resource="https://example.org/a"/></rdf:Seq></items>{named}</channel>'
        '<item rdf:about="https://example.org/a"><title>A</title><link>https://example.org/a</link></item>'
        f'<image rdf:about="https://example.org/{about}"><title>A</title>'
        f"<url>https://example.org/{about}</url><link>https://example.org/</link></image></rdf:RDF>"
    )


@rule(
    "RDF019",
    Severity.ERROR,
    elements("rss1:channel/rss1:image", "rss1:channel/rss1:textinput"),
    clause="RSS 1.0 section 5.3.4, 5.3.6: rdf:resource must be the same as the image's or textinput's rdf:about",
    bad=_with_image("a.png", "b.png"),
    good=_with_image("a.png", "a.png"),
    sample="document",
)
def rdf_part_not_paired(reference: Element, document: Document) -> Iterator[RuleFinding]:
    """The channel's image and textinput are those of the document

    Why: RDF parsers cannot connect the image to its channel
    What to do: Write the same address into rdf:resource and rdf:about
    """
    root = reference.parent.parent if reference.parent is not None else None
    target = reference.attributes.get(RESOURCE)
    if target is None:
        yield document.finding(reference, f"<{document.tag(reference)}> has no rdf:resource")
        return
    parts = root.every(reference.name) if root is not None else ()
    if parts and all(part.attributes.get(ABOUT) != target for part in parts):
        message = f"No <{document.tag(reference)}> of the document is {quoted(target)}"
        yield document.finding_in_attribute(reference, "rdf:resource", message)


@rule(
    "RDF020",
    Severity.WARNING,
    elements("rdf:RDF/rss1:image", "rdf:RDF/rss1:textinput"),
    clause="RSS 1.0 section 5.3.4, 5.3.6: required only if the element is present",
    bad=_with_image("", "a.png"),
    good=_with_image("a.png", "a.png"),
    sample="document",
)
def rdf_part_not_announced(part: Element, document: Document) -> Iterator[RuleFinding]:
    """An image or textinput of the document is the channel's

    Why: RDF parsers discard what the channel does not name
    What to do: Add <image rdf:resource="…"/> to the channel
    """
    channel = part.parent.child("rss1:channel") if part.parent is not None else None
    if channel is not None and channel.child(part.name) is None:
        yield document.finding(part, f"The channel does not name this <{document.tag(part)}>")


@rule(
    "RDF021",
    Severity.ERROR,
    elements("rdf:RDF"),
    clause="RSS 1.0 section 5.3, 5.5: rdf:about must be unique with respect to the others in the document",
    bad=in_rdf(CHANNEL, ITEM, ITEM),
    good=in_rdf(CHANNEL, ITEM),
    sample="document",
)
def repeated_rdf_about(root: Element, document: Document) -> Iterator[RuleFinding]:
    """Each rdf:about stands once

    Why: RDF parsers make one thing of two parts with one name
    What to do: Give each part its own address
    """
    seen: set[str] = set()
    for part in root.children:
        about = part.attributes.get(ABOUT)
        if about is None or not local_name(part.name):
            continue
        if about in seen:
            yield document.finding_in_attribute(part, "rdf:about", f"{quoted(about)} is another part's name too")
        seen.add(about)
