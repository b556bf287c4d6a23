"""Markup where plain text is meant: tags of HTML, and entities that were escaped twice."""

from __future__ import annotations

import re

_MARKUP = re.compile(
    r"</?(?:a|abbr|article|aside|audio|b|big|blockquote|br|center|cite|code|dd|del|div|dl|dt|em|embed|figure|font|form"
    r"|h[1-6]|hr|i|iframe|img|input|ins|kbd|li|object|ol|p|pre|q|s|script|section|small|span|strike|strong|style|sub"
    r"|sup|table|tbody|td|th|thead|tr|tt|u|ul|var|video)(?=[\s/>])[^<>]*>"
    r"|&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|amp|lt|gt|quot|apos|nbsp|copy|reg|trade|mdash|ndash|hellip|middot|bull|laquo"
    r"|raquo|[lr][sd]quo|euro|pound|yen|cent|sect|deg|times|eacute|egrave|agrave|ccedil|[aouAOU]uml|szlig|ntilde);",
    re.IGNORECASE,
)


def markup_in(text: str) -> str | None:
    """Return the first tag or entity in a text; None if there is none."""
    if "<" not in text and "&" not in text:
        return None
    found = _MARKUP.search(text)
    return found[0] if found else None
