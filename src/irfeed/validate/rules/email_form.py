"""REC090: e-mail addresses are e-mail addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.validate.characters import is_visible
from irfeed.validate.flaw import Flaw
from irfeed.validate.host import read_host
from irfeed.validate.words import quoted

_LOCAL = re.compile(r'[^\s@<>()\[\],;:"\\.]+(?:\.[^\s@<>()\[\],;:"\\.]+)*')
_LONGEST_LOCAL = 64


def find(text: str) -> Iterator[Flaw]:
    """Find fault with what is not name@host."""
    local, _, host = text.rpartition("@")
    if not (_is_local(local) and "." in host and not read_host(host).fault):
        yield Flaw(RULE, f"is not an e-mail address: {quoted(text)}")


def _is_local(local: str) -> bool:
    return len(local) <= _LONGEST_LOCAL and bool(_LOCAL.fullmatch(local)) and all(map(is_visible, local))


RULE = Rule(
    code="REC090",
    name="email-form",
    severity=Severity.ERROR,
    says="An e-mail address is a name, an @ and a host, and nothing else.",
    why="RSS and Atom validators refuse anything else, and people cannot answer.",
    mend="write it as in press@seoul.example, without a name or mailto: around it",
    clause="RFC 5322, section 3.4.1; RFC 4287, section 3.2.3",
    bad='{"authors": [{"name": "Press office", "email": "press at seoul.example"}]}',
    good='{"authors": [{"name": "Press office", "email": "press@seoul.example"}]}',
    sample="record",
)
