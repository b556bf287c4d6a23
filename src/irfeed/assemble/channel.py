"""What an RSS channel says of a publication, whichever way it is written."""

from __future__ import annotations

from irfeed.model import Person
from irfeed.model.publication import Publication

DOCS = "https://www.rssboard.org/rss-specification"

#: RSS 2.0, <image>: GIF, JPEG or PNG.
_NO_LOGOS = (".avif", ".svg", ".webp")


def logo(publication: Publication) -> str | None:
    """Return the address of the logo, if RSS can show it."""
    address = publication.logo
    return None if address is None or address.lower().endswith(_NO_LOGOS) else address


def editor(author: Person) -> str | None:
    """Return the e-mail address, with the name; without an address there can be no managingEditor."""
    return f"{author.email} ({author.name})" if author.email else None
