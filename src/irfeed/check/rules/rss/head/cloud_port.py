"""RSS057: The port of a cloud is a port."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_integer


def judge(cloud: Element, document: Document) -> Iterator[Fault]:
    """Find a port that is none."""
    port = cloud.get("port")
    if port is not None and (reason := why_not_integer(port, 1, 65535)):
        yield document.fault_in_attribute(cloud, "port", f"The port {quoted(port)} {reason}")


RULE = ElementRule(
    Rule(
        code="RSS057",
        name="cloud-port",
        severity=Severity.ERROR,
        says="The port of a cloud is a port",
        why="Readers cannot reach the cloud",
        mend="Write a number from 1 to 65535, such as 80",
        clause="RSS 2.0, <cloud> sub-element of <channel>; RFC 3986 section 3.2.3",
        bad=('<cloud domain="example.org" port="0" path="/rpc" registerProcedure="notify" protocol="xml-rpc"/>'),
        good=('<cloud domain="example.org" port="80" path="/rpc" registerProcedure="notify" protocol="xml-rpc"/>'),
        sample="rss/channel",
    ),
    on=("channel/cloud",),
    judge=judge,
)
