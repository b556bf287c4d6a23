"""RSS058: The protocol of a cloud is xml-rpc, soap or http-post."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(cloud: Element, document: Document) -> Iterator[Fault]:
    """Find another protocol."""
    protocol = cloud.get("protocol")
    if protocol is not None and protocol not in ("xml-rpc", "soap", "http-post"):
        yield document.fault_in_attribute(cloud, "protocol", f"The protocol is {quoted(protocol)}")


RULE = ElementRule(
    Rule(
        code="RSS058",
        name="cloud-protocol",
        severity=Severity.WARNING,
        says="The protocol of a cloud is xml-rpc, soap or http-post",
        why="Readers know no other protocols",
        mend="Write xml-rpc, soap or http-post",
        clause="RSS 2.0, <cloud> sub-element of <channel>; rssCloud API: http-post, xml-rpc or soap",
        bad=(
            '<cloud domain="example.org" port="80" path="/rpc" registerProcedure="notify" protocol="carrier-pigeon"/>'
        ),
        good=('<cloud domain="example.org" port="80" path="/rpc" registerProcedure="" protocol="http-post"/>'),
        sample="rss/channel",
    ),
    on=("channel/cloud",),
    judge=judge,
)
