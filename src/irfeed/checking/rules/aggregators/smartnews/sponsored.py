"""What SmartNews asks of the sponsored links of an article."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.checking.document import Document
from irfeed.checking.rule import elements
from irfeed.checking.xml import Element
from irfeed.findings import RuleFinding, Severity, rule

_LINKS = "publishers.smartnews.com, article 51338435733913, About the sponsored-link feature (read in November 2026)"
_MOST_LINKS = 2
_LINK = '<snf:sponsoredLink link="https://example.org/letter/" advertiser="City"/>'


@rule(
    "SMA012",
    Severity.WARNING,
    elements("snf:sponsoredLink"),
    clause=f"{_LINKS}: link and advertiser are required; at most 45 and 35 characters",
    bad=('<snf:advertisement><snf:sponsoredLink link="https://example.org/letter/" title="News"/></snf:advertisement>'),
    good=(
        '<snf:advertisement><snf:sponsoredLink link="https://example.org/letter/" title="A letter"'
        ' thumbnail="https://example.org/a.jpg" advertiser="City"/></snf:advertisement>'
    ),
    sample="rss/item",
)
def smartnews_sponsored_link(link: Element, document: Document) -> Iterator[RuleFinding]:
    """SmartNews: a sponsored link has a link and an advertiser; its texts are short

    Why: SmartNews requires both, and has room for so much
    What to do: Write link="…", advertiser="…" (35 characters) and title="…" (45 characters)
    """
    tag = document.tag(link)
    for name in ("link", "advertiser"):
        if not (link.get(name) or "").strip():
            yield document.finding(link, f"<{tag}> has no {name}, which SmartNews requires")
    for name, most in (("title", 45), ("advertiser", 35)):
        length = len(link.get(name) or "")
        if length > most:
            message = f"{name} has {length} characters; SmartNews has room for {most}"
            yield document.finding_in_attribute(link, name, message)


@rule(
    "SMA013",
    Severity.WARNING,
    elements("snf:advertisement"),
    clause=f"{_LINKS}: up to two",
    bad=f"<snf:advertisement>{_LINK * 3}</snf:advertisement>",
    good=f"<snf:advertisement>{_LINK}</snf:advertisement>",
    sample="rss/item",
)
def smartnews_sponsored_links(advertisement: Element, document: Document) -> Iterator[RuleFinding]:
    """SmartNews: an article has at most two sponsored links

    Why: SmartNews shows two
    What to do: Keep the two that matter
    """
    links = advertisement.every("snf:sponsoredLink")
    if len(links) > _MOST_LINKS:
        message = f"The article has {len(links)} sponsored links; SmartNews shows {_MOST_LINKS}"
        yield document.finding(links[_MOST_LINKS], message)
