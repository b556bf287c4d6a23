"""The small grammars of the specifications, one file each: dates, addresses, tags, characters, JSON, TOML.

Pure: text in, None or a reason out, or values with their places. A reason is the rest of a sentence that begins with
the value: "is no date: there is no 30 February". They know nothing of records or feeds.
"""

from typing import TYPE_CHECKING

from irfeed.late import late

if TYPE_CHECKING:
    from irfeed.syntax.addresses import (
        is_absolute,
        is_same_address,
        why_not_absolute_iri,
        why_not_absolute_uri,
        why_not_email,
        why_not_iri,
        why_not_uri,
        why_not_web_address,
    )
    from irfeed.syntax.dates import (
        moment_of_rfc822,
        moment_of_rfc3339,
        why_not_rfc822,
        why_not_rfc3339,
        why_not_w3cdtf,
        why_old_rfc822,
        without_comments,
    )
    from irfeed.syntax.language_tag import hint_about_language, why_not_language
    from irfeed.syntax.late_picture import source_set
    from irfeed.syntax.meant_date import hint_about_rfc822, hint_about_rfc3339
    from irfeed.syntax.media_type import why_not_integer, why_not_media_type
else:  # a grammar is read when it is asked for: an ordinary build asks for few of them
    __getattr__ = late(
        __name__,
        {
            "hint_about_language": "language_tag",
            "hint_about_rfc822": "meant_date",
            "hint_about_rfc3339": "meant_date",
            "is_absolute": "addresses",
            "is_same_address": "addresses",
            "moment_of_rfc822": "dates",
            "moment_of_rfc3339": "dates",
            "source_set": "late_picture",
            "why_not_absolute_iri": "addresses",
            "why_not_absolute_uri": "addresses",
            "why_not_email": "addresses",
            "why_not_integer": "media_type",
            "why_not_iri": "addresses",
            "why_not_language": "language_tag",
            "why_not_media_type": "media_type",
            "why_not_rfc822": "dates",
            "why_not_rfc3339": "dates",
            "why_not_uri": "addresses",
            "why_not_w3cdtf": "dates",
            "why_not_web_address": "addresses",
            "why_old_rfc822": "dates",
            "without_comments": "dates",
        },
    )

__all__ = [
    "hint_about_language",
    "hint_about_rfc822",
    "hint_about_rfc3339",
    "is_absolute",
    "is_same_address",
    "moment_of_rfc822",
    "moment_of_rfc3339",
    "source_set",
    "why_not_absolute_iri",
    "why_not_absolute_uri",
    "why_not_email",
    "why_not_integer",
    "why_not_iri",
    "why_not_language",
    "why_not_media_type",
    "why_not_rfc822",
    "why_not_rfc3339",
    "why_not_uri",
    "why_not_w3cdtf",
    "why_not_web_address",
    "why_old_rfc822",
    "without_comments",
]
