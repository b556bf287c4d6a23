"""What feeds print of an article beside its fields: its body, made safe, and a summary."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from irfeed.findings import Finding, Place
from irfeed.model import Article, BodyFormat, Content
from irfeed.render.safe import safe_body
from irfeed.render.summary import summary_of

#: Where Hugo, Jekyll and WordPress end what they show of an article in lists.
_MORE: Final = re.compile(r"<!--\s*+(?:more|excerpt)\b(?:(?!-->)[^>])*+-->", re.IGNORECASE)

_DEFINITION: Final = re.compile(r"^ {0,3}\[[^\]\n]+\]:.*$", re.MULTILINE)


def content_of(article: Article, place: Place) -> tuple[Content, list[Finding]]:
    """Return the content of `article`, and findings at `place`, which is where its body stands.

    A body that is refused by an error gives no HTML, and no summary is derived from it. A summary that only repeats the
    title is none.
    """
    html, findings = safe_body(article, place)
    summary = _derived(article, html, place) if article.summary is None else article.summary
    return Content(html, "" if summary == article.title else summary), findings


def _derived(article: Article, html: str, place: Place) -> str:
    """Return a summary derived from the safe HTML of an article's body, up to the mark where its writer ends it."""
    body = article.body
    mark = _MORE.search(body.text) if html and body and "<!--" in body.text else None
    if body and mark:
        text = body.text[: mark.start()]
        if body.format is BodyFormat.MARKDOWN:  # what links and footnotes refer to mostly stands at the end
            text = "\n\n".join((text, *_DEFINITION.findall(body.text, mark.end())))
        beginning, _ = safe_body(replace(article, body=replace(body, text=text)), place)
        return summary_of(beginning) or summary_of(html)
    return summary_of(html)
