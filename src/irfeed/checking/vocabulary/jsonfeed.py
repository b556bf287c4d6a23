"""The members that JSON Feed knows: of which objects, and what each holds. Source: JSON Feed 1.1, 1.0."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from irfeed.checking.json import Spot
from irfeed.syntax.json import JsonKind

_S, _N, _B, _A, _O = JsonKind.STRING, JsonKind.NUMBER, JsonKind.BOOLEAN, JsonKind.ARRAY, JsonKind.OBJECT

Members = Mapping[str, JsonKind]

FEED: Members = MappingProxyType(
    {
        "version": _S,
        "title": _S,
        "home_page_url": _S,
        "feed_url": _S,
        "description": _S,
        "user_comment": _S,
        "next_url": _S,
        "icon": _S,
        "favicon": _S,
        "author": _O,
        "authors": _A,
        "language": _S,
        "expired": _B,
        "hubs": _A,
        "items": _A,
    }
)
ITEM: Members = MappingProxyType(
    {
        "id": _S,
        "url": _S,
        "external_url": _S,
        "title": _S,
        "content_html": _S,
        "content_text": _S,
        "summary": _S,
        "image": _S,
        "banner_image": _S,
        "date_published": _S,
        "date_modified": _S,
        "author": _O,
        "authors": _A,
        "tags": _A,
        "language": _S,
        "attachments": _A,
    }
)
AUTHOR: Members = MappingProxyType({"name": _S, "url": _S, "avatar": _S})
HUB: Members = MappingProxyType({"type": _S, "url": _S})
ATTACHMENT: Members = MappingProxyType(
    {"url": _S, "mime_type": _S, "title": _S, "size_in_bytes": _N, "duration_in_seconds": _N}
)
#: What the arrays hold.
INSIDE = MappingProxyType({"items": _O, "authors": _O, "hubs": _O, "attachments": _O, "tags": _S})

AUTHORS = ("/author", "/authors/*", "/items/*/author", "/items/*/authors/*")
#: Where the objects are that JSON Feed knows.
OBJECTS = ("", "/items/*", *AUTHORS, "/hubs/*", "/items/*/attachments/*")
#: Where addresses stand.
ADDRESSES = (
    "/home_page_url",
    "/feed_url",
    "/next_url",
    "/icon",
    "/favicon",
    "/hubs/*/url",
    "/items/*/url",
    "/items/*/external_url",
    "/items/*/image",
    "/items/*/banner_image",
    "/items/*/attachments/*/url",
    *(f"{author}/{name}" for author in AUTHORS for name in ("url", "avatar")),
)
#: Where texts without markup stand.
TEXTS = (
    "/title",
    "/description",
    "/user_comment",
    "/items/*/title",
    "/items/*/summary",
    "/items/*/tags/*",
    "/items/*/attachments/*/title",
    *(f"{author}/name" for author in AUTHORS),
)

_NONE: Members = MappingProxyType({})
_BY_STEP = {"items": ITEM, "authors": AUTHOR, "author": AUTHOR, "hubs": HUB, "attachments": ATTACHMENT}


def members_of(at: Spot) -> Members:
    """Return the members that the specification knows of the object at one of the places in `OBJECTS`.

    Of what stands there wrongly, in an object where an array belongs, it knows none.
    """
    if at.parent is None:
        return FEED
    return _BY_STEP.get(str(at.parent.step if isinstance(at.step, int) else at.step), _NONE)


def name_of(at: Spot) -> str:
    """Return what messages call the object at one of the places in `OBJECTS`."""
    if at.parent is None:
        return "feed"
    return str(at.parent.step if isinstance(at.step, int) else at.step).removesuffix("s")
