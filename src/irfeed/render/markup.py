"""The lines that an RSS item and an Atom entry have in common, written without a tree.

They are what irfeed's extensions of feedgen write; each function takes the spaces before a line.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache

from irfeed._feedgen.dates import rfc3339
from irfeed._feedgen.mediums import medium
from irfeed._markup import attribute, optional, text
from irfeed.model import Enclosure, Image, Translation

_PAGE = "text/html"


def translations(indent: str, tag: str, others: Sequence[Translation], address: str) -> str:
    """Return the links to the pages of the translations, then once more to the entry's own page, at `address`."""
    if not others:
        return ""
    alternate = f'{indent}<{tag} rel="alternate" href="'
    links = [_translation(other.url, other.language, other.title) for other in others]
    return alternate + alternate.join(links) + f'{alternate}{attribute(address)}"/>\n'


@lru_cache(maxsize=1024)  # each is named in RSS, in Atom, and by every translation of the story
def _translation(url: str, language: str, title: str) -> str:
    """Return what follows `href="` in the link to a translation."""
    return f'{attribute(url)}" type="{_PAGE}" hreflang="{attribute(language)}" title="{attribute(title)}"/>\n'


def license_link(indent: str, tag: str, address: str) -> str:
    """Return the link to a licence. Source: RFC 4946, section 2."""
    return f'{indent}<{tag} rel="license" href="{attribute(address)}"/>\n'


def media(indent: str, pictures: tuple[Image, ...], enclosures: tuple[Enclosure, ...], expires: datetime | None) -> str:
    """Return what ends an entry: pictures, attached files, and until when it is valid. Most have none of these."""
    if not (pictures or enclosures or expires):
        return ""
    return _images(indent, pictures) + "".join([_file(indent, one) for one in enclosures]) + _expiry(indent, expires)


def _images(indent: str, pictures: tuple[Image, ...]) -> str:
    """Return the pictures, and the first of them as the one that stands for the entry. Source: Media RSS 1.5.1."""
    if not pictures:
        return ""
    first = pictures[0]
    lines = "".join([_image(indent, one) for one in pictures])
    return f'{lines}{indent}<media:thumbnail url="{attribute(first.url)}"{_size(first)}/>\n'


def _size(image: Image) -> str:
    return optional("width", image.width) + optional("height", image.height)


def _image(indent: str, image: Image) -> str:
    known = (
        f' url="{attribute(image.url)}"{optional("fileSize", image.length)} type="{attribute(image.type)}"'
        f' medium="image"{_size(image)}'
    )
    inner = (
        _plain(indent, "title", image.title)
        + _plain(indent, "description", image.alt)
        + (f"{indent}  <media:credit>{text(image.credit)}</media:credit>\n" if image.credit else "")
    )
    return _content(indent, known, inner)


def _file(indent: str, enclosure: Enclosure) -> str:
    """Return an attached file. Source: Media RSS 1.5.1."""
    known = (
        f' url="{attribute(enclosure.url)}" fileSize="{enclosure.length}" type="{attribute(enclosure.type)}"'
        f"{optional('medium', medium(enclosure.type))}{optional('duration', enclosure.duration)}"
    )
    return _content(indent, known, _plain(indent, "title", enclosure.title))


def _content(indent: str, known: str, inner: str) -> str:
    if inner:
        return f"{indent}<media:content{known}>\n{inner}{indent}</media:content>\n"
    return f"{indent}<media:content{known}/>\n"


def _plain(indent: str, name: str, value: str | None) -> str:
    return f'{indent}  <media:{name} type="plain">{text(value)}</media:{name}>\n' if value else ""


def _expiry(indent: str, expires: datetime | None) -> str:
    """Return until when the entry is valid. Source: DCMI metadata terms, valid; DCMI Period Encoding Scheme."""
    if expires is None:
        return ""
    return f"{indent}<dcterms:valid>end={rfc3339(expires)}; scheme=W3C-DTF;</dcterms:valid>\n"
