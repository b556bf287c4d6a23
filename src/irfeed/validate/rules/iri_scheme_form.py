"""REC032: tag: and urn:uuid: ids follow their own grammar."""

from __future__ import annotations

import re
from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.publication import Publication
from irfeed.validate.draft import Draft
from irfeed.validate.flaw import Flaw

_DATE = r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?"
_TAG = re.compile(rf"tag:(?:[\w.+-]+@)?[\w-]+(?:\.[\w-]+)*,{_DATE}:.*", re.IGNORECASE)
_UUID = re.compile(r"urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


def find(draft: Draft, publication: Publication) -> Iterator[Flaw]:
    """Find fault with an id whose scheme has a stricter grammar than IRIs have."""
    id_ = draft.fields.id or ""
    if id_[:4].casefold() == "tag:" and not _TAG.fullmatch(id_):
        example = f"as in tag:{publication.id_authority}:tokyo-visit"
        yield Flaw(
            RULE, f"is not a complete tag: URI: {quoted(id_)}", f"write authority, date and name, {example}", ("id",)
        )
    elif id_[:9].casefold() == "urn:uuid:" and not _UUID.fullmatch(id_):
        yield Flaw(RULE, f"is not a complete UUID: {quoted(id_)}", path=("id",))


RULE = Rule(
    code="REC032",
    name="iri-scheme-form",
    severity=Severity.WARNING,
    says="A tag: id has an authority, a date and a name; a urn:uuid: id has a whole UUID",
    why="Feed validators warn of it. It is no error, because an id that is published must not change any more",
    mend="if the id has never been published, write it in full; otherwise leave it",
    clause="RFC 4151, section 2.1; RFC 9562, section 4",
    bad='{"id": "tag:tokyo-visit"}',
    good='{"id": "tag:seoul.example,2015:tokyo-visit"}',
    sample="record",
)
