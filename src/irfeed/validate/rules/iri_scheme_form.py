"""REC032: tag: URIs and URNs follow the grammar of their scheme."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.publication import Publication
from irfeed.record import Path
from irfeed.syntax.iri_scheme import why_not_of_its_scheme
from irfeed.validate.draft import Draft
from irfeed.validate.flaw import Flaw


def find(draft: Draft, publication: Publication) -> Iterator[Flaw]:
    """Find fault with an id whose scheme has a stricter grammar than IRIs have."""
    source = draft.fields.source
    ids: tuple[tuple[Path, str | None], ...] = (
        (("id",), draft.fields.id),
        (("source", "id"), source.id if source else None),
    )
    for path, id_ in ids:
        if id_ and (why := why_not_of_its_scheme(id_)):
            example = f"write authority, date and name, as in tag:{publication.id_authority}:tokyo-visit"
            yield Flaw(RULE, f"{why}: {quoted(id_)}", example if id_[:4].lower() == "tag:" else "", path)


RULE = Rule(
    code="REC032",
    name="iri-scheme-form",
    severity=Severity.ERROR,
    says="A tag: id has an authority, a date and a name; a urn:uuid: id has a whole UUID; a urn: id has a namespace",
    why="The grammar of its scheme is what makes it unique; feed validators call a feed with another id invalid",
    mend="write the id in full",
    clause="RFC 4151, section 2.1; RFC 8141, section 2; RFC 9562, section 4",
    bad='{"id": "tag:tokyo-visit"}',
    good='{"id": "tag:seoul.example,2015:tokyo-visit"}',
    sample="record",
)
