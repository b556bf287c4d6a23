"""From an article to what feeds print of it: safe content, and one fragment for each format.

In goes an article; out come its entry in each format, and findings about its body. It does not know which feeds an
entry is in.
"""

from typing import TYPE_CHECKING

from irfeed.late import late

if TYPE_CHECKING:
    from irfeed.render.content import content_of
    from irfeed.render.entries import STAND_IN, Entries, Linked, TranslationLinks
    from irfeed.render.options import EntryOptions
    from irfeed.render.safe import findings_of_body, late_pictures
else:  # who only judges bodies makes no fragments
    __getattr__ = late(
        __name__,
        {
            "STAND_IN": "entries",
            "Entries": "entries",
            "Linked": "entries",
            "EntryOptions": "options",
            "TranslationLinks": "entries",
            "content_of": "content",
            "findings_of_body": "safe",
            "late_pictures": "safe",
        },
    )

__all__ = [
    "STAND_IN",
    "Entries",
    "EntryOptions",
    "Linked",
    "TranslationLinks",
    "content_of",
    "findings_of_body",
    "late_pictures",
]
