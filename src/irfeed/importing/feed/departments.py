"""Categories of entries that are departments of the publication."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from irfeed.importing.claims import Certainty, Claim, Found, strongest
from irfeed.importing.departments import exact
from irfeed.model.publication import Publication
from irfeed.model.record import Value
from irfeed.syntax import why_not_absolute_iri


def parted(found: Found, publication: Publication) -> Found:
    """Return `found` with the departments among its categories named as such, and the other categories left."""
    claims = strongest(found.claims)
    categories = claims.get("categories")
    if categories is None or not isinstance(categories.value, list):
        return found
    scheme = f"tag:{publication.id_authority}:departments"
    said = claims.get("department")
    slugs: dict[str, None] = {}
    others: list[Value] = []
    for category in categories.value:
        assert isinstance(category, Mapping)  # noqa: S101 - the formats give categories so
        slug = exact(str(category["term"]), publication) if category.get("scheme") in {None, "", scheme} else None
        if slug is None:
            others.append(_filled(category))
        else:
            slugs[slug] = None
    rest = [claim for claim in found.claims if claim.field != "categories"]
    made = [Claim("categories", others, categories.origin, categories.certainty)]
    if said is None and slugs:
        made.append(Claim("department", [*slugs], categories.origin, Certainty.SAID))
    return replace(found, claims=(*rest, *made))


def _filled(category: Mapping[str, Value]) -> dict[str, Value]:
    """Return what a category says; a scheme that is no IRI is the private name of a list, and left out."""
    scheme = str(category.get("scheme") or "")
    return {
        name: value
        for name, value in category.items()
        if value and not (name == "scheme" and why_not_absolute_iri(scheme))
    }
