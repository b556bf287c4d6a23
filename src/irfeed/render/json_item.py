"""An entry as an item of JSON Feed 1.1."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from irfeed.model import Article, Entry, Image, Person
from irfeed.render.json_extension import extension
from irfeed.render.options import Options

#: From how wide on, in pixels, and how much wider than high, a picture can stand across the top of an article.
_BANNER_WIDTH = 1200
_BANNER_RATIO = 2


def fragment(entry: Entry, options: Options) -> bytes:
    r"""Return the bytes of one item, the same in every JSON document that the entry is in.

    One member a line; "</" is written "<\/" (RFC 8259, section 7), so that no HTML page that holds the bytes
    ends a script by them. Source: JSON Feed 1.1, items.
    """
    members = (f"      {_text(name)}: {_text(value)}" for name, value in _item(entry, options).items() if value)
    return ("    {\n" + ",\n".join(members) + "\n    }\n").encode()


def _text(value: Any) -> str:  # noqa: ANN401 - whatever JSON can say
    return json.dumps(value, ensure_ascii=False).replace("</", "<\\/")


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
        "authors": [_author(author) for author in article.authors],
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


def _author(author: Person) -> dict[str, str]:
    """Return an author; an e-mail address can only be given as the url, where there is no other."""
    url = author.url or (author.email and f"mailto:{author.email}")
    return {"name": author.name, "url": url} if url else {"name": author.name}


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
