"""The small grammars that records, configuration and feeds share, one file each. Pure: text in, None or a reason out.

A reason is the rest of a sentence that begins with the value: "is no date: there is no 30 February".
"""

from typing import TYPE_CHECKING

from irfeed.late import late

if TYPE_CHECKING:
    from irfeed.syntax.email_address import why_not_email
    from irfeed.syntax.integer import why_not_integer
    from irfeed.syntax.iri import is_absolute, why_not_absolute_iri, why_not_absolute_uri, why_not_iri, why_not_uri
    from irfeed.syntax.language_tag import hint_about_language, why_not_language
    from irfeed.syntax.meant_date import hint_about_rfc822, hint_about_rfc3339
    from irfeed.syntax.media_type import why_not_media_type
    from irfeed.syntax.rfc822_comment import without_comments
    from irfeed.syntax.rfc822_date import moment_of_rfc822, why_not_rfc822, why_old_rfc822
    from irfeed.syntax.rfc3339_date import moment_of_rfc3339, why_not_rfc3339, why_not_w3cdtf
    from irfeed.syntax.same_address import is_same_address
    from irfeed.syntax.srcset import source_set
    from irfeed.syntax.web_address import why_not_web_address
else:  # a grammar is read when it is asked for: an ordinary build asks for few of them
    __getattr__ = late(
        __name__,
        {
            "hint_about_language": "language_tag",
            "hint_about_rfc822": "meant_date",
            "hint_about_rfc3339": "meant_date",
            "is_absolute": "iri",
            "is_same_address": "same_address",
            "moment_of_rfc822": "rfc822_date",
            "moment_of_rfc3339": "rfc3339_date",
            "source_set": "srcset",
            "why_not_absolute_iri": "iri",
            "why_not_absolute_uri": "iri",
            "why_not_email": "email_address",
            "why_not_integer": "integer",
            "why_not_iri": "iri",
            "why_not_language": "language_tag",
            "why_not_media_type": "media_type",
            "why_not_rfc822": "rfc822_date",
            "why_not_rfc3339": "rfc3339_date",
            "why_not_uri": "iri",
            "why_not_w3cdtf": "rfc3339_date",
            "why_not_web_address": "web_address",
            "why_old_rfc822": "rfc822_date",
            "without_comments": "rfc822_comment",
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
