"""Media RSS."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType

from irfeed.checking.document import Document
from irfeed.checking.rule import documents, elements
from irfeed.checking.vocabulary.judges import (
    misplaced_element,
    missing_attribute,
    repeated_element,
    unknown_attribute,
    unknown_element,
    wrong_attribute,
    wrong_value,
)
from irfeed.checking.vocabulary.media import EBU_ROLES, MEDIA
from irfeed.checking.vocabulary.small import markup_in
from irfeed.checking.vocabulary.term import VocabularyRow, rules_of_vocabulary
from irfeed.checking.xml import Element
from irfeed.findings import RuleFinding, Severity, rule
from irfeed.findings.finding import quoted
from irfeed.syntax import why_not_absolute_iri

rules_of_vocabulary(
    MEDIA,
    "media",
    VocabularyRow(
        unknown_element,
        "MED001",
        bad='<media:thumb url="https://example.org/a.png"/>',
        good='<media:thumbnail url="https://example.org/a.png"/>',
        sample="rss/item",
    ),
    VocabularyRow(
        misplaced_element,
        "MED002",
        bad='<media:content url="https://example.org/a.mp4"/>',
        good="<media:rating>nonadult</media:rating>",
        sample="rss/channel",
    ),
    VocabularyRow(
        unknown_attribute,
        "MED003",
        bad='<media:content href="https://example.org/a.mp4"/>',
        good='<media:content url="https://example.org/a.mp4"/>',
        sample="rss/item",
    ),
    VocabularyRow(
        missing_attribute,
        "MED004",
        bad='<media:thumbnail width="75"/>',
        good='<media:thumbnail url="https://example.org/a.png" width="75"/>',
        sample="rss/item",
    ),
    VocabularyRow(
        wrong_attribute,
        "MED005",
        bad='<media:content url="https://example.org/a.mp4" medium="film"/>',
        good='<media:content url="https://example.org/a.mp4" medium="video"/>',
        sample="rss/item",
    ),
    VocabularyRow(
        wrong_value,
        "MED006",
        bad="<media:adult>maybe</media:adult>",
        good="<media:adult>false</media:adult>",
        sample="rss/item",
    ),
    VocabularyRow(
        repeated_element,
        "MED007",
        bad="<media:title>A</media:title><media:title>B</media:title>",
        good="<media:title>A</media:title>",
        sample="rss/item",
    ),
    clause="Media RSS 1.5.1",
    module=__name__,
)


_DIGITS = MappingProxyType({"md5": 32, "sha-1": 40})


@rule(
    "MED008",
    Severity.ERROR,
    elements("media:hash"),
    clause="Media RSS 1.5.1, media:hash; RFC 1321, RFC 3174",
    bad='<media:hash algo="sha-1">dfdec888b72151965a34b4b59031290a</media:hash>',
    good='<media:hash algo="md5">dfdec888b72151965a34b4b59031290a</media:hash>',
    sample="rss/item",
)
def media_hash_value(digest: Element, document: Document) -> Iterator[RuleFinding]:
    """A hash has as many digits as its algorithm makes

    Why: Nobody can compare the file with it
    What to do: Write 32 hexadecimal digits for md5, 40 for sha-1
    """
    wanted = _DIGITS.get(digest.get("algo") or "md5")
    if wanted is not None and (len(digest.value) != wanted or not digest.value.isascii() or not digest.value.isalnum()):
        message = f"The hash {quoted(digest.value)} is not {wanted} hexadecimal digits"
        yield document.finding_in_text(digest, message)


_ICRA = "(?:[nsvlocx]z [01]|(?:n[a-c]|s[a-f]|v[a-j]|l[a-c]|o[a-h]|c[ab]|x[a-e]) [01])"
_KNOWN = MappingProxyType(
    {
        "urn:simple": re.compile("adult|nonadult"),
        "urn:mpaa": re.compile("g|m|nc-17|pg|pg-13|r|x"),
        "urn:v-chip": re.compile(r"14\+|18\+|c8?|g|pg|tv-(?:14|g|ma|pg|y|y7|y7-fv)"),
        "urn:icra": re.compile(rf"r \({_ICRA}(?: {_ICRA})*\)"),
    }
)


@rule(
    "MED009",
    Severity.ERROR,
    elements("media:rating"),
    clause="Media RSS 1.5.1, media:rating",
    bad="<media:rating>harmless</media:rating>",
    good='<media:rating scheme="urn:mpaa">pg</media:rating>',
    sample="rss/item",
)
def media_rating_value(rating: Element, document: Document) -> Iterator[RuleFinding]:
    """A rating is one that its scheme has

    Why: Readers cannot tell who may see the item
    What to do: Write a rating of the scheme, such as nonadult
    """
    scheme = rating.get("scheme") or "urn:simple"
    known = _KNOWN.get(scheme)
    if known is not None and not known.fullmatch(rating.value):
        yield document.finding_in_text(rating, f"The scheme {scheme} has no rating {quoted(rating.value)}")
    elif known is None and (reason := why_not_absolute_iri(scheme)):
        yield document.finding_in_attribute(rating, "scheme", f"The scheme {quoted(scheme)} {reason}")


_COUNTRY = re.compile("[A-Za-z]{2}")


@rule(
    "MED010",
    Severity.ERROR,
    elements("media:restriction"),
    clause="Media RSS 1.5.1, media:restriction; ISO 3166-1",
    bad='<media:restriction relationship="allow" type="country">korea</media:restriction>',
    good='<media:restriction relationship="allow" type="country">kr jp</media:restriction>',
    sample="rss/item",
)
def media_restriction_value(restriction: Element, document: Document) -> Iterator[RuleFinding]:
    """A restriction names countries or addresses, or all or none

    Why: Readers show what they should not, or hide what they may show
    What to do: Write codes of countries with spaces (jp kr), or addresses
    """
    kind, value = restriction.get("type"), restriction.value
    if kind == "country":
        bad = next((one for one in value.split() if not _COUNTRY.fullmatch(one)), None)
    elif kind == "uri":
        bad = next((one for one in value.split() or [value] if why_not_absolute_iri(one)), None)
    else:
        bad = value if kind is None and value not in ("", "all", "none") else None
    if bad is not None:
        yield document.finding(restriction, f"The restriction {quoted(bad)} does not suit its type")


@rule(
    "MED011",
    Severity.ERROR,
    elements("media:credit"),
    clause="Media RSS 1.5.1, media:credit: roles are lowercase",
    bad='<media:credit role="Director">Kim</media:credit>',
    good='<media:credit role="director">Kim</media:credit>',
    sample="rss/item",
)
def media_credit_role(credit: Element, document: Document) -> Iterator[RuleFinding]:
    """A role is written in small letters

    Why: Readers compare roles letter by letter
    What to do: Write the role in small letters, such as director
    """
    role = credit.get("role")
    if role and role != role.lower():
        yield document.finding_in_attribute(credit, "role", f"The role {quoted(role)} has capital letters")


@rule(
    "MED012",
    Severity.ERROR,
    elements("media:credit"),
    clause="Media RSS 1.5.1, media:credit: the default scheme is urn:ebu",
    bad='<media:credit role="bystander">Kim</media:credit>',
    good='<media:credit role="bystander" scheme="urn:yvs">Kim</media:credit>',
    sample="rss/item",
)
def unknown_credit_role(credit: Element, document: Document) -> Iterator[RuleFinding]:
    """A role is one that the European Broadcasting Union lists

    Why: Readers do not know what the person did
    What to do: Write a role of the list, or a scheme of your own
    """
    role = credit.get("role")
    if role and (credit.get("scheme") or "urn:ebu") == "urn:ebu" and role.lower() not in EBU_ROLES:
        yield document.finding_in_attribute(credit, "role", f"The role {quoted(role)} is not in the list")


_LEAST = 2


@rule(
    "MED013",
    Severity.ERROR,
    elements("media:group"),
    clause="Media RSS 1.5.1, media:group: groups media:content elements that are the same content in different forms",
    bad='<media:group><media:content url="https://example.org/a.mp4"/></media:group>',
    good=(
        '<media:group><media:content url="https://example.org/a.mp4"/><media:content '
        'url="https://example.org/a.webm"/></media:group>'
    ),
    sample="rss/item",
)
def media_group_of_one(group: Element, document: Document) -> Iterator[RuleFinding]:
    """A group holds at least two forms of one thing

    Why: A group of one is no choice; some readers look for media:content in the item only
    What to do: Put the single media:content into the item
    """
    if len(group.every("media:content")) < _LEAST:
        yield document.finding(group, "The group holds fewer than two media:content")


@rule(
    "MED014",
    Severity.ERROR,
    elements("media:content"),
    clause="Media RSS 1.5.1, media:content: if url is not there, a media:player must be",
    bad='<media:content type="video/mp4"/>',
    good='<media:content url="https://example.org/a.mp4" type="video/mp4"/>',
    sample="rss/item",
)
def media_content_without_source(content: Element, document: Document) -> Iterator[RuleFinding]:
    """media:content has a url or a player

    Why: Readers have nothing to play or show
    What to do: Add url, or a <media:player> inside
    """
    around = (content, content.parent, content.parent.parent if content.parent is not None else None)
    if content.get("url") is None and all(one is None or one.child("media:player") is None for one in around):
        yield document.finding(content, "<media:content> has neither a url nor a player")


@rule(
    "MED015",
    Severity.WARNING,
    elements("media:adult"),
    clause="Media RSS 1.5.1, media:adult: deprecated, replaced by media:rating",
    bad="<media:adult>true</media:adult>",
    good="<media:rating>adult</media:rating>",
    sample="rss/item",
)
def media_adult_deprecated(adult: Element, document: Document) -> Iterator[RuleFinding]:
    """media:adult is not used any more

    Why: Readers look for media:rating
    What to do: Write <media:rating>adult</media:rating>
    """
    yield document.finding(adult, "media:adult was replaced by media:rating")


_WRONG = "http://search.yahoo.com/mrss"


@rule(
    "MED016",
    Severity.ERROR,
    documents(),
    clause="Media RSS 1.5.1, Namespace; Namespaces in XML 1.0 section 2.3: compared character by character",
    bad='<item xmlns:media="http://search.yahoo.com/mrss"><title>A</title><media:title>A</media:title></item>',
    good='<item xmlns:media="http://search.yahoo.com/mrss/"><title>A</title><media:title>A</media:title></item>',
    sample="rss/item",
)
def media_namespace(document: Document) -> Iterator[RuleFinding]:
    """The namespace of Media RSS ends in a slash

    Why: Readers compare namespaces character by character, and ignore every element of another one
    What to do: Write xmlns:media="http://search.yahoo.com/mrss/"
    """
    for declaration in document.tree.declarations if document.tree is not None else ():
        if declaration.uri == _WRONG:
            yield document.finding_of_declaration(declaration, "The namespace of Media RSS lacks its last slash")


@rule(
    "MED017",
    Severity.WARNING,
    elements("media:title", "media:description", "media:text"),
    clause="Media RSS 1.5.1, media:title, media:description, media:text: type is plain by default",
    bad="<media:title>A &lt;b&gt;bold&lt;/b&gt; visit</media:title>",
    good='<media:title type="html">A &lt;b&gt;bold&lt;/b&gt; visit</media:title>',
    sample="rss/item",
)
def markup_in_media_text(element: Element, document: Document) -> Iterator[RuleFinding]:
    """Text that is not marked as HTML holds no markup

    Why: Readers show the tags and entities as they are
    What to do: Write type="html", or take the markup out
    """
    if element.get("type") != "html" and (found := markup_in(element.text)):
        index = element.text.index(found)
        message = f"<{document.tag(element)}> holds markup: {quoted(found)}"
        yield document.finding_in_text(element, message, index=index)
