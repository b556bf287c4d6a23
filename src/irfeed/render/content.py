"""What feeds print of an article beside its fields: its body, made safe, and a summary."""

from __future__ import annotations

from irfeed.findings import Finding, Place
from irfeed.model import Article, Content
from irfeed.render.safe import safe_body
from irfeed.render.summary import summary_of


def content_of(article: Article, place: Place) -> tuple[Content, list[Finding]]:
    """Return the content of `article`, and findings at `place`, which is where its body stands.

    A body that is refused by an error gives no HTML, and no summary is derived from it.
    """
    html, findings = safe_body(article, place)
    summary = summary_of(html) if article.summary is None else article.summary
    return Content(html, summary), findings
