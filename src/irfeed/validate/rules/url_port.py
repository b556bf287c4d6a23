"""REC063: the port of an address is a port."""

from __future__ import annotations

import re
from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.validate.flaw import Flaw
from irfeed.validate.url_parts import Parts

_DIGITS = re.compile("[0-9]{1,5}")
_HIGHEST = 65535


def find(parts: Parts) -> Iterator[Flaw]:
    """Find fault with ports that are not 1 to 65535."""
    port = parts.port
    if port is not None and not (_DIGITS.fullmatch(port) and 1 <= int(port) <= _HIGHEST):
        yield Flaw(RULE, f"has no valid port: {quoted(port)}")


RULE = Rule(
    code="REC063",
    name="url-port",
    severity=Severity.ERROR,
    says="The port of an address, if it has one, is a number from 1 to 65535",
    why="Readers cannot open the address, and some fail on the whole feed",
    mend="write a port from 1 to 65535, or none",
    clause="RFC 3986, section 3.2.3; RFC 6335, section 6",
    bad='{"url": "https://english.seoul.example:99999/tokyo-visit/"}',
    good='{"url": "https://english.seoul.example:8443/tokyo-visit/"}',
    sample="record",
)
