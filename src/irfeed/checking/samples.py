"""Whole documents around the examples of rules, so that each example can be tried.

A snippet brings what it is about; the skeleton adds everything else that a valid document needs, and leaves out what
the snippet brings itself. A snippet that brings the container (`<entry>…</entry>` in "atom/entry", `{…}` in
"json/item") is the whole of it: so an example can show that something is missing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from irfeed.checking.names import NAMESPACES
from irfeed.findings import Rule

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_USED = re.compile(r"[<\s/]([A-Za-z][\w.\-]*):[A-Za-z]")
_RSS_DATE = "Fri, 06 Feb 2015 09:00:00 +0900"


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A document with a hole. `parts` are what the container needs; `before` and `after` stand around it."""

    container: str  #: the start tag of what the snippet is put into, without its closing ">"
    parts: tuple[str, ...]
    before: str = ""
    after: str = ""

    def around(self, snippet: str) -> str:
        """Return the document with the snippet in its place."""
        name = self.container[1:].partition(" ")[0]
        inner = snippet
        if not re.match(rf"\s*(?:<!--.*?-->\s*)*<{name}[\s>/]", snippet, re.DOTALL):
            brought = set(re.findall(r"<([A-Za-z][\w.:\-]*)", snippet))
            parts = [part for part in self.parts if re.findall(r"<([\w:]+)", part)[0] not in brought]
            inner = f"{self.container}>" + "\n".join(("", *parts, snippet)) + f"\n</{name}>"
        return f"{_HEAD}{_declared(self.before + inner + self.after)}\n"


def _declared(document: str) -> str:
    """Declare the namespaces whose prefixes are used, where the document begins."""
    bound = set(re.findall(r"xmlns:([\w.\-]+)", document))
    used = dict.fromkeys(prefix for prefix in _USED.findall(document) if prefix in NAMESPACES)
    uris = [f' xmlns:{prefix}="{NAMESPACES[prefix]}"' for prefix in used if prefix not in bound | {"xml"}]
    root = re.search(r"<[A-Za-z][\w.:\-]*", document)
    default = {"<feed": "atom", "<entry": "atom"}.get(root[0] if root else "")
    if default and not re.match(r"[^>]*xmlns=", document[root.start() if root else 0 :]):
        uris.insert(0, f' xmlns="{NAMESPACES[default]}"')
    at = root.end() if root else 0
    return document[:at] + "".join(uris) + document[at:]


_ENTRY = (
    "<id>tag:example.org,2015:visit</id>",
    "<title>A visit to Tokyo</title>",
    "<updated>2015-02-06T09:00:00+09:00</updated>",
    '<link href="https://example.org/visit/"/>',
    "<summary>The mayor went to Tokyo.</summary>",
)
_FEED = (
    "<id>tag:example.org,2015:news</id>",
    "<title>News</title>",
    "<updated>2015-02-06T09:00:00+09:00</updated>",
    "<author><name>Newsroom</name></author>",
    '<link rel="self" href="https://example.org/feed.atom"/>',
)
_ITEM = (
    "<title>A visit to Tokyo</title>",
    "<link>https://example.org/visit/</link>",
    "<description>The mayor went to Tokyo.</description>",
    '<guid isPermaLink="false">tag:example.org,2015:visit</guid>',
    f"<pubDate>{_RSS_DATE}</pubDate>",
)
_CHANNEL = (
    "<title>News</title>",
    "<link>https://example.org/</link>",
    "<description>What is new</description>",
    '<atom:link rel="self" type="application/rss+xml" href="https://example.org/feed.rss"/>',
)
_RDF = f'<rdf:RDF xmlns="{NAMESPACES["rss1"]}">\n'
_RDF_ITEM = (
    "<title>A visit to Tokyo</title>",
    "<link>https://example.org/visit/</link>",
    "<description>The mayor went to Tokyo.</description>",
)
_SEQUENCE = '<items><rdf:Seq><rdf:li rdf:resource="https://example.org/visit/"/></rdf:Seq></items>'
_RDF_CHANNEL = (*_CHANNEL[:3], _SEQUENCE)
_ABOUT_ITEM = '<item rdf:about="https://example.org/visit/"'
_ABOUT_CHANNEL = '<channel rdf:about="https://example.org/"'

