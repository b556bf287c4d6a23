"""An article's body, made safe HTML for feeds, and what there is to say of it.

Most bodies are safe as they are written. All that cleans the others is imported with the first of them.
"""

from __future__ import annotations

from irfeed.findings import Finding, Place
from irfeed.model import Article, BodyFormat
from irfeed.render.sanitise.plain import is_plain
from irfeed.render.shown import shows


def safe_body(article: Article, place: Place) -> tuple[str, list[Finding]]:
    """Return the safe HTML of an article's body, "" if there is none or it is refused, and findings at `place`."""
    body = article.body
    if body is None:
        return "", []
    if body.format is BodyFormat.HTML and is_plain(body.text) and shows(body.text):
        return body.text, []
    from irfeed.render.cleaning import cleaned  # noqa: PLC0415 - as said above

    return cleaned(body, article.url, place)


def findings_of_body(article: Article) -> list[Finding]:
    """Return what is found in the body of an article; the findings' places are for the caller to fill in."""
    return safe_body(article, Place(""))[1]
