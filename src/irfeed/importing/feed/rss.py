"""RSS 0.90 to 2.0, and RSS 1.0, which is RDF: the elements are nearly the same. Sources: RSS 2.0; RSS 1.0."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from irfeed.findings import Finding, Place
from irfeed.importing.claims import Certainty, Claim, FoundArticle, Identity, all_restricted, restricted
from irfeed.importing.feed import document, extensions
from irfeed.importing.feed.document import Feed, Unknown, first_words, has_markup, line, plain, related, translations
from irfeed.importing.feed.node import ATOM, CONTENT, DC, DCTERMS, ITUNES, RDF, FeedNode
from irfeed.importing.parts import Given, absolute
from irfeed.importing.rules import fields as rules
from irfeed.model import BodyFormat
from irfeed.model.record import Value

KNOWN = (
    extensions.KNOWN
    | document.KNOWN
    | {
        *("title", "link", "description", "guid", "pubDate", "author", "category", "enclosure", "source"),
        *(f"{DC}{name}" for name in ("creator", "date", "language", "subject", "title", "description", "identifier")),
        *(f"{ATOM}{name}" for name in ("link", "updated", "published", "author")),
        *(f"{DCTERMS}{name}" for name in ("created", "issued", "modified")),
        f"{CONTENT}encoded",
        f"{ITUNES}author",
    }
)
_PERSON = re.compile(r"(?P<email>[^\s@()<>]+@[^\s@()<>]+?)\s*(?:\((?P<name>[^()]+)\))?")
#: Of a duration; longer ones are those of nothing, and numbers without bounds are not made of texts of others.
_DIGITS = re.compile("[0-9]{1,9}")
_LONGEST_SUMMARY = 5000


def read_rss(root: FeedNode, path: str) -> Feed:
    """Return what an RSS document says."""
    channel = root.first("channel") or root
    unknown = Unknown(path)
    items = [*channel.every("item"), *root.every("item")] if channel is not root else root.every("item")
    language = channel.text_of("language", f"{DC}language") or channel.language
    home = absolute(channel.text_of("link"), channel.base)
    entries = tuple(entry_of(item, path, language, home, unknown, {}) for item in items)
    older = related(channel, ATOM, ("prev-archive", "next"))
    findings = [*unknown.findings()]
    for mark in document.marks(channel):
        entries, said = all_restricted(entries, mark, Place(path, channel.line))
        findings += said
    return Feed(entries, line(channel.text_of("title")), home, language, older, tuple(findings))


def entry_of(
    item: FeedNode,
    path: str,
    language: str,
    home: str,
    unknown: Unknown,
    people: Mapping[str, str],
    known: frozenset[str] = frozenset(),
) -> FoundArticle:
    """Return what an item says; `people` are names by what dc:creator calls them."""
    place = Place(path, item.line)
    unknown.see(item, KNOWN | known)
    base = item.base or home
    address = _address(item, base)
    body, body_format, summary = _texts(item)
    extended, findings = extensions.claims(item, base, place, _files(item))
    title = _title(item, body or summary, place, findings)
    claims = (
        title,
        Claim("id", _id(item, address), "guid" if item.text_of("guid") else "the link"),
        Claim("language", item.text_of(f"{DC}language") or item.language or language, "the feed"),
        Claim("url", address, "the link"),
        *_dates(item),
        Claim("summary", summary, "description"),
        Claim("authors", [*_authors(item, people)], "the author"),
        Claim("categories", [*_categories(item)], "the categories"),
        *extensions.mapped(item),
        *_source(item),
        *translations(item, ATOM, address),
        *extended,
    )
    identity = Identity.ITEM if item.text_of("guid") else Identity.LINK
    return restricted(FoundArticle(claims, place, body, body_format, tuple(findings), identity), document.marks(item))


def _address(item: FeedNode, base: str) -> str:
    guid = item.first("guid")
    link = item.text_of("link") or related(item, ATOM, ("alternate",))
    if not link and guid is not None and guid.get("isPermaLink").lower() != "false":
        link = guid.text
    return absolute(link or item.get(f"{RDF}about"), base)


def _id(item: FeedNode, address: str) -> str:
    """Return the guid; for items without one, readers go by the link, and so it is the id that they know."""
    return item.text_of("guid") or item.get(f"{RDF}about") or item.text_of(f"{DC}identifier") or address


def _title(item: FeedNode, text: str, place: Place, findings: list[Finding]) -> Claim:
    title = line(item.text_of("title", f"{DC}title"))
    if title or not text:
        return Claim("title", title, "title")
    findings.append(rules.title_made.at(place, "The entry has no title, so its first words are the title"))
    return Claim("title", first_words(text), "the first words of the text", Certainty.GUESSED)


def _texts(item: FeedNode) -> tuple[str, BodyFormat, str]:
    """Return body, its format and summary: a description alone is the body if it holds markup.

    Content without markup that only repeats the description is no body.
    """
    description = item.text_of("description", f"{DC}description")
    encoded = item.text_of(f"{CONTENT}encoded")
    if encoded and (has_markup(encoded) or encoded != description):
        return encoded, BodyFormat.HTML, plain(description)[:_LONGEST_SUMMARY]
    if has_markup(description) or len(description) > _LONGEST_SUMMARY:
        return description, BodyFormat.HTML, ""
    return "", BodyFormat.HTML, plain(description)


def _dates(item: FeedNode) -> Iterator[Claim]:
    for name in ("pubDate", f"{ATOM}published", f"{DCTERMS}issued", f"{DCTERMS}created", f"{DC}date"):
        yield Claim("published", item.text_of(name), name.rpartition("}")[2])
    for name in (f"{ATOM}updated", f"{DCTERMS}modified"):
        yield Claim("updated", item.text_of(name), name.rpartition("}")[2])


def _authors(item: FeedNode, people: Mapping[str, str]) -> Iterator[Value]:
    creators = [one.text for one in item.every(f"{DC}creator") if one.text]
    yield from ({"name": line(people.get(name, name))} for name in creators)
    if creators:
        return
    author = item.text_of("author") or item.text_of(f"{ITUNES}author")
    found = _PERSON.fullmatch(author)
    if found:
        yield {"name": found["name"] or found["email"], "email": found["email"]}
    elif author:
        yield {"name": line(author)}


def _categories(item: FeedNode) -> Iterator[Value]:
    for category in item.every("category"):
        if term := line(category.text):
            yield {"term": term, "scheme": category.get("domain")}
    for subject in item.every(f"{DC}subject"):
        if term := line(subject.text):
            yield {"term": term}


def _files(item: FeedNode) -> list[Given]:
    seconds = _seconds(item.text_of(f"{ITUNES}duration"))
    files = item.every("enclosure")
    return [
        {
            "url": one.get("url"),
            "type": one.get("type"),
            "length": one.get("length"),
            "duration": seconds if len(files) == 1 else None,
        }
        for one in files
    ]


def _seconds(text: str) -> int | None:
    """Return a duration of podcasts, "1:02:03" or seconds, as seconds."""
    parts = text.split(":")
    if not text or len(parts) > len("hms") or not all(_DIGITS.fullmatch(part) for part in parts):
        return None
    return sum(int(part) * int(60**power) for power, part in enumerate(reversed(parts)))


def _source(item: FeedNode) -> Iterator[Claim]:
    source = item.first("source")
    if via := document.via(item, ATOM):
        feed = source.get("url") if source is not None else ""
        yield Claim("source", {**via, "feed": feed} if feed else via, "the link to where it was first published")
    elif source is not None and source.text and source.get("url"):
        feed = source.get("url")
        note = "source, which names the feed and not the page"
        yield Claim("source", {"title": line(source.text), "url": feed, "feed": feed}, note, Certainty.GUESSED)
