"""What all formats of feeds share: what was read, links, words, and marks of what is not for everybody."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from html import unescape

from lxml import html as lxml_html
from lxml.html import HtmlElement

from irfeed.findings import Finding, Place
from irfeed.importing.claims import Claim, FoundArticle
from irfeed.importing.feed.node import ACCESS, APP, APP_OLD, GOOGLEPLAY, ITUNES, PODCAST, FeedNode, shown
from irfeed.importing.parts import absolute
from irfeed.importing.rules import documents as rules
from irfeed.importing.settle import canonical, digest
from irfeed.model.record import Value
from irfeed.syntax import why_not_web_address


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed document, read."""

    entries: tuple[FoundArticle, ...]  #: in the order of the document
    title: str = ""
    home: str = ""  #: address of the page that it belongs to
    language: str = ""
    older: str = ""  #: address of the document with the entries before these; "" if there is none
    findings: tuple[Finding, ...] = ()


@dataclass(slots=True)
class Unknown:
    """Counts the elements of entries that no field can hold."""

    path: str
    counts: Counter[str] = field(default_factory=Counter)
    lines: dict[str, int] = field(default_factory=dict)

    def see(self, entry: FeedNode, known: Iterable[str]) -> None:
        """Note the children of an entry that nobody has read."""
        for child in entry.children:
            if child.name not in known and (child.text or child.attributes):
                self.note(shown(child.name), child.line)

    def note(self, what: str, line: int | None = None) -> None:
        """Note one thing by its name."""
        self.counts[what] += 1
        if line is not None:
            self.lines.setdefault(what, line)

    def findings(self) -> Iterator[Finding]:
        """Yield one finding for each name."""
        for what, count in self.counts.items():
            times = f" ({count} times)" if count > 1 else ""
            yield rules.no_field.at(Place(self.path, self.lines.get(what)), f"Records have no field for {what}{times}")


def links(parent: FeedNode, namespace: str) -> Iterator[tuple[str, FeedNode]]:
    """Yield the links of an entry or a feed with their relations."""
    for link in parent.every(f"{namespace}link"):
        yield link.get("rel") or "alternate", link


def related(parent: FeedNode, namespace: str, relations: Sequence[str]) -> str:
    """Return the address of the first link with one of these relations, in their order; "" without any."""
    for wanted in relations:
        for relation, link in links(parent, namespace):
            if relation == wanted and link.get("href"):
                return absolute(link.get("href"), link.base)
    return ""


def via(entry: FeedNode, namespace: str) -> dict[str, Value]:
    """Return the page that an entry was first published on, if a link tells of it, and what it is called.

    Source: RFC 4287, section 4.2.7.2, "via".
    """
    found = (link for relation, link in links(entry, namespace) if relation == "via")
    for link in found:
        if link.get("title") and link.get("href"):
            return {"title": line(link.get("title")), "url": absolute(link.get("href"), link.base)}
    return {}


def translations(entry: FeedNode, namespace: str, own: str) -> Iterator[Claim]:
    """Yield the story of an entry that links the same article in other languages.

    All of them link each other, so the name that is made of all addresses is the same for each.
    """
    others = {
        canonical(absolute(link.get("href"), link.base))
        for relation, link in links(entry, namespace)
        if relation == "alternate" and link.get("hreflang") and not why_not_web_address(link.get("href"))
    }
    if why_not_web_address(own) or not others - {canonical(own)}:
        return
    name = digest(" ".join(sorted({canonical(own), *others})), 12)
    yield Claim("story", f"story-{name}", "the links to the translations")


#: What opens a tag or a comment, and what is a character reference. Source: HTML, section 13.2.5.
_TAG = re.compile(r"<[A-Za-z/!?]")
_REFERENCE = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]*|#[0-9]+|#[xX][0-9A-Fa-f]+);")
#: What irfeed puts into titles so that no reader takes them for HTML.
_JOINER = re.compile("(?<=[<&])\u2060")
_LONGEST_TITLE = 80


def has_markup(text: str) -> bool:
    """Say whether a text holds tags."""
    return _TAG.search(text) is not None


def plain(text: str) -> str:
    """Return a text that may be HTML as plain text; a text without tags and references stays as it is."""
    if has_markup(text):
        text = _without_tags(text)
    elif _REFERENCE.search(text):
        text = unescape(text)
    return _JOINER.sub("", text).strip()


def line(text: str) -> str:
    """Return a text that may be HTML as plain text on one line."""
    return " ".join(plain(text).split())


def first_words(text: str) -> str:
    """Return the beginning of a text that may be HTML, for entries without a title."""
    words = line(text)
    if len(words) <= _LONGEST_TITLE:
        return words
    cut = words[:_LONGEST_TITLE]
    return f"{cut.rpartition(' ')[0] or cut}…"


def _without_tags(html: str) -> str:
    root: HtmlElement = lxml_html.document_fromstring(f"<div>{html}</div>", parser=_PARSER)
    for unseen in root.xpath("//script|//style"):
        unseen.drop_tree()
    for block in root.iter("p", "br", "div", "li", "tr"):
        block.tail = f" {block.tail or ''}"
    return " ".join(str(root.text_content()).split())


_PARSER = lxml_html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True)


_BLOCKS = (f"{ITUNES}block", f"{GOOGLEPLAY}block", f"{PODCAST}block")
_RESTRICTION = f"{ACCESS}restriction"
_CONTROLS = (f"{APP}control", f"{APP_OLD}control")

#: The elements that are read here.
KNOWN = frozenset((*_BLOCKS, _RESTRICTION, *_CONTROLS))


def marks(node: FeedNode) -> Iterator[str]:
    """Yield what an item, an entry or a feed says against being shown to everybody."""
    if any(one.text.lower() in {"yes", "true", "explicit"} for name in _BLOCKS for one in node.every(name)):
        yield "asks not to be listed (block)"
    if any(one.get("relationship").lower() == "deny" for one in node.every(_RESTRICTION)):
        yield "denies access (access:restriction)"
    drafts = (one.first(f"{name[: -len('control')]}draft") for name in _CONTROLS for one in node.every(name))
    if any(one is not None and one.text.lower() == "yes" for one in drafts):
        yield "is marked as a draft (app:draft)"
