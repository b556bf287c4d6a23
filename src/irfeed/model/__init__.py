"""The values that flow through irfeed, in Atom's words: frozen; no input or output, no XML, no clock."""

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
from irfeed.model.entry import Content, Entry, Translation
from irfeed.model.feed import Document, FeedPlan, Format, Link, Variant, Withdrawal
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
