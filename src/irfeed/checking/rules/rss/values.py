"""What RSS elements hold: addresses, dates, people, text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from irfeed.checking.document import Document
from irfeed.checking.rule import elements
from irfeed.checking.vocabulary.rss import (
    ADDRESSES,
    DATES,
    PEOPLE,
    hint_about_person,
    why_no_named_person,
    why_no_person,
    why_old_date,
)
from irfeed.checking.vocabulary.small import markup_in
from irfeed.checking.xml import Element
from irfeed.findings import RuleFinding, Severity, rule
from irfeed.findings.finding import quoted
from irfeed.syntax import hint_about_rfc822, moment_of_rfc822, why_not_absolute_iri, why_not_iri, why_not_rfc822


@rule(
    "RSS022",
    Severity.ERROR,
    elements(*ADDRESSES),
    clause=(
        "RSS 2.0, Comments: the first characters of link and url must be a registered URI scheme; RFC 3986 section 3"
    ),
    bad="<link>/visit/</link>",
    good="<link>https://example.org/visit/</link>",
    sample="rss/item",
)
def rss_address(element: Element, document: Document) -> Iterator[RuleFinding]:
    """Addresses are absolute

    Why: A feed is read far from its page, so a relative address leads nowhere
    What to do: Write the whole address, with https://
    """
    if reason := why_not_absolute_iri(element.value):
        yield document.finding_in_text(element, f"<{element.name}> {quoted(element.value)} {reason}")


@rule(
    "RSS023",
    Severity.WARNING,
    elements(*ADDRESSES, "item/guid"),
    clause="RSS Best Practices Profile, URLs: some readers do not take white space away",
    bad="<link> https://example.org/visit/ </link>",
    good="<link>https://example.org/visit/</link>",
    sample="rss/item",
)
def blanks_around_address(element: Element, document: Document) -> Iterator[RuleFinding]:
    """No white space stands around an address

    Why: Some readers take the white space for a part of the address
    What to do: Take the spaces and line breaks out
    """
    if element.value and element.text != element.value:
        yield document.finding(element, f"There is white space around the address in <{element.name}>")


@rule(
    "RSS024",
    Severity.WARNING,
    elements(*ADDRESSES, "item/guid", "item/enclosure", "item/source"),
    clause="RFC 3987 section 3.1: an IRI becomes a URI where only URIs are known",
    bad="<link>https://example.org/서울/</link>",
    good="<link>https://example.org/%EC%84%9C%EC%9A%B8/</link>",
    sample="rss/item",
)
def address_not_ascii(element: Element, document: Document) -> Iterator[RuleFinding]:
    """Addresses hold ASCII only

    Why: RSS knows URLs, not IRIs; readers that do not convert them get an error
    What to do: Write other characters with percent signs (%EC%84%9C), and hosts as xn--…
    """
    if element.name == "guid" and element.get("isPermaLink") == "false":
        return
    address = element.value if element.name not in ("enclosure", "source") else element.get("url") or ""
    if not address.isascii() and not why_not_iri(address):
        yield document.finding(element, f"The address {quoted(address)} holds characters beyond ASCII")


#: Registered with IANA, as far as feeds use them.
_NAMES = (
    "about acct bitcoin cid data dav dns doi ftp geo git go gopher http https im imap info ipfs ipp irc ircs "
    "jabber ldap  ldaps magnet mailto mid mms news nfs nntp oid pop rtmp rtsp sftp sip sips sms snmp spotify "
    "ssh svn tag tel telnet  tftp urn view-source ws wss xmpp"
)
_SCHEMES = frozenset(_NAMES.split())


@rule(
    "RSS025",
    Severity.WARNING,
    elements(*ADDRESSES),
    clause="RSS 2.0, Comments: link and url must begin with a URI scheme that IANA has registered",
    bad="<link>feed:example.org</link>",
    good="<link>https://example.org/</link>",
    sample="rss/item",
)
def unregistered_scheme(element: Element, document: Document) -> Iterator[RuleFinding]:
    """Addresses have a scheme that is registered

    Why: Readers cannot open an address of a scheme that they do not know
    What to do: Write https: or another registered scheme
    """
    scheme, colon, _ = element.value.partition(":")
    if colon and scheme.isascii() and scheme.isalpha() and scheme.lower() not in _SCHEMES:
        yield document.finding_in_text(element, f"The scheme {quoted(scheme)} is not registered")


@rule(
    "RSS026",
    Severity.ERROR,
    elements(*DATES),
    clause="RSS 2.0, Comments: all date-times conform to RFC 822, with four-digit years preferred",
    bad="<pubDate>2015-02-06T09:00:00+09:00</pubDate>",
    good="<pubDate>Fri, 06 Feb 2015 09:00:00 +0900</pubDate>",
    sample="rss/item",
)
def rss_date(element: Element, document: Document) -> Iterator[RuleFinding]:
    """Dates are those of RFC 822

    Why: Readers that cannot read the date show none, or sort the item to the wrong place
    What to do: Write a date like Fri, 06 Feb 2015 09:00:00 +0900, with the offset of its place
    """
    text = element.value
    if reason := why_not_rfc822(text):
        yield document.finding_in_text(element, f"The date {quoted(text)} {reason}", hint_about_rfc822(text))


@rule(
    "RSS027",
    Severity.WARNING,
    elements(*DATES),
    clause="RFC 2822 section 4.3; RSS Best Practices Profile, dates",
    bad="<pubDate>Fri, 06 Feb 15 09:00:00 EST</pubDate>",
    good="<pubDate>Fri, 06 Feb 2015 09:00:00 GMT</pubDate>",
    sample="rss/item",
)
def old_rss_date(element: Element, document: Document) -> Iterator[RuleFinding]:
    """Dates are written as they are today

    Why: Readers take years of two digits and zones of letters in different ways
    What to do: Write a year of four digits and an offset, as in Fri, 06 Feb 2015 09:00:00 +0900
    """
    text = element.value
    if reason := why_old_date(text):
        yield document.finding_in_text(element, f"The date {quoted(text)} {reason}", hint_about_rfc822(text))


#: Clocks differ by some minutes.
_TOLERANCE = timedelta(minutes=10)
_FIRST = 1990


@rule(
    "RSS028",
    Severity.WARNING,
    elements("channel/pubDate", "channel/lastBuildDate", "item/pubDate"),
    clause="RSS Best Practices Profile, pubDate: readers differ on items of the future",
    bad="<pubDate>Tue, 01 Jan 1980 00:00:00 GMT</pubDate>",
    good="<pubDate>Fri, 06 Feb 2015 09:00:00 GMT</pubDate>",
    sample="rss/item",
)
def implausible_rss_date(element: Element, document: Document) -> Iterator[RuleFinding]:
    """Dates are neither in the future nor older than the web

    Why: Readers hide items of the future, keep them on top for ever, or never show old ones
    What to do: Correct the date, or publish the item later
    """
    when = moment_of_rfc822(element.value)
    if when is None:
        return
    if document.now is not None and when > document.now + _TOLERANCE:
        yield document.finding_in_text(element, f"The date {quoted(element.value)} is in the future")
    elif when.year < _FIRST:
        yield document.finding_in_text(element, f"The date {quoted(element.value)} is older than the web")


@rule(
    "RSS029",
    Severity.ADVICE,
    elements("channel/lastBuildDate"),
    clause="RSS 2.0, Optional channel elements: lastBuildDate is when the content last changed",
    bad=(
        "<lastBuildDate>Thu, 05 Feb 2015 09:00:00 "
        "GMT</lastBuildDate><item><title>A</title><pubDate>Fri, 06 Feb 2015 09:00:00 "
        "GMT</pubDate></item>"
    ),
    good=(
        "<lastBuildDate>Fri, 06 Feb 2015 09:00:00 "
        "GMT</lastBuildDate><item><title>A</title><pubDate>Fri, 06 Feb 2015 09:00:00 "
        "GMT</pubDate></item>"
    ),
    sample="rss/channel",
)
def build_date_too_old(built: Element, document: Document) -> Iterator[RuleFinding]:
    """lastBuildDate is not older than the newest item

    Why: Readers that trust it do not look at the items again
    What to do: Set lastBuildDate to the newest date in the feed
    """
    when = moment_of_rfc822(built.value)
    if when is None or built.parent is None:
        return
    dates = (item.child("pubDate") for item in built.parent.every("item"))
    newest = max((at for date in dates if date is not None and (at := moment_of_rfc822(date.value))), default=when)
    if newest > when:
        yield document.finding_in_text(built, f"lastBuildDate {quoted(built.value)} is older than the newest item")


@rule(
    "RSS045",
    Severity.ERROR,
    elements(*PEOPLE),
    clause="RSS 2.0, Optional channel elements, Elements of <item>: email address for the person",
    bad="<author>Kim Minji</author>",
    good="<author>minji@example.org (Kim Minji)</author>",
    sample="rss/item",
)
def person_without_address(person: Element, document: Document) -> Iterator[RuleFinding]:
    """author, managingEditor and webMaster are e-mail addresses

    Why: Programs that write to the person cannot
    What to do: Write editor@example.org (Kim Minji); where no address may be shown, use <dc:creator>
    """
    text = person.value
    if reason := why_no_person(text):
        yield document.finding_in_text(person, f"<{person.name}> {quoted(text)} {reason}", hint_about_person(text))


@rule(
    "RSS046",
    Severity.WARNING,
    elements(*PEOPLE),
    clause="RSS Best Practices Profile, e-mail addresses: address, space, name in parentheses",
    bad="<author>Kim Minji &lt;minji@example.org&gt;</author>",
    good="<author>minji@example.org (Kim Minji)</author>",
    sample="rss/item",
)
def person_form(person: Element, document: Document) -> Iterator[RuleFinding]:
    """People are written as an e-mail address and a name in brackets

    Why: Readers that look for the name in brackets show the address instead, or all of it
    What to do: Write editor@example.org (Kim Minji)
    """
    text = person.value
    if not why_no_person(text) and (reason := why_no_named_person(text)):
        yield document.finding_in_text(person, f"<{person.name}> {quoted(text)} {reason}", hint_about_person(text))


@rule(
    "RSS047",
    Severity.WARNING,
    elements(
        "channel/title",
        "channel/description",
        "channel/copyright",
        "channel/category",
        "channel/generator",
        "image/title",
        "image/description",
        "textInput/title",
        "textInput/description",
        "textInput/name",
        "item/title",
        "item/category",
        "item/source",
        "item/author",
    ),
    clause="RSS Best Practices Profile, character data: only description may hold HTML",
    bad="<title>A &lt;b&gt;bold&lt;/b&gt; visit</title>",
    good="<title>A bold visit &amp; more</title>",
    sample="rss/item",
)
def markup_in_rss_text(element: Element, document: Document) -> Iterator[RuleFinding]:
    """Titles and other short texts are plain text

    Why: Some readers show the tags and entities as they are
    What to do: Write the text without markup; escape & and < once
    """
    if found := markup_in(element.text):
        index = element.text.index(found)
        message = f"<{element.name}> holds markup: {quoted(found)}"
        yield document.finding_in_text(element, message, index=index)


@rule(
    "RSS048",
    Severity.WARNING,
    elements("channel/title", "item/title", "image/title", "item/category", "channel/category"),
    clause="RSS 2.0, Elements of <item>: the title is the title of the item",
    bad="<title></title>",
    good="<title>A visit</title>",
    sample="rss/item",
)
def empty_rss_text(element: Element, document: Document) -> Iterator[RuleFinding]:
    """Titles and categories are not empty

    Why: Readers show a blank line, or the address in its place
    What to do: Write a text, or leave the element out
    """
    if not element.value and not element.children:
        yield document.finding(element, f"<{element.name}> is empty")
