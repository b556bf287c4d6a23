"""A source: every letter in a mailbox file (mbox) is a record."""

from __future__ import annotations

import email.policy
import mailbox
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parsedate_to_datetime
from pathlib import Path

from irfeed.errors import OutsideError, UsageError
from irfeed.findings import Finding, Place, Severity
from irfeed.load.source import Context
from irfeed.model.record import Path as FieldPath
from irfeed.model.record import Record, pointer

_PARSER = BytesParser(policy=email.policy.default)


@dataclass(frozen=True, slots=True)
class Letter:
    """Where a record stands: in which letter. irfeed asks when it has something to say of a field."""

    shown: str

    def place(self, path: FieldPath) -> Place:
        """Return the letter; a letter has no lines that a person could go to."""
        return Place(self.shown, pointer=pointer(path))


def read(settings: Mapping[str, object], context: Context) -> Iterator[Record | Finding]:
    """Read every letter, one by one."""
    file, department = settings.get("file"), settings.get("department")
    if not isinstance(file, str) or not isinstance(department, str):
        raise UsageError(f"The source {context.name} needs the settings file and department")
    box = context.root / file
    if not box.is_file():
        raise OutsideError(f"The source {context.name} finds no mailbox {file}")
    for number, letter in enumerate(_letters(box), start=1):
        yield _record(letter, department, Letter(f"{context.name}:{file}/{number}"))


def _letters(box: Path) -> Iterator[EmailMessage]:
    with closing(mailbox.mbox(box, factory=_PARSER.parse, create=False)) as letters:
        yield from letters


def _record(letter: EmailMessage, department: str, where: Letter) -> Record | Finding:
    if not letter["Message-ID"]:
        message = "The letter has no Message-ID, from which its permanent id is made"
        return Finding("XMB101", Severity.ERROR, where.place(("id",)), message)
    body = letter.get_body(("plain",))
    fields = {
        "id": f"mid:{letter['Message-ID'].strip('<> ')}",  # RFC 2392
        "title": letter["Subject"],
        "language": letter["Content-Language"],
        "department": department,
        "url": str(letter["Archived-At"] or "").strip("<> "),  # RFC 5064
        "published": parsedate_to_datetime(letter["Date"]) if letter["Date"] else None,
        "body": body.get_content() if body else "",
        "body_format": "text",
    }
    return Record({name: field for name, field in fields.items() if field}, where)
