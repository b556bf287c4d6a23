"""REC090: e-mail addresses are e-mail addresses."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_email
from irfeed.validate.characters import is_visible
from irfeed.validate.flaw import Flaw
from irfeed.validate.host import read_host

#: A local part in quotation marks could hold markup; such addresses are allowed, but nobody has one.
_NEVER = frozenset('"<>()[]\\')


def find(text: str) -> Iterator[Flaw]:
    """Find fault with what is not name@host."""
    why = why_not_email(text)
    host = text.rpartition("@")[2]
    strange = _NEVER & set(text) or not all(map(is_visible, text)) or "." not in host or read_host(host).fault
    if why is None and strange:
        why = "is no e-mail address that readers can use"
    if why:
        yield Flaw(RULE, f"{why}: {quoted(text)}")


RULE = Rule(
    code="REC090",
    name="email-form",
    severity=Severity.ERROR,
    says="An e-mail address is a name, an @ and a host, and nothing else",
    why="RSS and Atom validators refuse anything else, and people cannot answer",
    mend="write it as in press@seoul.example, without a name or mailto: around it",
    clause="RFC 5322, section 3.4.1; RFC 4287, section 3.2.3",
    bad='{"authors": [{"name": "Press office", "email": "press at seoul.example"}]}',
    good='{"authors": [{"name": "Press office", "email": "press@seoul.example"}]}',
    sample="record",
)
