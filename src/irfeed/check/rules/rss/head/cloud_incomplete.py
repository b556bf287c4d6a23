"""RSS056: A cloud has domain, port, path, registerProcedure and protocol."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(cloud: Element, document: Document) -> Iterator[Fault]:
    """Find a cloud without one of the five."""
    for name in ("domain", "port", "path", "registerProcedure", "protocol"):
        if name not in cloud.attributes:
            yield document.fault(cloud, f"The cloud has no {name}")


RULE = ElementRule(
    Rule(
        code="RSS056",
        name="cloud-incomplete",
        severity=Severity.ERROR,
        says="A cloud has domain, port, path, registerProcedure and protocol",
        why="Readers cannot register with the cloud without one of them",
        mend="Add the missing attribute, or leave <cloud> out",
        clause="RSS 2.0, <cloud> sub-element of <channel>: five required attributes",
        bad='<cloud domain="example.org" port="80" path="/rpc" protocol="xml-rpc"/>',
        good=('<cloud domain="example.org" port="80" path="/rpc" registerProcedure="notify" protocol="xml-rpc"/>'),
        sample="rss/channel",
    ),
    on=("channel/cloud",),
    judge=judge,
)
