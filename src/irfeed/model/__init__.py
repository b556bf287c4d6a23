"""The values that flow through irfeed, in Atom's words: frozen; no input or output, no XML, no clock."""

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

from irfeed.model.article import (
    Article,
    Body,
    BodyFormat,
    Category,
    Enclosure,
    Image,
    Location,
    Person,
    Source,
    Status,
)
from irfeed.model.format import Format

if TYPE_CHECKING:
    from irfeed.model.entry import Content, Entry, Translation
    from irfeed.model.feed import Document, FeedPlan, Link, Variant, Withdrawal
    from irfeed.model.planned import Planned

__all__ = [
    "Article",
    "Body",
    "BodyFormat",
    "Category",
    "Content",
    "Document",
    "Enclosure",
    "Entry",
    "FeedPlan",
    "Format",
    "Image",
    "Link",
    "Location",
    "Person",
    "Planned",
    "Source",
    "Status",
    "Translation",
    "Variant",
    "Withdrawal",
]

#: The module of each value that only those need who make feeds; it is imported when it is asked for.
_OF_FEEDS = MappingProxyType(
    {
        "Content": "entry",
        "Entry": "entry",
        "Translation": "entry",
        "Document": "feed",
        "FeedPlan": "feed",
        "Link": "feed",
        "Planned": "planned",
        "Variant": "feed",
        "Withdrawal": "feed",
    }
)


def __getattr__(name: str) -> object:
    if name not in _OF_FEEDS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_OF_FEEDS[name]}"), name)
