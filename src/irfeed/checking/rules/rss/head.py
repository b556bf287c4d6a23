"""The parts of an RSS channel's head: image, textInput, cloud."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from irfeed.checking.document import Document
from irfeed.checking.rule import elements
from irfeed.checking.xml import Element
from irfeed.findings import RuleFinding, Severity, rule
from irfeed.findings.finding import quoted
from irfeed.syntax import is_same_address, why_not_integer


@rule(
    "RSS049",
    Severity.ERROR,
    elements("channel/image"),
    clause="RSS 2.0, <image> sub-element of <channel>: three required sub-elements",
    bad="<image><url>https://example.org/a.png</url></image>",
    good="<image><url>https://example.org/a.png</url><title>News</title><link>https://example.org/</link></image>",
    sample="rss/channel",
)
def image_incomplete(image: Element, document: Document) -> Iterator[RuleFinding]:
    """An image has a url, a title and a link

    Why: Readers show the title where they cannot show the image, and the link when it is clicked
    What to do: Add the missing element to <image>
    """
    for name in ("url", "title", "link"):
        if image.child(name) is None:
            yield document.finding(image, f"The image has no <{name}>")


_MOST = MappingProxyType({"width": 144, "height": 400})


@rule(
    "RSS050",
    Severity.ERROR,
    elements("image/width", "image/height"),
    clause="RSS 2.0, <image> sub-element of <channel>: maximum value for width is 144, for height 400",
    bad=(
        "<image><url>https://example.org/a.png</url><title>News</title><link>"
        "https://example.org/</link><width>600</width></image>"
    ),
    good=(
        "<image><url>https://example.org/a.png</url><title>News</title><link>"
        "https://example.org/</link><width>144</width></image>"
    ),
    sample="rss/channel",
)
def image_size(element: Element, document: Document) -> Iterator[RuleFinding]:
    """An image is at most 144 pixels wide and 400 high

    Why: Readers refuse or clip larger images
    What to do: Make the image smaller; put large ones into media:content
    """
    if reason := why_not_integer(element.value, 1, _MOST[element.name]):
        yield document.finding_in_text(element, f"The {element.name} {quoted(element.value)} {reason}")


@rule(
    "RSS051",
    Severity.WARNING,
    elements("channel/image"),
    clause=(
        "RSS 2.0, <image> sub-element of <channel>: in practice title and link should have the same "
        "value as the channel's"
    ),
    bad=(
        "<title>News</title><image><url>https://example.org/a.png</url><title>Logo</title><link>"
        "https://example.org/</link></image>"
    ),
    good=(
        "<title>News</title><image><url>https://example.org/a.png</url><title>News</title><link>"
        "https://example.org/</link></image>"
    ),
    sample="rss/channel",
)
def image_differs_from_channel(image: Element, document: Document) -> Iterator[RuleFinding]:
    """An image has the title and the link of its channel

    Why: Readers show the title of the image in place of the channel's
    What to do: Write the channel's title and link into the image
    """
    channel = image.parent
    for name, are_same in (("title", str.__eq__), ("link", is_same_address)):
        own, theirs = image.child(name), channel.child(name) if channel is not None else None
        if own is not None and theirs is not None and not are_same(own.value, theirs.value):
            yield document.finding_in_text(own, f"The {name} of the image is not the channel's")


@rule(
    "RSS052",
    Severity.WARNING,
    elements("image/url"),
    clause="RSS 2.0, <image> sub-element of <channel>: the URL of a GIF, JPEG or PNG image",
    bad="<image><url>https://example.org/a.bmp</url><title>News</title><link>https://example.org/</link></image>",
    good="<image><url>https://example.org/a.png</url><title>News</title><link>https://example.org/</link></image>",
    sample="rss/channel",
)
def image_format(url: Element, document: Document) -> Iterator[RuleFinding]:
    """An image is a GIF, JPEG or PNG

    Why: Readers of RSS need show no other formats
    What to do: Offer the image as PNG
    """
    path = url.value.partition("://")[2].partition("?")[0].partition("/")[2]
    last = path.rpartition("/")[2]
    name, dot, ending = last.rpartition(".")
    if name and dot and ending.isalnum() and ending.lower() not in ("gif", "jpg", "jpeg", "jpe", "png"):
        yield document.finding_in_text(url, f"The image ends in .{ending}")


@rule(
    "RSS053",
    Severity.ERROR,
    elements("channel/textInput"),
    clause="RSS 2.0, <textInput> sub-element of <channel>: four required sub-elements",
    bad="<textInput><title>Search</title><link>https://example.org/search</link></textInput>",
    good=(
        "<textInput><title>Search</title><description>Search the "
        "news</description><name>q</name><link>https://example.org/search</link></textInput>"
    ),
    sample="rss/channel",
)
def text_input_incomplete(form: Element, document: Document) -> Iterator[RuleFinding]:
    """A textInput has a title, a description, a name and a link

    Why: Nobody can use the form without one of them
    What to do: Add the missing element, or leave <textInput> out
    """
    for name in ("title", "description", "name", "link"):
        if form.child(name) is None:
            yield document.finding(form, f"The textInput has no <{name}>")


@rule(
    "RSS054",
    Severity.ERROR,
    elements("textInput/name"),
    clause="RSS 2.0, <textInput> sub-element of <channel>: name is the name of the text object; HTML 4.01 section 6.2",
    bad=(
        "<textInput><title>Search</title><description>Search</description><name>1 "
        "q</name><link>https://example.org/s</link></textInput>"
    ),
    good=(
        "<textInput><title>Search</title><description>Search</description><name>q</name><link>"
        "https://example.org/s</link></textInput>"
    ),
    sample="rss/channel",
)
def text_input_name(name: Element, document: Document) -> Iterator[RuleFinding]:
    """The name of a textInput can be the name of a field

    Why: The server does not find what the person wrote
    What to do: Write a name of letters and digits that begins with a letter
    """
    if not name.value[:1].isalpha() and not name.value.startswith(("_", "[")):
        yield document.finding(name, f"The name {quoted(name.value)} does not begin with a letter")


@rule(
    "RSS055",
    Severity.WARNING,
    elements("channel/textInput"),
    clause="RSS Best Practices Profile, textInput: publishers should not use it",
    bad=(
        "<textInput><title>Search</title><description>Search</description><name>q</name><link>"
        "https://example.org/s</link></textInput>"
    ),
    good="<ttl>60</ttl>",
    sample="rss/channel",
)
def text_input_present(form: Element, document: Document) -> Iterator[RuleFinding]:
    """A feed has no textInput

    Why: Most readers ignore it
    What to do: Take <textInput> out; put the form on the page
    """
    yield document.finding(form, "The channel has a textInput, which most readers ignore")


@rule(
    "RSS056",
    Severity.ERROR,
    elements("channel/cloud"),
    clause="RSS 2.0, <cloud> sub-element of <channel>: five required attributes",
    bad='<cloud domain="example.org" port="80" path="/rpc" protocol="xml-rpc"/>',
    good='<cloud domain="example.org" port="80" path="/rpc" registerProcedure="notify" protocol="xml-rpc"/>',
    sample="rss/channel",
)
def cloud_incomplete(cloud: Element, document: Document) -> Iterator[RuleFinding]:
    """A cloud has domain, port, path, registerProcedure and protocol

    Why: Readers cannot register with the cloud without one of them
    What to do: Add the missing attribute, or leave <cloud> out
    """
    for name in ("domain", "port", "path", "registerProcedure", "protocol"):
        if name not in cloud.attributes:
            yield document.finding(cloud, f"The cloud has no {name}")


@rule(
    "RSS057",
    Severity.ERROR,
    elements("channel/cloud"),
    clause="RSS 2.0, <cloud> sub-element of <channel>; RFC 3986 section 3.2.3",
    bad='<cloud domain="example.org" port="0" path="/rpc" registerProcedure="notify" protocol="xml-rpc"/>',
    good='<cloud domain="example.org" port="80" path="/rpc" registerProcedure="notify" protocol="xml-rpc"/>',
    sample="rss/channel",
)
def cloud_port(cloud: Element, document: Document) -> Iterator[RuleFinding]:
    """The port of a cloud is a port

    Why: Readers cannot reach the cloud
    What to do: Write a number from 1 to 65535, such as 80
    """
    port = cloud.get("port")
    if port is not None and (reason := why_not_integer(port, 1, 65535)):
        yield document.finding_in_attribute(cloud, "port", f"The port {quoted(port)} {reason}")


@rule(
    "RSS058",
    Severity.WARNING,
    elements("channel/cloud"),
    clause="RSS 2.0, <cloud> sub-element of <channel>; rssCloud API: http-post, xml-rpc or soap",
    bad='<cloud domain="example.org" port="80" path="/rpc" registerProcedure="notify" protocol="carrier-pigeon"/>',
    good='<cloud domain="example.org" port="80" path="/rpc" registerProcedure="" protocol="http-post"/>',
    sample="rss/channel",
)
def cloud_protocol(cloud: Element, document: Document) -> Iterator[RuleFinding]:
    """The protocol of a cloud is xml-rpc, soap or http-post

    Why: Readers know no other protocols
    What to do: Write xml-rpc, soap or http-post
    """
    protocol = cloud.get("protocol")
    if protocol is not None and protocol not in ("xml-rpc", "soap", "http-post"):
        yield document.finding_in_attribute(cloud, "protocol", f"The protocol is {quoted(protocol)}")
