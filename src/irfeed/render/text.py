"""Plain text in places where some readers take it for HTML: titles, names, categories.

RSS does not say whether a title is text or HTML, and readers differ. What is written here means the same to both.
"""

from __future__ import annotations

import re

#: Joins two characters without showing: markup and references do not survive it, words do.
_WORD_JOINER = "\u2060"

#: What an HTML parser takes for the beginning of markup, or of a character reference (HTML, section 13.2.5).
_MARKUP = re.compile(r"<(?=[A-Za-z/!?])|&(?=#[0-9xX]|[A-Za-z][A-Za-z0-9]*;)")
_LEGACY = re.compile(r"&(?=([A-Za-z][A-Za-z0-9]*))")

_REFERENCES = str.maketrans({"&": "&#x26;", "<": "&#x3C;", ">": "&#x3E;"})


def inert(text: str) -> str:
    """Return `text` so that it shows the same, and does nothing, if a reader takes it for HTML.

    A word joiner (U+2060) parts what would be a tag or a character reference. "AT&T <3" stays as it is; most texts do.
    """
    if "<" not in text and "&" not in text:
        return text
    from html.entities import html5  # noqa: PLC0415 - a large table that few titles need

    def parted(match: re.Match[str]) -> str:
        name = match[1]
        known = any(name[:length] in html5 for length in range(2, len(name) + 1))
        return f"&{_WORD_JOINER}" if known else "&"

    return _LEGACY.sub(parted, _MARKUP.sub(lambda match: match[0] + _WORD_JOINER, text))


def rss_character_data(text: str) -> str:
    """Return `text` as the XML of an RSS element that holds plain text, such as title.

    Source: RSS Advisory Board, RSS Best Practices Profile, "Character Data": `&`, `<` and `>` as hexadecimal
    character references, the form that the most readers show right whether they expect text or HTML.
    """
    return text.translate(_REFERENCES).replace("\r", "&#xD;")
