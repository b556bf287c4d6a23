"""Licences: links to them (RFC 4946), and the creativeCommons module."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.checking.document import Document
from irfeed.checking.rule import elements
from irfeed.checking.vocabulary.atom import links_with
from irfeed.checking.vocabulary.judges import unknown_attribute, unknown_element, wrong_value
from irfeed.checking.vocabulary.small import CREATIVE_COMMONS
from irfeed.checking.vocabulary.term import VocabularyRow, rules_of_vocabulary
from irfeed.checking.xml import Element
from irfeed.findings import RuleFinding, Severity, rule
from irfeed.findings.finding import quoted

rules_of_vocabulary(
    CREATIVE_COMMONS,
    "creative-commons",
    VocabularyRow(
        unknown_element,
        "CCL001",
        bad="<cc:licence>https://creativecommons.org/licenses/by/4.0/</cc:licence>",
        good="<cc:license>https://creativecommons.org/licenses/by/4.0/</cc:license>",
        sample="rss/channel",
    ),
    VocabularyRow(
        wrong_value,
        "CCL002",
        bad="<cc:license>CC BY 4.0</cc:license>",
        good="<cc:license>https://creativecommons.org/licenses/by/4.0/</cc:license>",
        sample="rss/channel",
    ),
    VocabularyRow(
        unknown_attribute,
        "CCL003",
        bad='<cc:license type="by">https://creativecommons.org/licenses/by/4.0/</cc:license>',
        good="<cc:license>https://creativecommons.org/licenses/by/4.0/</cc:license>",
        sample="rss/channel",
    ),
    clause="creativeCommons RSS module",
    module=__name__,
)


@rule(
    "LIC001",
    Severity.WARNING,
    elements("atom:feed", "atom:entry", "atom:source", "channel", "item", "rss1:channel", "rss1:item"),
    clause="RFC 4946 section 2: several licence links are licences to choose from",
    bad=(
        '<link rel="license" href="https://example.org/licence"/>'
        '<link rel="license" href="https://example.org/licence"/>'
    ),
    good=(
        '<link rel="license" href="https://example.org/licence"/><link rel="license" href="https://example.org/other"/>'
    ),
    sample="atom/entry",
)
def license_repeated(parent: Element, document: Document) -> Iterator[RuleFinding]:
    """Each licence of a feed or an entry is linked once

    Why: Programs that collect licences think that there are two to choose from
    What to do: Keep one of the links, or give each its own type or hreflang
    """
    seen: set[tuple[str | None, ...]] = set()
    for link in links_with(parent, "license"):
        key = tuple(link.attributes.get(name) for name in ("href", "type", "hreflang"))
        if key in seen:
            yield document.finding(link, f"The licence {quoted(key[0] or '')} is linked already")
        seen.add(key)


_UNSPECIFIED = "http://purl.org/atompub/license#unspecified"


@rule(
    "LIC002",
    Severity.WARNING,
    elements("atom:feed", "atom:entry", "atom:source", "channel", "item", "rss1:channel", "rss1:item"),
    clause="RFC 4946 section 2: the IRI says that no licence is given",
    bad=(
        '<link rel="license" href="http://purl.org/atompub/license#unspecified"/>'
        '<link rel="license" href="https://example.org/licence"/>'
    ),
    good='<link rel="license" href="http://purl.org/atompub/license#unspecified"/>',
    sample="atom/entry",
)
def unspecified_license(parent: Element, document: Document) -> Iterator[RuleFinding]:
    """A licence that is said to be unspecified stands alone

    Why: Programs that collect licences cannot know whether there is one
    What to do: Take the link to http://purl.org/atompub/license#unspecified out
    """
    addresses = {link.attributes.get("href"): link for link in links_with(parent, "license")}
    if _UNSPECIFIED in addresses and len(addresses) > 1:
        yield document.finding(addresses[_UNSPECIFIED], "There is a licence beside the unspecified one")
