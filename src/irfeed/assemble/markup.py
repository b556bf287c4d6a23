"""The lines that an RSS channel and an Atom feed have in common, written without a tree.

They are what irfeed's extensions of feedgen write; each function takes the spaces before a line.
"""

from __future__ import annotations

from collections.abc import Mapping

from irfeed._feedgen.periods import update_period
from irfeed._markup import DECLARATION, encoded, link, stylesheet_instruction
from irfeed.model import FeedPlan, Format
from irfeed.model.publication import Publication

#: Without a version, which would change every document, and so what every subscriber loads, at each release.
GENERATOR = "irfeed"


def head(markup: str, stylesheet: str | None) -> bytes | None:
    """Return the head of a document from its root on, or None if it holds a character that XML forbids."""
    written = encoded(markup)
    return None if written is None else DECLARATION + stylesheet_instruction(stylesheet) + written


def declared(namespaces: Mapping[str, str]) -> str:
    """Return the declarations of namespaces, each after a space."""
    return "".join([f' xmlns:{prefix}="{address}"' for prefix, address in namespaces.items()])


def links(indent: str, tag: str, plan: FeedPlan, format_: Format) -> str:
    """Return the links of a feed in one of its formats."""
    return "".join([f"{indent}{link(tag, one)}\n" for one in plan.links[format_]])


def terms(indent: str, plan: FeedPlan, publication: Publication) -> str:
    """Return how often the feed changes (RSS 1.0 module "syndication"), and what it is the whole or a part of.

    Source: RFC 5005, sections 2 and 4.
    """
    lines = ""
    if publication.feeds.ttl is not None:
        period, times = update_period(publication.feeds.ttl)
        lines = (
            f"{indent}<sy:updatePeriod>{period}</sy:updatePeriod>\n"
            f"{indent}<sy:updateFrequency>{times}</sy:updateFrequency>\n"
        )
    if plan.complete:
        lines += f"{indent}<fh:complete/>\n"
    if plan.archive is not None:
        lines += f"{indent}<fh:archive/>\n"
    return lines
