"""A page, in whichever form, to what it says."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from irfeed.findings import Finding, Place
from irfeed.importing.claims import FoundArticle
from irfeed.importing.page.html import read_html
from irfeed.importing.page.text import read_text
from irfeed.importing.rules import documents
from irfeed.importing.source import UndecodableError, decode

#: What an HTML document begins with, after blanks, a declaration and comments.
_HTML = re.compile(
    r"\s*+(?:<\?xml[^>]*+>\s*+)?+(?:<!--(?:[^-]|-(?!->))*+-->\s*+)*+"  # takes what it can, and gives nothing back
    r"<(?:!doctype\s+html|html|head|body|meta|title|article|main|div)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class WebPage:
    """A page as it was saved or fetched."""

    content: bytes
    path: str  #: what findings call it
    address: str = ""  #: where it was fetched from
    media_type: str = ""  #: the value of the HTTP header Content-Type
    selectors: Mapping[str, str] = field(default_factory=dict)  #: CSS selectors by field


def read_page(page: WebPage) -> FoundArticle | Finding:
    """Return what a page says, or a finding where nothing can be read from it.

    Raises:
        UsageError: a selector is wrong, or the package for selectors is missing.
    """
    try:
        text = decode(page.content, page.media_type)
    except UndecodableError as error:
        return documents.import_unreadable.at(Place(page.path), str(error))
    if _HTML.match(text):
        return read_html(text, page.path, page.address, page.selectors)
    return read_text(text, page.path)
