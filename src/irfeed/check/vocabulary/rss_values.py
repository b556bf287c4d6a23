"""Values as RSS writes them: dates, people as "e-mail (name)", and its elements with addresses."""

from __future__ import annotations

import re
from urllib.parse import unquote

from irfeed.syntax import why_not_email, why_old_rfc822, without_comments

#: What separates words where an address may stand among others; splitting is linear, searching is not.
_SEPARATORS = re.compile(r"[\s<>(),;:\"]+")
#: What stands around addresses and names.
_MARKS = re.compile(r"[<>()\"]")

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


def why_old_date(text: str) -> str | None:
    """Say what of a right date is out of use."""
    return why_old_rfc822(text) or ("holds a comment in brackets" if "(" in text else None)


def why_no_person(text: str) -> str | None:
    """Say why there is no e-mail address in a text. What stands in brackets is a comment, and no address."""
    found = next((word for word in _SEPARATORS.split(without_comments(_without_scheme(text))) if "@" in word), None)
    if found is not None:
        return why_not_email(found)
    if not text.strip():
        return "is empty"
    return (
        "has the address in brackets and the name before them; the other order is right"
        if "@" in text
        else "holds no e-mail address"
    )


def _without_scheme(text: str) -> str:
    return unquote(text[len("mailto:") :]) if text.lower().startswith("mailto:") else text


def hint_about_person(text: str) -> str:
    """Return how RSS writes the person that a text means; "" if it is not plain which part is which."""
    words = [word for word in _SEPARATORS.split(_without_scheme(text)) if word]
    addresses = [word for word in words if "@" in word and not why_not_email(word)]
    if len(addresses) != 1:
        return ""
    rest = _MARKS.sub(" ", _without_scheme(text).replace(addresses[0], " "))
    name = " ".join(rest.split())
    return f"Write {addresses[0]} ({name})" if name else f"Write {addresses[0]}"


def why_no_named_person(text: str) -> str | None:
    """Say why a text is not written as "e-mail (name)"."""
    if text.lower().startswith("mailto:"):
        return "begins with mailto:"
    address, bracket, name = text.partition("(")
    if bracket and name.endswith(")") and "@" in address and address != address.rstrip() and len(address.split()) == 1:
        return None
    return "is not written as an address and a name in brackets"
