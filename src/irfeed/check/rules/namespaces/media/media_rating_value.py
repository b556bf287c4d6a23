"""MED009: A rating is one that its scheme has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_absolute_iri

_ICRA = "(?:[nsvlocx]z [01]|(?:n[a-c]|s[a-f]|v[a-j]|l[a-c]|o[a-h]|c[ab]|x[a-e]) [01])"
_KNOWN = MappingProxyType(
    {
        "urn:simple": re.compile("adult|nonadult"),
        "urn:mpaa": re.compile("g|m|nc-17|pg|pg-13|r|x"),
        "urn:v-chip": re.compile(r"14\+|18\+|c8?|g|pg|tv-(?:14|g|ma|pg|y|y7|y7-fv)"),
        "urn:icra": re.compile(rf"r \({_ICRA}(?: {_ICRA})*\)"),
    }
)


def judge(rating: Element, document: Document) -> Iterator[Fault]:
    """Find a rating that its scheme does not have, or a scheme that is no address."""
    scheme = rating.get("scheme") or "urn:simple"
    known = _KNOWN.get(scheme)
    if known is not None and not known.fullmatch(rating.value):
        yield document.fault_in_text(rating, f"The scheme {scheme} has no rating {quoted(rating.value)}")
    elif known is None and (reason := why_not_absolute_iri(scheme)):
        yield document.fault_in_attribute(rating, "scheme", f"The scheme {quoted(scheme)} {reason}")


RULE = ElementRule(
    Rule(
        code="MED009",
        name="media-rating-value",
        severity=Severity.ERROR,
        says="A rating is one that its scheme has",
        why="Readers cannot tell who may see the item",
        mend="Write a rating of the scheme, such as nonadult",
        clause="Media RSS 1.5.1, media:rating",
        bad="<media:rating>harmless</media:rating>",
        good='<media:rating scheme="urn:mpaa">pg</media:rating>',
        sample="rss/item",
    ),
    on=("media:rating",),
    judge=judge,
)
