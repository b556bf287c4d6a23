"""Values as RSS writes them: dates with comments, people as "e-mail (name)", and its elements with addresses."""

from __future__ import annotations

import re
from datetime import datetime
from urllib.parse import unquote

from irfeed.syntax import moment_of_rfc822, why_not_email, why_not_rfc822, why_old_rfc822

_COMMENT = re.compile(r"\([^()]*\)")
#: What separates words where an address may stand among others; splitting is linear, searching is not.
_SEPARATORS = re.compile(r"[\s<>(),;:\"]+")

#: The elements whose text is an address.
ADDRESSES = (
    "channel/link",
    "channel/docs",
    "item/link",
    "item/comments",
    "image/link",
    "image/url",
    "textInput/link",
)
DATES = ("channel/pubDate", "channel/lastBuildDate", "item/pubDate", "item/expirationDate")
PEOPLE = ("channel/managingEditor", "channel/webMaster", "item/author")


def _bare(text: str) -> str:
    """Return a date without the comments that RFC 822 allows anywhere."""
    return _COMMENT.sub(" ", text).strip() if "(" in text else text


def why_no_date(text: str) -> str | None:
    """Say why a text is no date of RSS."""
    return why_not_rfc822(_bare(text))


def why_old_date(text: str) -> str | None:
    """Say what of a right date is out of use."""
    return why_old_rfc822(_bare(text)) or ("holds a comment in brackets" if "(" in text else None)


def moment(text: str) -> datetime | None:
    """Return the moment of a date of RSS."""
    return moment_of_rfc822(_bare(text))


def why_no_person(text: str) -> str | None:
    """Say why there is no e-mail address in a text. What stands in brackets is a comment, and no address."""
    bare = unquote(text[len("mailto:") :]) if text.lower().startswith("mailto:") else text
    found = next((word for word in _SEPARATORS.split(_COMMENT.sub(" ", bare)) if "@" in word), None)
    if found is None:
        return "is empty" if not text.strip() else "holds no e-mail address"
    return why_not_email(found)


def why_no_named_person(text: str) -> str | None:
    """Say why a text is not written as "e-mail (name)"."""
    if text.lower().startswith("mailto:"):
        return "begins with mailto:"
    address, bracket, name = text.partition("(")
    if bracket and name.endswith(")") and "@" in address and address != address.rstrip() and len(address.split()) == 1:
        return None
    return "is not written as an address and a name in brackets"
