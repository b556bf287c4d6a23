"""RSS025: Addresses have a scheme that is registered."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.rss_values import ADDRESSES
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted

#: Registered with IANA, as far as feeds use them.
_NAMES = (
    "about acct bitcoin cid data dav dns doi ftp geo git go gopher http https im imap info ipfs ipp irc ircs "
    "jabber ldap  ldaps magnet mailto mid mms news nfs nntp oid pop rtmp rtsp sftp sip sips sms snmp spotify "
    "ssh svn tag tel telnet  tftp urn view-source ws wss xmpp"
)
_SCHEMES = frozenset(_NAMES.split())


def judge(element: Element, document: Document) -> Iterator[Fault]:
    """Find an address whose scheme is not known."""
    scheme, colon, _ = element.value.partition(":")
    if colon and scheme.isascii() and scheme.isalpha() and scheme.lower() not in _SCHEMES:
        yield document.fault_in_text(element, f"The scheme {quoted(scheme)} is not registered")


RULE = ElementRule(
    Rule(
        code="RSS025",
        name="unregistered-scheme",
        severity=Severity.WARNING,
        says="Addresses have a scheme that is registered",
        why="Readers cannot open an address of a scheme that they do not know",
        mend="Write https: or another registered scheme",
        clause="RSS 2.0, Comments: link and url must begin with a URI scheme that IANA has registered",
        bad="<link>feed:example.org</link>",
        good="<link>https://example.org/</link>",
        sample="rss/item",
    ),
    on=ADDRESSES,
    judge=judge,
)
