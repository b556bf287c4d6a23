"""SET002: A self link leads to where the document is served."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.across import Together
from irfeed.check.rule import SetRule
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(together: Together) -> Iterator[Fault]:
    """Find self links that do not fit the place of the document among the others."""
    for one in together.summaries:
        link, address = one.self_link, together.address_of(one.path)
        if link is not None and address is not None and link.href not in (address, _folder(address)):
            hint = f"Write {address}"
            yield Fault(
                link.place, f"The self link is {quoted(link.href)}; the other documents are served elsewhere", hint
            )


def _folder(address: str) -> str:
    """Return the address of the folder, under which servers show an index file."""
    return address.rpartition("/")[0] + "/"


RULE = SetRule(
    Rule(
        code="SET002",
        name="self-link-elsewhere",
        severity=Severity.WARNING,
        says="A self link leads to where the document is served",
        why="Readers move their subscription to that address, and find something else there",
        mend="Let the document link to its own address",
        clause="RFC 4287 section 4.2.7.2: self",
    ),
    judge=judge,
)
