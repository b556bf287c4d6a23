"""REC062: the host of an address can exist."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_absolute_iri
from irfeed.validate.flaw import Flaw
from irfeed.validate.host import read_host
from irfeed.validate.url_parts import Parts


def find(parts: Parts) -> Iterator[Flaw]:
    """Find fault with hosts that are neither a name nor an IP address."""
    if parts.is_web and parts.authority is not None:
        host = read_host(parts.host)
        fault = host.fault or why_not_absolute_iri(f"https://{host.ascii}/")  # what the rules about feeds ask
        if fault:
            yield Flaw(RULE, f"has no valid host: {quoted(parts.host)} {fault}")


RULE = Rule(
    code="REC062",
    name="url-host",
    severity=Severity.ERROR,
    says=(
        "The host of an address is a domain name (international ones included), a dotted IPv4 address or an IPv6 "
        "address in brackets"
    ),
    why="Nobody can follow a link to a host that cannot exist; and odd spellings of hosts are used to deceive",
    mend="write the host as browsers show it, as in english.seoul.example",
    clause="RFC 3986, section 3.2.2; RFC 1123, section 2.1; RFC 5891, section 4.2",
    bad='{"url": "https://english..seoul.example/tokyo-visit/"}',
    good='{"url": "https://서울.example/도쿄"}',
    sample="record",
)
