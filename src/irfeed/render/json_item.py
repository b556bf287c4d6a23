"""An entry as an item of JSON Feed 1.1."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from irfeed._jsonfeed import author, quoted, text
from irfeed.model import Article, Entry, Image, Person, Translation
from irfeed.render import json_extension
from irfeed.render.body import as_json
from irfeed.render.categories import categories
from irfeed.render.dates import dates
from irfeed.render.options import Options

#: From how wide on, in pixels, and how much wider than high, a picture can stand across the top of an article.
_BANNER_WIDTH = 1200
_BANNER_RATIO = 2


def fragment(entry: Entry, options: Options) -> bytes:
    """Return the bytes of one item, one member a line, the same in every JSON document that the entry is in.

    Members that would be empty are not written. Source: JSON Feed 1.1, items.
    """
    article = entry.article
    head = (
        f'    {{\n      "id": {quoted(article.id)},\n      "url": {quoted(article.url)}'
        f"{_member('external_url', article.source.url) if article.source else ''}{_member('title', article.title)}"
    )
    name, content = _content(entry, options)
    rest = f"{_after(entry)}{_lists(entry, options)}\n    }}\n"
    return b"".join((head.encode(), name, content, rest.encode()))


def translations(others: Sequence[Translation], _address: str) -> str:
    """Return the member that names the translations, after a comma: the one part that other articles decide."""
    return json_extension.translations(others)


def _member(name: str, value: str | None) -> str:
    return f',\n      "{name}": {quoted(value)}' if value else ""


def _content(entry: Entry, options: Options) -> tuple[bytes, bytes]:
    """Return content_html or, without a body, content_text: one of them must be there, and filled."""
    if options.full_content and entry.content.html:
        return b',\n      "content_html": ', as_json(entry.content.html)
    return b',\n      "content_text": ', quoted(entry.content.summary or entry.article.title).encode()


def _after(entry: Entry) -> str:
    """Return the members between the content and the authors."""
    article = entry.article
    published, updated = dates(article)
    return (
        f"{_member('summary', entry.content.summary)}"
        f"{_pictures(article.images) if article.images else ''}"
        f',\n      "date_published": "{published}"'
        f',\n      "date_modified": "{updated}"'
    )


def _lists(entry: Entry, options: Options) -> str:
    """Return the authors and what comes after them."""
    article = entry.article
    authors = ", ".join([_author(one.name, one.email, one.url) for one in article.authors])
    tags = ", ".join(map(_tag, dict.fromkeys([one.term for one in categories(article, options)])))
    attachments = list(_attachments(article)) if article.enclosures or article.images else None
    known = json_extension.extension(entry)
    written = f',\n      "authors": [{authors}]' if authors else ""
    tagged = f',\n      "tags": [{tags}]' if tags else ""
    attached = f',\n      "attachments": {text(attachments)}' if attachments else ""
    extended = f',\n      "_irfeed": {known}' if known else ""
    return f"{written}{tagged}{_member('language', article.language)}{attached}{extended}"


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
    """Yield the enclosures, then the pictures beyond the first.

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
    for image in article.images[1:]:
        yield _attachment(
            titles, url=image.url, mime_type=image.type, title=image.title or image.alt, size_in_bytes=image.length
        )


def _attachment(titles: set[str], **members: str | int | None) -> dict[str, str | int]:
    title = members["title"]
    if not isinstance(title, str) or not title or title in titles:
        members["title"] = None
    else:
        titles.add(title)
    return {name: value for name, value in members.items() if value is not None}
