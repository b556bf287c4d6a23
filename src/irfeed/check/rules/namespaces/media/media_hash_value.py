"""MED008: A hash has as many digits as its algorithm makes."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted

_DIGITS = MappingProxyType({"md5": 32, "sha-1": 40})


def judge(digest: Element, document: Document) -> Iterator[Fault]:
    """Find a hash of the wrong length, or of other signs."""
    wanted = _DIGITS.get(digest.get("algo") or "md5")
    if wanted is not None and (len(digest.value) != wanted or not digest.value.isascii() or not digest.value.isalnum()):
        message = f"The hash {quoted(digest.value)} is not {wanted} hexadecimal digits"
        yield document.fault_in_text(digest, message)


RULE = ElementRule(
    Rule(
        code="MED008",
        name="media-hash-value",
        severity=Severity.ERROR,
        says="A hash has as many digits as its algorithm makes",
        why="Nobody can compare the file with it",
        mend="Write 32 hexadecimal digits for md5, 40 for sha-1",
        clause="Media RSS 1.5.1, media:hash; RFC 1321, RFC 3174",
        bad='<media:hash algo="sha-1">dfdec888b72151965a34b4b59031290a</media:hash>',
        good='<media:hash algo="md5">dfdec888b72151965a34b4b59031290a</media:hash>',
        sample="rss/item",
    ),
    on=("media:hash",),
    judge=judge,
)
