"""Many documents in one run: judged one after the other, then together. Of each only its summary is kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from irfeed.check.across import Listed, Summary, Together, summarise
from irfeed.check.document import Document
from irfeed.check.gather import Gathered
from irfeed.check.judge import judge
from irfeed.check.kind import Kind
from irfeed.check.names import split
from irfeed.check.open import open_document
from irfeed.check.registry import family, plugin_rules
from irfeed.check.rule import SetRule
from irfeed.check.verdict import Options, Verdict
from irfeed.check.walk import Collector
from irfeed.findings import Finding, in_order

#: A JSON document in a folder that has one of these may want to be a feed.
_SIGNS = ("version", "title", "items", "home_page_url", "feed_url")
_SITEMAPS = frozenset({"urlset", "sitemapindex"})


def judge_gathered(one: Gathered, now: datetime | None, options: Options) -> tuple[Verdict, Summary | None] | None:
    """Judge one document; return None if it only happened to lie in a folder and is no feed."""
    document = open_document(one.data, one.path, media_type=one.media_type, now=now, options=options)
    if one.in_folder and _is_other(document):
        return None
    return judge(document), summarise(document)


def judge_together(summaries: Sequence[Summary], listed: Iterable[Listed], options: Options) -> tuple[Finding, ...]:
    """Return what is wrong between the documents of a run."""
    together = Together(summaries, tuple(listed))
    collector = Collector(options.most_findings)
    for rule in (*family("across"), *(plugin_rules() if options.plugins else ())):
        if isinstance(rule, SetRule) and options.wants(rule.about.code):
            collector.take(rule.about, rule.judge(together))
    return tuple(in_order(collector.findings))


def _is_other(document: Document) -> bool:
    """Say whether a document of a folder is something else and means to be: a manifest, a sitemap."""
    if document.kind is not Kind.UNKNOWN:
        return False
    if document.json is not None:
        return document.json.kind == "object" and not any(map(document.json.get, _SIGNS))
    return document.root is not None and split(document.root.name)[1] in _SITEMAPS
