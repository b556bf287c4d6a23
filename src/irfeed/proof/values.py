"""Patterns of ordinary values in feeds: each narrower than its specification, so that what matches is right.

They are parts of regular expressions over text. Repeats take all that they can and give nothing back, so that a match
costs time in proportion to the text. XML writes "&" as `&amp;` in every value, which `references` sees to for texts.
"""

from __future__ import annotations

import re
from functools import lru_cache

from irfeed.syntax import why_not_rfc822

#: What no text holds: "<", which opens markup, ">", lest there be "]]>", carriage returns, and what XML 1.0, section
#: 2.2, Char, leaves out, but for two that `has_known_references` looks for: a set beyond Latin 1 takes long to compile.
_NO_TEXT = r"<>\x00-\x08\x0b-\x1f"
TEXT = rf"[^{_NO_TEXT}]*+"  #: of an element of XML
VALUE = rf'"[^"{_NO_TEXT}]*+"'  #: of an attribute of XML
#: XML 1.0, sections 4.1 and 4.6: what may follow "&" without a declaration of its own.
_NO_REFERENCE = re.compile(r"&(?!(?:amp|lt|gt|quot|#9|#10|#13|#x26|#x3C|#x3E);)")

#: RFC 8259, section 7; halves of surrogate pairs are not written.
STRING = r'"[^"\\\x00-\x1f]*+(?:\\(?:["\\/bfnrt]|u00[01][0-9a-f])[^"\\\x00-\x1f]*+)*+"'
#: RFC 8259, section 6, as far as every reader counts.
NUMBER = r"-?(?:0|[1-9][0-9]{0,15}+)(?:\.[0-9]{1,17}+)?+(?:e[+-][0-9]{2})?+"

#: RFC 3986, sections 3.3 and 3.4: pchar, "/" and "?", but for "&" and "%".
_PATH = "A-Za-z0-9._~:/?@!$'()*+,;=-"
_ESCAPED = "%[0-9A-Fa-f]{2}"
_LABEL = r"[a-z0-9]++(?:-++[a-z0-9]++)*+"
#: RFC 1123, section 2.1: labels below 64 characters, as the whole is; the last is no number.
_HOST = rf"(?=[a-z0-9.-]{{4,60}}+(?![a-z0-9.-]))(?:{_LABEL}\.)++(?:xn--[a-z0-9]++|[a-z]{{2,}}+)"
#: RFC 4151, section 2.1: authority, date; the day is one that every month has.
_TAG = rf"tag:{_LABEL}(?:\.{_LABEL})*+,[0-9]{{4}}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|1[0-9]|2[0-8]))?)?:"
_UUID = "urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"  # RFC 9562, section 4


def _run(ampersand: str) -> str:
    return rf"[{_PATH}]*+(?:(?:{_ESCAPED}|{ampersand})[{_PATH}]*+)*+"


def address(ampersand: str) -> str:
    """Return the pattern of an absolute address of the web, in which "&" is written so."""
    run = _run(ampersand)
    return rf"https?://{_HOST}(?::[0-9]{{1,4}}+)?+(?:[/?]{run})?+(?:#{run})?+"


def identifier(ampersand: str) -> str:
    """Return the pattern of a permanent id: a tag: URI, a UUID or an address."""
    return rf"(?:{_TAG}{_run(ampersand)}|{_UUID}|{address(ampersand)})"


ADDRESS = address("&amp;")  #: in XML
ID = identifier("&amp;")  #: in XML

#: RFC 5646, section 2.1: languages of ISO 639-1 (those that news is written in) or 639-2, a script, a region.
LANGUAGE = (
    "(?:a[fmrsz]|b[egns]|c[asy]|d[ae]|e[lnostu]|f[airy]|g[adlu]|h[eiruy]|i[dst]|ja|k[akmnoy]|l[botv]|m[giklnrsty]"
    "|n[belno]|o[rm]|p[alst]|r[ou]|s[ikloqrvw]|t[aeghklrt]|u[grz]|vi|xh|yi|z[hu]|[a-z]{3})"
    "(?:-[A-Z][a-z]{3})?+(?:-(?:[A-Z]{2}|[0-9]{3}))?+"
)
#: RFC 6838, section 4.2, of registered kinds, without parameters.
MEDIA_TYPE = "(?:application|audio|font|image|model|text|video)/[A-Za-z0-9][A-Za-z0-9.+-]{0,80}+"
#: RFC 5322, section 3.4.1: dot-atoms; RFC 5321, section 4.5.3.1.1: at most 64 characters before the "@".
EMAIL = rf"(?=[^@<]{{1,64}}+@)[A-Za-z0-9_-]++(?:[.+][A-Za-z0-9_-]++)*+@{_HOST}"
#: RSS Best Practices Profile, managingEditor: the address, and a name in brackets.
EDITOR = rf"{EMAIL} \([^(){_NO_TEXT}]*+\)"

_CLOCK = "(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"
_DAY = "(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)"
_LEAP_YEAR = "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)"
#: RFC 3339, section 5.6.
DATE_TIME = rf"(?!0000)(?:[0-9]{{4}}-{_DAY}|{_LEAP_YEAR}-02-29)T{_CLOCK}(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])"
#: RFC 822, section 5, with the year of RFC 2822; whether the day is called so, `is_day` says of the group.
RSS_DATE = rf"([A-Z][a-z]{{2}}, [0-9]{{2}} [A-Z][a-z]{{2}} [0-9]{{4}}) {_CLOCK} [+-](?:[01][0-9]|2[0-3])[0-5][0-9]"

COUNT = "(?:0|[1-9][0-9]{0,14}+)"  #: of bytes or seconds
SIZE = "[1-9][0-9]{0,14}+"  #: of what there is some of
#: Latitude and longitude in degrees: GeoRSS, Encoding.
POSITION = r"-?(?:90|[1-8]?[0-9](?:\.[0-9]{1,9}+)?+) -?(?:180|(?:1[0-7][0-9]|[1-9]?[0-9])(?:\.[0-9]{1,9}+)?+)"


def has_known_references(text: str) -> bool:
    """Say whether every "&" of an XML text begins a reference that needs no declaration, and XML knows its characters.

    Halves of surrogate pairs are in no text that was decoded.
    """
    return ("&" not in text or not _NO_REFERENCE.search(text)) and "\ufffe" not in text and "\uffff" not in text


@lru_cache(maxsize=10_000)
def is_day(day: str) -> bool:
    """Say whether there is such a day, as RSS writes it, and it is called so: "Fri, 06 Feb 2015"."""
    return why_not_rfc822(f"{day} 00:00:00 +0000") is None
