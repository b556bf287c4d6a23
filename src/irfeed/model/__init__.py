"""The values that flow through irfeed, in Atom's words: frozen; no input or output, no XML, no clock.

A `Record` is what was loaded, an `Article` what was judged, an `Entry` what feeds see, a `FeedPlan` which entries a
feed has, a `Document` the bytes of a file. Fields are declared in tables (`table`), of which JSON Schema is made
(`schema`).
"""

from typing import TYPE_CHECKING

from irfeed.late import late
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
from irfeed.model.feed import Format

if TYPE_CHECKING:
    from irfeed.model.article import Content, Entry, Planned, Translation
    from irfeed.model.feed import Document, FeedPlan, Link, Variant, Withdrawal
else:  # what only those need who make feeds
    __getattr__ = late(
        __name__,
        {
            "Content": "article",
            "Document": "feed",
            "Entry": "article",
            "FeedPlan": "feed",
            "Link": "feed",
            "Planned": "article",
            "Translation": "article",
            "Variant": "feed",
            "Withdrawal": "feed",
        },
    )

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
