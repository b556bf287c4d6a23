"""JSON Feed: what members are called and hold, wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches

from irfeed.checking.document import Document
from irfeed.checking.json import Spot
from irfeed.checking.kind import Kind
from irfeed.checking.rule import values
from irfeed.checking.vocabulary.jsonfeed import ADDRESSES, AUTHORS, INSIDE, OBJECTS, TEXTS, members_of, name_of
from irfeed.findings import RuleFinding, Severity, rule
from irfeed.findings.finding import quoted
from irfeed.syntax import hint_about_language, why_not_absolute_iri
from irfeed.syntax.language_tag import why_unknown_language


def _may_be_coerced(member: Spot, document: Document) -> bool:
    """Version 1.0 had readers turn ids of other types into strings; another rule speaks of those."""
    return member.step == "id" and member.kind == "number" and document.kind is Kind.JSON_FEED_10


def _a(kind: str) -> str:
    if kind == "null":
        return kind
    return f"{'an' if kind[0] in 'ao' else 'a'} {kind}"


@rule(
    "JSF011",
    Severity.ERROR,
    values(*OBJECTS),
    clause="JSON Feed 1.1, Top-level, Items and Attachments: the type of each member",
    bad='"tags": "culture, sports"',
    good='"tags": ["culture", "sports"]',
    sample="json/item",
)
def json_wrong_type(at: Spot, document: Document) -> Iterator[RuleFinding]:
    """Every member is of the type that the specification gives it

    Why: Readers in typed languages drop the item, or the whole feed
    What to do: Write the value as the type that is asked for, or leave the member out
    """
    if at.kind != "object":
        return
    known = members_of(at)
    for member in at.members():
        wanted = known.get(str(member.step))
        if wanted is None:
            continue
        if member.kind != wanted and not _may_be_coerced(member, document):
            yield document.finding_in_value(member, f"{member.step} is {_a(member.kind)}, not {_a(wanted)}")
        for inner in member.items() if wanted == "array" else ():
            if inner.kind != INSIDE[str(member.step)]:
                message = f"{member.step} holds {_a(inner.kind)}, not only {INSIDE[str(member.step)]}s"
                yield document.finding_in_value(inner, message)


@rule(
    "JSF016",
    Severity.ERROR,
    values(*ADDRESSES),
    clause="JSON Feed 1.1, Top-level and Items: each of these is the URL of something; RFC 3986 section 4.3",
    bad='"url": "/visit/"',
    good='"url": "https://example.org/visit/"',
    sample="json/item",
)
def json_address(address: Spot, document: Document) -> Iterator[RuleFinding]:
    """Addresses are whole URLs

    Why: Readers do not know what a relative address is relative to, and cannot open a wrong one
    What to do: Write the whole address with its scheme, such as https://example.org/visit/
    """
    if address.text is not None and (reason := why_not_absolute_iri(address.text)):
        yield document.finding_in_value(address, f"The address {quoted(address.text)} {reason}")


@rule(
    "JSF017",
    Severity.WARNING,
    values(*tuple(one for one in ADDRESSES if one.rpartition("/")[0] not in AUTHORS)),
    clause="RFC 9110 section 4.2; an author's url may be a mailto: link",
    bad='"url": "javascript:open(1)"',
    good='"url": "https://example.org/visit/"',
    sample="json/item",
)
def json_address_not_of_the_web(address: Spot, document: Document) -> Iterator[RuleFinding]:
    """What readers fetch has an address of the web

    Why: Readers fetch nothing but http and https
    What to do: Give an address that begins with https:
    """
    if address.text is None or why_not_absolute_iri(address.text):
        return
    scheme = address.text.partition(":")[0].lower()
    if scheme not in ("http", "https"):
        yield document.finding_in_value(address, f"{address.step} has the scheme {quoted(scheme)}")


@rule(
    "JSF021",
    Severity.ERROR,
    values("/language", "/items/*/language"),
    clause="JSON Feed 1.1, Top-level and Items: language is in the format specified in RFC 5646",
    bad='"language": "en_US"',
    good='"language": "en-US"',
    sample="json/item",
)
def json_language(language: Spot, document: Document) -> Iterator[RuleFinding]:
    """A language is a tag of RFC 5646

    Why: Readers choose fonts, hyphenation and voices by it
    What to do: Write a tag such as ko or en-GB
    """
    if language.text is not None and (reason := why_unknown_language(language.text)):
        hint = hint_about_language(language.text) or ""
        message = f"The language {quoted(language.text)} {reason}"
        yield document.finding_in_value(language, message, hint[:1].upper() + hint[1:])


@rule(
    "JSF022",
    Severity.WARNING,
    values("/language", "/items/*/language"),
    clause="RFC 5646 section 4.1",
    bad='"language": "kr"',
    good='"language": "ko"',
    sample="json/item",
)
def json_language_unlikely(language: Spot, document: Document) -> Iterator[RuleFinding]:
    """A language is the tag of the language that is meant

    Why: Codes of countries are often written for languages, and are tags of others
    What to do: Look the tag up in the IANA registry of language subtags
    """
    if language.text is None or why_unknown_language(language.text):
        return
    if hint := hint_about_language(language.text):
        yield document.finding_in_value(language, f"The language {quoted(language.text)} is hardly what is meant", hint)


_LATER = ("authors", "language")


@rule(
    "JSF030",
    Severity.WARNING,
    values(*OBJECTS),
    clause="JSON Feed 1.1, Extensions: names must start with an _ character followed by a letter",
    bad='"date_publish": "2015-02-06T09:00:00+09:00"',
    good='"date_published": "2015-02-06T09:00:00+09:00"',
    sample="json/item",
)
def json_unknown_member(at: Spot, document: Document) -> Iterator[RuleFinding]:
    """Members are those of the specification, or extensions

    Why: Readers ignore members that they do not know; a slip of the pen goes unseen
    What to do: Write the name as the specification does, or begin it with an underscore
    """
    known = members_of(at)
    for member in at.members():
        name = str(member.step)
        if document.kind is Kind.JSON_FEED_10 and name in _LATER and name in known:
            yield document.finding(member, f"{name} came with version 1.1; the feed says that it is in version 1.0")
        elif name not in known and not name.startswith("_") and member.kind != "object":
            close = get_close_matches(name, known, n=1)
            hint = f"Did you mean {close[0]}?" if close else ""
            yield document.finding(member, f"JSON Feed knows no {quoted(name)} of a {name_of(at)}", hint)


_NAME = re.compile(r"_[^\W\d_][^.]*")


@rule(
    "JSF031",
    Severity.ERROR,
    values(*OBJECTS),
    clause="JSON Feed 1.1, Extensions: names must start with an _ character followed by a letter, without any .",
    bad='"news": {"desk": "culture"}',
    good='"_news": {"desk": "culture"}',
    sample="json/item",
)
def json_extension_name(at: Spot, document: Document) -> Iterator[RuleFinding]:
    """An extension is named by an underscore, a letter and more, without full stops

    Why: Other names are kept for later versions of JSON Feed; programs take a full stop for a path
    What to do: Name the extension like _news
    """
    known = members_of(at)
    for member in at.members():
        name = str(member.step)
        if name in known:
            continue
        if (name.startswith("_") or member.kind == "object") and not _NAME.fullmatch(name):
            yield document.finding(member, f"{quoted(name)} is no name of an extension")
        elif name.startswith("_"):
            for inner in member.members():
                if "." in str(inner.step):
                    yield document.finding(
                        inner, f"The name {quoted(str(inner.step))} in an extension holds a full stop"
                    )


@rule(
    "JSF032",
    Severity.WARNING,
    values(*OBJECTS),
    clause="JSON Feed 1.1, Extensions: publishers can use custom objects",
    bad='"_desk": "culture"',
    good='"_news": {"desk": "culture"}',
    sample="json/item",
)
def json_extension_not_an_object(at: Spot, document: Document) -> Iterator[RuleFinding]:
    """An extension is an object

    Why: Readers that know the extension look for its members
    What to do: Put the value into an object, as one of its members
    """
    for member in at.members():
        if str(member.step).startswith("_") and member.kind != "object":
            yield document.finding(member, f"The extension {member.step} is of the type {member.kind}")


@rule(
    "JSF034",
    Severity.WARNING,
    values(*TEXTS, "/items/*/content_html", "/items/*/content_text"),
    clause="JSON Feed 1.1, Top-level and Items: these members are optional",
    bad='"summary": ""',
    good='"summary": "A visit"',
    sample="json/item",
)
def json_empty_text(text: Spot, document: Document) -> Iterator[RuleFinding]:
    """Texts are not empty

    Why: Readers show an empty line where a title or a name should be
    What to do: Leave the member out, or write something
    """
    if text.text is not None and not text.text.strip():
        yield document.finding(text, f"{'A tag' if isinstance(text.step, int) else text.step} is empty")


_MARKUP = re.compile(
    r"</?(?:a|abbr|b|blockquote|br|code|div|em|h[1-6]|i|img|li|ol|p|pre|q|small|span|strong|sub|sup|u|ul)"
    r"(?:\s[^<>]*)?/?>|&(?:amp|lt|gt|quot|apos|nbsp|[mn]dash|hellip|[lr][sd]quo|#\d+|#x[0-9a-f]+);",
    re.IGNORECASE,
)


@rule(
    "JSF035",
    Severity.WARNING,
    values(*TEXTS, "/items/*/content_text"),
    clause="JSON Feed 1.1, Items: the only place HTML is allowed in this format is in content_html",
    bad='"title": "A <em>visit</em>"',
    good='"title": "A visit"',
    sample="json/item",
)
def json_markup_in_text(text: Spot, document: Document) -> Iterator[RuleFinding]:
    """Only content_html holds HTML

    Why: Readers show the tags as they stand
    What to do: Write the text without tags and entities
    """
    if text.text is not None and (found := _MARKUP.search(text.text)):
        message = f"{'A tag' if isinstance(text.step, int) else text.step} holds markup: {quoted(found[0])}"
        yield document.finding_in_string(text, message, index=found.start())
