"""An entry as an item of JSON Feed 1.1."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from irfeed._jsonfeed import author, text
from irfeed.model import Article, Entry, Image
from irfeed.render.json_extension import extension
from irfeed.render.options import Options

#: From how wide on, in pixels, and how much wider than high, a picture can stand across the top of an article.
_BANNER_WIDTH = 1200
_BANNER_RATIO = 2


def fragment(entry: Entry, options: Options) -> bytes:
    """Return the bytes of one item, one member a line, the same in every JSON document that the entry is in.

    Source: JSON Feed 1.1, items.
    """
    members = (f"      {text(name)}: {text(value)}" for name, value in _item(entry, options).items() if value)
    return ("    {\n" + ",\n".join(members) + "\n    }\n").encode()


def _item(entry: Entry, options: Options) -> dict[str, Any]:
    """Return the members of an item in their order; those that are None or empty are not written."""
    article = entry.article
    return {
        "id": article.id,
        "url": article.url,
        "external_url": article.source and article.source.url,
        "title": article.title,
        **_content(entry, options),
        "summary": entry.content.summary or None,
        "image": article.images[0].url if article.images else None,
        "banner_image": _banner(article.images),
        "date_published": _date(article.published),
        "date_modified": _date(article.updated),
        "authors": [author(one) for one in article.authors],
        "tags": list(dict.fromkeys(one.term for one in options.categories(article))),
        "language": article.language,
        "attachments": list(_attachments(article)),
        "_irfeed": extension(entry),
    }


def _content(entry: Entry, options: Options) -> dict[str, str]:
    """Return content_html or, without a body, content_text: one of them must be there, and filled."""
    if options.full_content and entry.content.html:
        return {"content_html": entry.content.html}
    return {"content_text": entry.content.summary or entry.article.title}


def _banner(images: tuple[Image, ...]) -> str | None:
    """Return the address of the first picture that is wide enough for a banner."""
    for image in images:
        width, height = image.width or 0, image.height or 0
        if height and width >= _BANNER_WIDTH and width >= height * _BANNER_RATIO:
            return image.url
    return None


def _date(when: datetime) -> str:
    return when.isoformat(timespec="seconds")


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
