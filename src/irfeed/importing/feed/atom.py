"""Atom 1.0 (RFC 4287), and Atom 0.3, which many programs once wrote."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator

from irfeed.findings import Finding, Place
from irfeed.importing.claims import Certainty, Claim, FoundArticle, Identity, all_restricted, restricted
from irfeed.importing.feed import document, extensions
from irfeed.importing.feed.document import (
    Feed,
    Unknown,
    first_words,
    has_markup,
    line,
    links,
    plain,
    related,
    translations,
)
from irfeed.importing.feed.node import ATOM, ATOM_03, DC, TOMBSTONES, XHTML, FeedNode
from irfeed.importing.parts import Given, absolute, person
from irfeed.importing.rules import documents
from irfeed.importing.rules import fields as rules
from irfeed.model import BodyFormat
from irfeed.model.record import Value

_OWN = ("title", "id", "link", "updated", "published", "summary", "content", "author", "category", "source")
_OLD = ("issued", "modified", "created", "copyright")
KNOWN = extensions.KNOWN | document.KNOWN | {
    *(f"{namespace}{name}" for namespace in (ATOM, ATOM_03) for name in (*_OWN, *_OLD)),
    f"{DC}subject",
    f"{DC}language",
    f"{DC}creator",
}  # fmt: skip
_LONGEST_SUMMARY = 5000


def read_atom(root: FeedNode, path: str) -> Feed:
    """Return what an Atom document says."""
    namespace = ATOM_03 if root.name.startswith(ATOM_03) else ATOM
    unknown = Unknown(path)
    alone = root.name == f"{namespace}entry"
    nodes = [root] if alone else root.every(f"{namespace}entry")
    entries = tuple(_entry(node, root, namespace, path, unknown) for node in nodes)
    older = "" if alone else related(root, namespace, ("prev-archive", "next"))
    home = related(root, namespace, ("alternate",))
    findings = (*unknown.findings(), *_withdrawn(root, path))
    for mark in () if alone else document.marks(root):
        entries, said = all_restricted(entries, mark, Place(path, root.line))
        findings += (*said,)
    return Feed(entries, _line(root.first(f"{namespace}title")), home, root.language, older, findings)


def _withdrawn(root: FeedNode, path: str) -> Iterator[Finding]:
    for tombstone in root.every(f"{TOMBSTONES}deleted-entry"):
        place = Place(path, tombstone.line)
        yield documents.withdrawn_entry.at(place, f"The entry {tombstone.get('ref')} was taken back")


def _entry(entry: FeedNode, feed: FeedNode, namespace: str, path: str, unknown: Unknown) -> FoundArticle:
    place = Place(path, entry.line)
    unknown.see(entry, KNOWN)
    address = related(entry, namespace, ("alternate",)) or _out_of_line(entry, namespace)
    body, body_format, summary = _texts(entry, namespace)
    extended, findings = extensions.claims(entry, entry.base, place, _files(entry, namespace))
    title = _line(entry.first(f"{namespace}title"))
    made = Claim("title", title, "title")
    if not title and (body or summary):
        findings.append(rules.title_made.at(place, "The entry has no title, so its first words are the title"))
        made = Claim("title", first_words(body or summary), "the first words of the text", Certainty.GUESSED)
    claims = (
        made,
        Claim("id", entry.text_of(f"{namespace}id"), "id"),
        Claim("language", entry.language or entry.text_of(f"{DC}language"), "xml:lang"),
        Claim("url", address, "the link"),
        *_dates(entry, namespace),
        Claim("summary", summary, "summary"),
        Claim("authors", [*_authors(entry, feed, namespace)], "author"),
        Claim("categories", [*_categories(entry, namespace)], "category"),
        *extensions.mapped(entry, namespace),
        Claim("rights", plain(entry.text_of(f"{namespace}copyright")), "copyright"),
        *_source(entry, namespace),
        *translations(entry, namespace, address),
        *extended,
    )
    return restricted(
        FoundArticle(claims, place, body, body_format, tuple(findings), Identity.ENTRY), document.marks(entry)
    )


def _dates(entry: FeedNode, namespace: str) -> Iterator[Claim]:
    for name in ("published", "issued", "created", "updated", "modified"):
        yield Claim("published", entry.text_of(f"{namespace}{name}"), name)
    for name in ("updated", "modified"):
        yield Claim("updated", entry.text_of(f"{namespace}{name}"), name)


def _html(construct: FeedNode | None) -> tuple[str, bool]:
    """Return a text construct, and whether it is HTML. Sources: RFC 4287, section 3.1; Atom 0.3, section 3.1."""
    if construct is None:
        return "", False
    kind, mode = construct.get("type").lower(), construct.get("mode").lower()
    if kind == "xhtml" or mode == "xml" or any(True for _ in construct.children):
        inner = construct.first(f"{XHTML}div", "div") or construct
        return inner.markup().strip(), any(True for _ in construct.children)
    if mode == "base64":
        return _decoded(construct.text), "html" in kind
    return construct.text, "html" in kind or (mode == "escaped" and has_markup(construct.text))


def _decoded(text: str) -> str:
    try:
        return base64.b64decode(text).decode()
    except (binascii.Error, ValueError):
        return ""


def _words(construct: FeedNode | None) -> str:
    """Return a text construct as plain text: one that is said to be text stays as it is."""
    text, is_html = _html(construct)
    return plain(text) if is_html else text.strip()


def _line(construct: FeedNode | None) -> str:
    return " ".join(_words(construct).split())


def _texts(entry: FeedNode, namespace: str) -> tuple[str, BodyFormat, str]:
    """Return body, its format and summary. Content without markup that only repeats the summary is no body."""
    content, summary = (entry.first(f"{namespace}{name}") for name in ("content", "summary"))
    text, is_html = _html(content)
    is_repeated = not has_markup(text) and _words(content) == _words(summary)
    if text and not is_repeated and not (content and content.get("src")):
        return text, BodyFormat.HTML if is_html else BodyFormat.TEXT, _words(summary)[:_LONGEST_SUMMARY]
    text, is_html = _html(summary)
    if (is_html and has_markup(text)) or len(text) > _LONGEST_SUMMARY:
        return text, BodyFormat.HTML if is_html else BodyFormat.TEXT, ""
    return "", BodyFormat.HTML, _words(summary)


def _out_of_line(entry: FeedNode, namespace: str) -> str:
    content = entry.first(f"{namespace}content")
    return absolute(content.get("src"), content.base) if content is not None and content.get("src") else ""


def _authors(entry: FeedNode, feed: FeedNode, namespace: str) -> Iterator[Value]:
    """Yield the authors of an entry, else those of its source, else those of the feed: RFC 4287, section 4.2.1."""
    source = entry.first(f"{namespace}source")
    for holder in (entry, source, feed):
        people = holder.every(f"{namespace}author") if holder is not None else []
        if people:
            yield from (known for one in people if (known := _person(one, namespace)))
            return
    yield from ({"name": line(one.text)} for one in entry.every(f"{DC}creator") if one.text)


def _person(author: FeedNode, namespace: str) -> dict[str, Value] | None:
    name, email = (author.text_of(f"{namespace}{part}") for part in ("name", "email"))
    return person(name or email, email, author.text_of(f"{namespace}uri", f"{namespace}url"))


def _categories(entry: FeedNode, namespace: str) -> Iterator[Value]:
    for category in entry.every(f"{namespace}category"):
        term, label = category.get("term"), category.get("label")
        if term or label:
            yield {"term": term or label, "scheme": category.get("scheme"), "label": label if label != term else ""}
    for subject in entry.every(f"{DC}subject"):
        if subject.text:
            yield {"term": line(subject.text)}


def _files(entry: FeedNode, namespace: str) -> list[Given]:
    return [
        {"url": link.get("href"), "type": link.get("type"), "length": link.get("length"), "title": link.get("title")}
        for relation, link in links(entry, namespace)
        if relation == "enclosure"
    ]


def _source(entry: FeedNode, namespace: str) -> Iterator[Claim]:
    source = entry.first(f"{namespace}source")
    if source is None:
        yield Claim("source", document.via(entry, namespace), "the link to where it was first published")
        return
    parts = {
        "title": _line(source.first(f"{namespace}title")),
        "url": related(source, namespace, ("alternate", "self")),
        "feed": related(source, namespace, ("self",)),
        "id": source.text_of(f"{namespace}id"),
        "updated": source.text_of(f"{namespace}updated"),
    }
    if parts["title"] and parts["url"]:
        yield Claim("source", {name: value for name, value in parts.items() if value}, "source")
