"""The small grammars that records, configuration and feeds share, one file each. Pure: text in, None or a reason out.

A reason is the rest of a sentence that begins with the value: "is no date: there is no 30 February".
"""

from irfeed.syntax.email_address import why_not_email
from irfeed.syntax.integer import why_not_integer
from irfeed.syntax.iri import is_absolute, why_not_absolute_iri, why_not_absolute_uri, why_not_iri, why_not_uri
from irfeed.syntax.language_tag import hint_about_language, why_not_language
from irfeed.syntax.media_type import why_not_media_type
from irfeed.syntax.rfc822_date import moment_of_rfc822, why_not_rfc822, why_old_rfc822
from irfeed.syntax.rfc3339_date import moment_of_rfc3339, why_not_rfc3339, why_not_w3cdtf
from irfeed.syntax.web_address import why_not_web_address

__all__ = [
    "hint_about_language",
    "is_absolute",
    "moment_of_rfc822",
    "moment_of_rfc3339",
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
]
