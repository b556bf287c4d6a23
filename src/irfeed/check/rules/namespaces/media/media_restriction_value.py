"""MED010: A restriction names countries or addresses, or all or none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_absolute_iri

_COUNTRY = re.compile("[A-Za-z]{2}")


def judge(restriction: Element, document: Document) -> Iterator[Fault]:
    """Find a value that does not suit the type."""
    kind, value = restriction.get("type"), restriction.value
    if kind == "country":
        bad = next((one for one in value.split() if not _COUNTRY.fullmatch(one)), None)
    elif kind == "uri":
        bad = next((one for one in value.split() or [value] if why_not_absolute_iri(one)), None)
    else:
        bad = value if kind is None and value not in ("", "all", "none") else None
    if bad is not None:
        yield document.fault(restriction, f"The restriction {quoted(bad)} does not suit its type")


RULE = ElementRule(
    Rule(
        code="MED010",
        name="media-restriction-value",
        severity=Severity.ERROR,
        says="A restriction names countries or addresses, or all or none",
        why="Readers show what they should not, or hide what they may show",
        mend="Write codes of countries with spaces (jp kr), or addresses",
        clause="Media RSS 1.5.1, media:restriction; ISO 3166-1",
        bad='<media:restriction relationship="allow" type="country">korea</media:restriction>',
        good='<media:restriction relationship="allow" type="country">kr jp</media:restriction>',
        sample="rss/item",
    ),
    on=("media:restriction",),
    judge=judge,
)
