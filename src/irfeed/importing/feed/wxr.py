"""WordPress exports (WXR 1.0 to 1.2): RSS with the posts whole, among much that is no article."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from irfeed.findings import Finding, Place
from irfeed.importing.claims import Claim, FoundArticle, restricted
from irfeed.importing.feed.document import Feed, Unknown, line, plain
from irfeed.importing.feed.node import CONTENT, FeedNode
from irfeed.importing.feed.rss import entry_of
from irfeed.importing.parts import absolute, image
from irfeed.importing.rules import documents
from irfeed.importing.rules import fields as rules
from irfeed.model.record import Value

_NAMESPACE = re.compile(r"\{https?://wordpress\.org/export/[0-9.]+/(?:(excerpt)/)?\}")
_KINDS = frozenset({"post"})
_STATES = {"publish": "published", "future": "published", "draft": "draft", "pending": "draft", "private": "draft"}
#: Where the usual plug-ins note that search engines are to leave a post alone: Yoast, Rank Math, SEOPress, All in One.
_NOINDEX = frozenset(
    ("_yoast_wpseo_meta-robots-noindex", "rank_math_robots", "_seopress_robots_index", "_aioseop_noindex")
)
_SET = frozenset(("1", "yes", "on"))
_SHORTCODE = re.compile(
    r"(?<!\[)\[(?P<closes>/?)(?P<name>[a-z][\w-]*+)(?P<values>(?:\s[^\[\]]*+)?)\](?!\()", re.IGNORECASE
)
#: A value in a shortcode: in quotation marks, also those of texts; without them its name is no variable of one letter.
_VALUE = re.compile(r"""\s[\w-]+(?:\s*+=\s*+["'“”″]|=&(?:quot|#)|(?<=[\w-]{2})=[\w/-])""")
_SHORTCODES = frozenset({"audio", "caption", "embed", "gallery", "playlist", "video"})
_BLOCK = re.compile(
    r"\s*</?(?:address|article|aside|blockquote|details|div|dl|fieldset|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre"
    r"|section|table|ul|!--)\b",
    re.IGNORECASE,
)
_NO_ARTICLE = re.compile(r"(?:<p[\s>]|<!-- wp:)", re.IGNORECASE)


def is_wxr(root: FeedNode) -> bool:
    """Say whether an RSS document is a WordPress export: whether WordPress speaks in the channel or in an item."""
    channel = root.first("channel")
    parents = [channel, *channel.every("item")] if channel else []
    return any(_NAMESPACE.match(child.name) for parent in parents for child in parent.children)


def read_wxr(root: FeedNode, path: str) -> Feed:
    """Return the posts of an export; what else it holds is counted in findings."""
    channel = root.first("channel")
    assert channel is not None  # noqa: S101 - is_wxr has seen it
    unknown = Unknown(path)
    home, language = absolute(channel.text_of("link"), channel.base), channel.text_of("language")
    people = {_wp(one, "author_login"): _wp(one, "author_display_name") for one in _every(channel, "author")}
    attachments = {_wp(one, "post_id"): one for one in channel.every("item") if _wp(one, "post_type") == "attachment"}
    entries: list[FoundArticle] = []
    skipped = Unknown(path)
    for item in channel.every("item"):
        kind, state = _wp(item, "post_type"), _wp(item, "status")
        if kind not in _KINDS or state not in _STATES:
            skipped.note(f"{kind or 'thing'} ({state})" if kind in _KINDS else kind or "thing", item.line)
            continue
        known = frozenset(child.name for child in item.children if _NAMESPACE.match(child.name))
        for child in item.children:
            if _NAMESPACE.match(child.name) and child.name.endswith("}comment"):
                unknown.note("comments of readers", child.line)
        found = entry_of(item, path, language, home, unknown, people, known)
        entries.append(_post(found, item, attachments, _STATES[state]))
    findings = (*unknown.findings(), *_skipped(skipped))
    return Feed(tuple(entries), line(channel.text_of("title")), home, language, "", findings)


def _skipped(skipped: Unknown) -> Iterator[Finding]:
    for what, count in skipped.counts.items():
        yield documents.not_an_article.at(Place(skipped.path, skipped.lines[what]), f"{count} × {what} was passed over")


def _post(found: FoundArticle, item: FeedNode, attachments: dict[str, FeedNode], status: str) -> FoundArticle:
    """Complete what RSS says of a post by what only WordPress says."""
    body = paragraphs(item.text_of(f"{CONTENT}encoded"))
    excerpt = next(
        (one.text for one in item.children if _NAMESPACE.match(one.name) and one.name.endswith("}encoded")), ""
    )
    claims = [*_dates(item)]
    claims.append(Claim("summary", plain(excerpt), "excerpt:encoded"))
    claims.append(Claim("categories", [*_categories(item)], "category"))
    claims += _of_polylang(item)
    if status == "draft":
        claims.append(Claim("status", status, "wp:status"))
    pictures, findings = _thumbnail(item, attachments, found.place)
    post = replace(
        found,
        claims=(*claims, *pictures, *(one for one in found.claims if one.field != "categories")),
        body=body,
        findings=(*found.findings, *findings, *_programs(body, found.place)),
    )
    return restricted(post, _marks(item))


def _dates(item: FeedNode) -> Iterator[Claim]:
    """Yield the dates of a post. A draft has none in UTC, and its day in the time zone of the blog."""
    for field, name in (("published", "post_date"), ("updated", "post_modified")):
        if gmt := _wp(item, f"{name}_gmt"):
            yield Claim(field, f"{gmt.replace(' ', 'T')}Z", f"wp:{name}_gmt")
        yield Claim(field, _wp(item, name), f"wp:{name}")


def _marks(item: FeedNode) -> Iterator[str]:
    """Yield what a post says against being shown to everybody; a mere draft says nothing more."""
    if _wp(item, "post_password"):
        yield "has a password"
    if _wp(item, "status") == "private":
        yield "is private"
    noted = [_wp(meta, "meta_value") for meta in _every(item, "postmeta") if _wp(meta, "meta_key") in _NOINDEX]
    if any(value in _SET or "noindex" in value for value in noted):
        yield "is kept from search engines (noindex)"


def _categories(item: FeedNode) -> Iterator[Value]:
    for category in item.every("category"):
        if category.text and category.get("domain") in {"", "category", "post_tag"}:
            yield {"term": line(category.text)}


def _of_polylang(item: FeedNode) -> Iterator[Claim]:
    """Yield the language of a post, and the name that its translations share. Source: Polylang, taxonomies."""
    for field, taxonomy in (("language", "language"), ("story", "post_translations")):
        terms = (one.get("nicename") for one in item.every("category") if one.get("domain") == taxonomy)
        yield from (Claim(field, term, f"the {taxonomy} of Polylang") for term in terms if term)


def _thumbnail(item: FeedNode, attachments: dict[str, FeedNode], place: Place) -> tuple[list[Claim], list[Finding]]:
    numbers = (_wp(meta, "meta_value") for meta in _every(item, "postmeta") if _wp(meta, "meta_key") == "_thumbnail_id")
    for attachment in (attachments[number] for number in numbers if number in attachments):
        words = (
            _wp(meta, "meta_value")
            for meta in _every(attachment, "postmeta")
            if _wp(meta, "meta_key") == "_wp_attachment_image_alt"
        )
        given = {"url": _wp(attachment, "attachment_url"), "alt": next(words, "")}
        picture, findings = image(given, "", place)
        return ([Claim("images", [picture], "_thumbnail_id")] if picture else []), findings
    return [], []


def _programs(body: str, place: Place) -> Iterator[Finding]:
    """Tell of shortcodes: those of WordPress, and what only shortcodes look like, since plug-ins bring their own.

    Source: WordPress, the Shortcode API.
    """
    written = list(_SHORTCODE.finditer(body))
    ended = {found["name"] for found in written if found["closes"]}
    for name in sorted({found["name"] for found in written if not found["closes"] and _is_program(found, ended)}):
        message = f"[{name}] is filled in by WordPress; here it stays as it stands"
        yield rules.value_left_out.at(place, message, "put what it stands for into the record")


def _is_program(found: re.Match[str], ended: Collection[str]) -> bool:
    """Say whether a word in brackets is a shortcode, not one of the writer's own such as [sic]."""
    name = found["name"]
    return name in _SHORTCODES or name in ended or "_" in name or bool(_VALUE.search(found["values"]))


def paragraphs(text: str) -> str:
    """Return the text of a post as HTML: WordPress stores paragraphs of old posts as text parted by empty lines."""
    if not text or _NO_ARTICLE.search(text):
        return text
    parts = (part.strip() for part in re.split(r"\n\s*\n", text.replace("\r\n", "\n")))
    return "\n".join(
        part if _BLOCK.match(part) else f"<p>{part.replace(chr(10), '<br>')}</p>" for part in parts if part
    )


def _wp(node: FeedNode, name: str) -> str:
    return next((one.text for one in _every(node, name)), "")


def _every(node: FeedNode, name: str) -> list[FeedNode]:
    """Return the children with that local name in WordPress's namespace, whichever its version."""
    return [
        child
        for child in node.children
        if child.name.endswith(f"}}{name}") and (found := _NAMESPACE.match(child.name)) and not found[1]
    ]
