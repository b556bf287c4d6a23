"""REC050: articles belong to departments that irfeed.toml declares."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.publication import Publication
from irfeed.validate.draft import Draft
from irfeed.validate.flaw import Flaw
from irfeed.validate.words import listed, nearest


def find(draft: Draft, publication: Publication) -> Iterator[Flaw]:
    """Find fault with departments that the publication does not have."""
    for position, slug in enumerate(draft.fields.department or ()):
        if slug not in publication.departments:
            message = f"is not declared in irfeed.toml: {quoted(slug)}"
            yield Flaw(RULE, message, _hint(slug, publication), ("department", position))


def _hint(slug: str, publication: Publication) -> str:
    by_name = {
        name.casefold(): department.slug
        for department in publication.departments.values()
        for name in department.name.by_language.values()
    }
    meant = by_name.get(slug.casefold()) or nearest(slug, publication.departments)
    if meant is None:
        near = nearest(slug, by_name)
        meant = by_name[near] if near else None
    if meant:
        return f"did you mean {quoted(meant)}?"
    return f"declared are {listed(publication.departments)}; or add [departments.…] to irfeed.toml"


RULE = Rule(
    code="REC050",
    name="department-undeclared",
    severity=Severity.ERROR,
    says="An article's departments are slugs that irfeed.toml declares",
    why="Feeds exist for declared departments only; the article would be missing from the feed that it was meant for",
    mend="write one of the declared slugs, or declare the department in irfeed.toml",
    clause="irfeed.toml, [departments]",
    bad='{"department": "International Relations"}',
    good='{"department": "international-relations"}',
    sample="record",
)