_RSS11_CHANNEL = f'<Channel xmlns="{NAMESPACES["rss11"]}" rdf:about="https://example.org/feed"'
_COLLECTION = '<items rdf:parseType="Collection">'


def _whole(start: str, parts: tuple[str, ...]) -> str:
    name = start[1:].partition(" ")[0]
    return "\n".join((f"{start}>", *parts, f"</{name}>"))


_OUTLINE = '<outline text="News" type="rss" xmlUrl="https://example.org/feed.rss"/>'
_SKELETONS = {
    "atom/feed": Skeleton("<feed", (*_FEED, _whole("<entry", _ENTRY))),
    "atom/entry": Skeleton("<entry", _ENTRY, "\n".join(("<feed>", *_FEED, "")), "\n</feed>"),
    "rss/channel": Skeleton("<channel", (*_CHANNEL, _whole("<item", _ITEM)), '<rss version="2.0">\n', "\n</rss>"),
    "rss/item": Skeleton(
        "<item", _ITEM, "\n".join(('<rss version="2.0"><channel>', *_CHANNEL, "")), "\n</channel></rss>"
    ),
    "rdf/channel": Skeleton(_ABOUT_CHANNEL, _RDF_CHANNEL, _RDF, f"\n{_whole(_ABOUT_ITEM, _RDF_ITEM)}\n</rdf:RDF>"),
    "rdf/item": Skeleton(_ABOUT_ITEM, _RDF_ITEM, f"{_RDF}{_whole(_ABOUT_CHANNEL, _RDF_CHANNEL)}\n", "\n</rdf:RDF>"),
    "rss11/channel": Skeleton(
        _RSS11_CHANNEL, (*_CHANNEL[:3], f"{_COLLECTION}{_whole(_ABOUT_ITEM, _RDF_ITEM)}</items>")
    ),
    "rss11/item": Skeleton(
        _ABOUT_ITEM,
        _RDF_ITEM,
        "\n".join((f"{_RSS11_CHANNEL}>", *_CHANNEL[:3], _COLLECTION, "")),
        "\n</items></Channel>",
    ),
    "opml/head": Skeleton(
        "<head", ("<title>Feeds</title>",), '<opml version="2.0">\n', f"\n<body>\n{_OUTLINE}\n</body></opml>"
    ),
    "opml/body": Skeleton("<body", (_OUTLINE,), '<opml version="2.0"><head><title>Feeds</title></head>\n', "\n</opml>"),
}
_JSON_ITEM = {
    "id": '"tag:example.org,2015:visit"',
    "url": '"https://example.org/visit/"',
    "title": '"A visit to Tokyo"',
    "content_text": '"The mayor went to Tokyo."',
    "date_published": '"2015-02-06T09:00:00+09:00"',
}
_JSON_FEED = {
    "version": '"https://jsonfeed.org/version/1.1"',
    "title": '"News"',
    "home_page_url": '"https://example.org/"',
    "feed_url": '"https://example.org/feed.json"',
}


def document_with(rule: Rule, snippet: str) -> bytes:
    """Return a document that holds `snippet` where the rule's `sample` says.

    Raises:
        KeyError: there is no such sample; a mistake in a rule.
    """
    if rule.sample == "document":
        return snippet.encode()
    if rule.sample == "json/item":
        return _json(_JSON_FEED | {"items": f"[{_object(_JSON_ITEM, snippet)}]"})
    if rule.sample == "json/feed":
        items = {"items": "[" + _object(_JSON_ITEM, "") + "]"}
        return f"{_object(_JSON_FEED | items, snippet)}\n".encode()
    return _SKELETONS[rule.sample].around(snippet).encode()


def _object(members: dict[str, str], snippet: str) -> str:
    """Return a JSON object of the snippet's members and those of `members` that it does not bring."""
    if snippet.lstrip().startswith("{"):
        return snippet
    own = [f'"{name}": {value}' for name, value in members.items() if f'"{name}":' not in snippet]
    return "{" + ",\n".join([*own, *([snippet] if snippet.strip() else [])]) + "}"


def _json(members: dict[str, str]) -> bytes:
    return f"{_object(members, '')}\n".encode()
