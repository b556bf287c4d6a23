"""OPML: outlines, and the addresses in them."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from irfeed.checking.document import Document
from irfeed.checking.kind import Kind
from irfeed.checking.rule import documents, elements
from irfeed.checking.xml import Element
from irfeed.findings import RuleFinding, Severity, rule
from irfeed.findings.finding import quoted
from irfeed.syntax import why_not_absolute_iri
from irfeed.syntax.language_tag import why_unknown_language


@rule(
    "OPM005",
    Severity.ERROR,
    elements("outline", kinds=frozenset({Kind.OPML_2})),
    clause="OPML 2.0, What is an outline: containing at least one required attribute, text",
    bad='<outline title="News" type="rss" xmlUrl="https://example.org/feed.rss"/>',
    good='<outline text="News" type="rss" xmlUrl="https://example.org/feed.rss"/>',
    sample="opml/body",
)
def outline_without_text(outline: Element, document: Document) -> Iterator[RuleFinding]:
    """Every outline of OPML 2.0 has a text

    Why: Readers show the text; without it an entry has no name
    What to do: Write text="…"
    """
    if outline.get("text") is None:
        yield document.finding(outline, "The outline has no text")


@rule(
    "OPM006",
    Severity.WARNING,
    elements("outline", kinds=frozenset({Kind.OPML_1})),
    clause="OPML 1.0, Common outline attributes: text is the string that is displayed",
)
def old_outline_without_text(outline: Element, document: Document) -> Iterator[RuleFinding]:
    """Every outline of OPML 1 has a text

    Why: Readers show the text; without it an entry has no name
    What to do: Write text="…"
    """
    if outline.get("text") is None:
        yield document.finding(outline, "The outline has no text")


@rule(
    "OPM007",
    Severity.ERROR,
    elements("outline", kinds=frozenset({Kind.OPML_2})),
    clause="OPML 2.0, Subscription lists: required attributes are type, text, xmlUrl",
    bad='<outline text="News" type="rss" htmlUrl="https://example.org/"/>',
    good='<outline text="News" type="rss" xmlUrl="https://example.org/feed.rss"/>',
    sample="opml/body",
)
def rss_outline_without_address(outline: Element, document: Document) -> Iterator[RuleFinding]:
    """An outline of the type rss has an xmlUrl

    Why: There is no feed that a reader could subscribe to
    What to do: Write xmlUrl="https://…"
    """
    if (outline.get("type") or "").lower() == "rss" and not (outline.get("xmlUrl") or "").strip():
        yield document.finding(outline, "The outline is of the type rss and has no xmlUrl")


@rule(
    "OPM008",
    Severity.ERROR,
    elements("outline", kinds=frozenset({Kind.OPML_2})),
    clause="OPML 2.0, Inclusion: when the type is link it must have a url attribute",
    bad='<outline text="Site" type="link" htmlUrl="https://example.org/"/>',
    good='<outline text="Site" type="link" url="https://example.org/"/>',
    sample="opml/body",
)
def link_outline_without_address(outline: Element, document: Document) -> Iterator[RuleFinding]:
    """An outline of the type link or include has a url

    Why: There is nothing that a click could open
    What to do: Write url="https://…"
    """
    kind = (outline.get("type") or "").lower()
    if kind in ("link", "include") and outline.get("url") is None:
        yield document.finding(outline, f"The outline is of the type {kind} and has no url")


_ATTRIBUTES = (
    "category",
    "created",
    "description",
    "htmlUrl",
    "isBreakpoint",
    "isComment",
    "language",
    "text",
    "title",
    "type",
    "url",
    "version",
    "xmlUrl",
)


@rule(
    "OPM014",
    Severity.ADVICE,
    elements("outline"),
    clause="OPML 2.0, Extending OPML",
    bad='<outline text="News" desc="All news"/>',
    good='<outline text="News" description="All news"/>',
    sample="opml/body",
)
def outline_unknown_attribute(outline: Element, document: Document) -> Iterator[RuleFinding]:
    """Attributes of outlines are those of OPML, or of a namespace

    Why: Few readers know any others, and a slip of the pen goes unseen
    What to do: Look for the right name, or declare a namespace
    """
    for name in outline.attributes:
        if name not in _ATTRIBUTES and not name.startswith("{"):
            close = get_close_matches(name, _ATTRIBUTES, n=1)
            hint = f"Did you mean {close[0]}?" if close else ""
            yield document.finding_in_attribute(outline, name, f"OPML has no attribute {quoted(name)}", hint)


@rule(
    "OPM015",
    Severity.ERROR,
    elements("outline"),
    clause="OPML 2.0, Common attributes: isComment is a string, either true or false",
    bad='<outline text="News" isComment="yes"/>',
    good='<outline text="News" isComment="true"/>',
    sample="opml/body",
)
def outline_truth(outline: Element, document: Document) -> Iterator[RuleFinding]:
    """isComment and isBreakpoint are true or false

    Why: Outliners take any other word for no
    What to do: Write true or false
    """
    for name in ("isComment", "isBreakpoint"):
        value = outline.get(name)
        if value is not None and value not in ("true", "false"):
            yield document.finding_in_attribute(outline, name, f"{name} is {quoted(value)}")


@rule(
    "OPM016",
    Severity.ERROR,
    elements("outline", "head/docs"),
    clause="OPML 2.0, Subscription lists: xmlUrl, htmlUrl; Inclusion: url; RFC 3986 section 4.3",
    bad='<outline text="News" type="rss" xmlUrl="/feed.rss"/>',
    good='<outline text="News" type="rss" xmlUrl="https://example.org/feed.rss"/>',
    sample="opml/body",
)
def opml_address(at: Element, document: Document) -> Iterator[RuleFinding]:
    """Addresses are whole URLs

    Why: Readers do not know what a relative address is relative to, and cannot open a wrong one
    What to do: Write the whole address, such as https://example.org/feed.rss
    """
    if at.name == "docs":
        if at.value and (reason := why_not_absolute_iri(at.value)):
            yield document.finding_in_text(at, f"The address {quoted(at.value)} {reason}")
        return
    for name in ("xmlUrl", "htmlUrl", "url"):
        value = at.get(name)
        if value and (reason := why_not_absolute_iri(value.strip())):
            yield document.finding_in_attribute(at, name, f"The {name} {quoted(value)} {reason}")


@rule(
    "OPM017",
    Severity.WARNING,
    elements("outline"),
    clause="OPML 2.0, Subscription lists: language is the value of the language of the feed; RFC 5646 section 2.1",
    bad='<outline text="News" language="en_US"/>',
    good='<outline text="News" language="en-US"/>',
    sample="opml/body",
)
def outline_language(outline: Element, document: Document) -> Iterator[RuleFinding]:
    """A language is a tag of RFC 5646

    Why: Directories sort feeds by it
    What to do: Write a tag such as ko or en-GB
    """
    language = outline.get("language")
    if language is not None and (reason := why_unknown_language(language)):
        yield document.finding_in_attribute(outline, "language", f"The language {quoted(language)} {reason}")


_FEED_VERSIONS = ("RSS", "RSS1", "RSS2", "scriptingNews")


@rule(
    "OPM019",
    Severity.WARNING,
    elements("outline"),
    clause="OPML 2.0, Subscription lists: version varies depending on the version of RSS",
    bad='<outline text="News" version="2.0"/>',
    good='<outline text="News" version="RSS2"/>',
    sample="opml/body",
)
def outline_version(outline: Element, document: Document) -> Iterator[RuleFinding]:
    """The version of an outline is RSS, RSS1, RSS2 or scriptingNews

    Why: Old readers choose a parser by it
    What to do: Leave version out; readers look into the feed
    """
    version = outline.get("version")
    if version is not None and version not in _FEED_VERSIONS:
        yield document.finding_in_attribute(outline, "version", f"The version is {quoted(version)}")


@rule(
    "OPM020",
    Severity.WARNING,
    elements("outline"),
    clause="OPML 2.0, Subscription lists: type=rss means that the outline is a feed",
    bad='<outline text="News" xmlUrl="https://example.org/feed.rss"/>',
    good='<outline text="News" type="rss" xmlUrl="https://example.org/feed.rss"/>',
    sample="opml/body",
)
def outline_without_type(outline: Element, document: Document) -> Iterator[RuleFinding]:
    """An outline with an xmlUrl is of the type rss

    Why: Some readers import no outline without the type
    What to do: Write type="rss", whatever the format of the feed
    """
    if outline.get("xmlUrl") and not outline.get("type"):
        yield document.finding(outline, "The outline has an xmlUrl and no type")


@rule(
    "OPM021",
    Severity.ADVICE,
    documents(),
    clause="Practice of readers that import OPML",
    bad='<outline text="A" type="rss" xmlUrl="https://example.org/a.rss"/><outline text="B" type="rss" xmlUrl="https://example.org/a.rss"/>',
    good='<outline text="A" type="rss" xmlUrl="https://example.org/a.rss"/><outline text="B" type="rss" xmlUrl="https://example.org/b.rss"/>',
    sample="opml/body",
)
def outline_repeated(document: Document) -> Iterator[RuleFinding]:
    """A feed stands once in the list

    Why: Readers subscribe twice, or keep one of the names
    What to do: Keep one of the outlines
    """
    seen: set[str] = set()
    for outline in document.root.descendants() if document.root else ():
        address = outline.get("xmlUrl") if outline.name == "outline" else None
        if address and address in seen:
            yield document.finding_in_attribute(outline, "xmlUrl", f"{quoted(address)} is in the list already")
        seen.add(address or "")
