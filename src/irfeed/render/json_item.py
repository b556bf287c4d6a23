"""An entry as an item of JSON Feed 1.1."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from irfeed.formats.jsonfeed import author, quoted, text
from irfeed.formats.values import rfc3339
from irfeed.model import Article, Content, Entry, Image, Person, Translation
from irfeed.render import json_extension
from irfeed.render.body import as_json
from irfeed.render.options import EntryOptions

#: From how wide on, in pixels, and how much wider than high, a picture can stand across the top of an article.
_BANNER_WIDTH = 1200
_BANNER_RATIO = 2

_END = "\n    }\n"


def fragment(entry: Entry, options: EntryOptions) -> bytes:
    """Return the bytes of one item, one member a line, the same in every JSON document that the entry is in.

    Members that would be empty are not written. Source: JSON Feed 1.1, items.
    """
    before, after = _extension(entry.article, options)
    return _item(entry.article, entry.content, options, f"{before}{translations(entry.translations)}{after}")


def parts(article: Article, content: Content, options: EntryOptions) -> tuple[bytes, bytes]:
    """Return what stands before the naming of translations, and after it: nothing, if the article tells no story."""
    before, after = _extension(article, options)
    if not article.story:
        return _item(article, content, options, f"{before}{after}"), b""
    item = _item(article, content, options, before)
    end = len(_END) + len("}")  # of the extension object
    return item[:-end], f"{after}}}{_END}".encode()


def _extension(article: Article, options: EntryOptions) -> tuple[str, str]:
    return json_extension.members(replace(article, categories=options.categories(article)))


def translations(others: Sequence[Translation]) -> str:
    """Return the member that names translations, after a comma; nothing if there are none."""
    return json_extension.translations(others)


def _item(article: Article, content: Content, options: EntryOptions, extension: str) -> bytes:
    head = (
        f'    {{\n      "id": {quoted(article.guid or article.id)},\n      "url": {quoted(article.url)}'
        f"{_member('external_url', article.source.url) if article.source else ''}{_member('title', article.title)}"
    )
    name, text_ = _content(article, content, options)
    extended = f',\n      "_irfeed": {{{extension[2:]}}}' if extension else ""  # without the comma before the first
    rest = f"{_after(article, content)}{_lists(article, options)}{extended}{_END}"
    return b"".join((head.encode(), name, text_, rest.encode()))


def _member(name: str, value: str | None) -> str:
    return f',\n      "{name}": {quoted(value)}' if value else ""


def _content(article: Article, content: Content, options: EntryOptions) -> tuple[bytes, bytes]:
    """Return content_html or, without a body, content_text: one of them must be there, and filled."""
    if options.full_content and content.html:
        return b',\n      "content_html": ', as_json(content.html)
    return b',\n      "content_text": ', quoted(Entry(article, content).text).encode()


def _after(article: Article, content: Content) -> str:
    """Return the members between the content and the authors."""
    return (
        f"{_member('summary', content.summary)}"
        f"{_pictures(article.images) if article.images else ''}"
        f',\n      "date_published": "{rfc3339(article.published)}"'
        f',\n      "date_modified": "{rfc3339(article.updated)}"'
    )


def _lists(article: Article, options: EntryOptions) -> str:
    """Return the authors and what comes after them."""
    authors = ", ".join([_author(one.name, one.email, one.url) for one in article.authors])
    words = [word for one in options.categories(article) for word in (one.term, one.label) if word]
    tags = ", ".join(map(_tag, dict.fromkeys(words)))
    attachments = list(_attachments(article)) if article.enclosures else None
    written = f',\n      "authors": [{authors}]' if authors else ""
    tagged = f',\n      "tags": [{tags}]' if tags else ""
    attached = f',\n      "attachments": {text(attachments)}' if attachments else ""
    return f"{written}{tagged}{_member('language', article.language)}{attached}"


@lru_cache(maxsize=1024)  # most entries have the categories of others
def _tag(term: str) -> str:
    return quoted(term)


@lru_cache(maxsize=1024)  # most entries have the authors of others
def _author(name: str, email: str | None, url: str | None) -> str:
    return text(author(Person(name, email, url)))


def _pictures(images: tuple[Image, ...]) -> str:
    return f"{_member('image', images[0].url)}{_member('banner_image', _banner(images))}"


def _banner(images: tuple[Image, ...]) -> str | None:
    """Return the address of the first picture that is wide enough for a banner."""
    for image in images:
        width, height = image.width or 0, image.height or 0
        if height and width >= _BANNER_WIDTH and width >= height * _BANNER_RATIO:
            return image.url
    return None


def _attachments(article: Article) -> Iterator[dict[str, str | int]]:
    """Yield the enclosures. Pictures are none, here as in RSS and Atom: all of them are in the extension object.

    Attachments of the same title would be the same thing in other forms, so a title is written only once.
    """
    titles: set[str] = set()
    for one in article.enclosures:
        yield _attachment(
            titles,
            url=one.url,
            mime_type=one.type,
            title=one.title,
            size_in_bytes=one.length,
            duration_in_seconds=one.duration,
        )


def _attachment(titles: set[str], **members: str | int | None) -> dict[str, str | int]:
    title = members["title"]
    if not isinstance(title, str) or not title or title in titles:
        members["title"] = None
    else:
        titles.add(title)
    return {name: value for name, value in members.items() if value is not None}
