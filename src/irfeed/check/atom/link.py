"""The links of Atom (RFC 4287 section 4.2.7): what their rel amounts to."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.xml import Element

_IANA = "http://www.iana.org/assignments/relation/"
#: Relations that lead to other parts of a feed (RFC 5005, sections 3 and 4).
PAGING = frozenset("first last next previous current prev-archive next-archive".split())  # noqa: SIM905 - words
#: The names in IANA's registry of link relations (RFC 8288 section 4.2), and "hub" (WebSub).
REGISTERED = frozenset(
    """
    about acl alternate amphtml api-catalog appendix apple-touch-icon apple-touch-startup-image archives author
    blocked-by bookmark c2pa-manifest canonical chapter cite-as collection compression-dictionary contents convertedfrom
    copyright create-form current deprecation describedby describes disclosure dns-prefetch duplicate edit edit-form
    edit-media enclosure external first geofeed glossary help hosts hub ice-server icon index intervalafter
    intervalbefore intervalcontains intervaldisjoint intervalduring intervalequals intervalfinishedby intervalfinishes
    intervalin intervalmeets intervalmetby intervaloverlappedby intervaloverlaps intervalstartedby intervalstarts item
    last latest-version license linkset lrdd manifest mask-icon me media-feed memento micropub modulepreload monitor
    monitor-group next next-archive nofollow noopener noreferrer opener openid2.local_id openid2.provider original p3pv1
    payment pingback preconnect predecessor-version prefetch preload prerender prev prev-archive preview previous
    privacy-policy profile publication rdap-active rdap-bottom rdap-down rdap-top rdap-up related replies restconf
    ruleinput search section self service service-desc service-doc service-meta sip-trunking-capability sponsored start
    status stylesheet subsection successor-version sunset tag terms-of-service timegate timemap type ugc up
    version-history via webmention working-copy working-copy-of
    """.split()  # noqa: SIM905 - words
)


def rel_of(link: Element) -> str:
    """Return the relation of a link by its short name: "alternate" if there is none (section 4.2.7.2)."""
    return link.attributes.get("rel", "alternate").removeprefix(_IANA)


def links_with(parent: Element, rel: str) -> Iterator[Element]:
    """Yield the links of that relation directly in `parent`."""
    return (link for link in parent.every("atom:link") if rel_of(link) == rel)
