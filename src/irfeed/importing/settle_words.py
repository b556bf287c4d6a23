"""Settling what is said in words: title, language, department, addresses, the id."""

from __future__ import annotations

from collections.abc import Sequence

import langcodes

from irfeed.findings import Finding
from irfeed.findings.quoted import quoted
from irfeed.importing import departments
from irfeed.importing.claims import Certainty, Claim
from irfeed.importing.desk import Desk, Verdict
from irfeed.importing.ids import digest, id_of
from irfeed.importing.rules import fields as rules
from irfeed.syntax import why_not_absolute_iri, why_not_web_address

_LONGEST_ID, _LONGEST_TITLE = 500, 500


def settle_title(desk: Desk, claim: Claim | None) -> Verdict:
    """Return a title on one line."""
    title = " ".join(str(claim.value).split())[:_LONGEST_TITLE] if claim else ""
    return claim.but(title, Certainty.GIVEN) if claim and title else desk.missing("title")


def settle_language(desk: Desk, claim: Claim | None) -> Verdict:
    """Return one of the publication's languages: the same tag, or the only one of the same language."""
    if claim is None:
        return desk.missing("language")
    declared = list(desk.publication.languages)
    tag = str(claim.value).strip().replace("_", "-")
    tag = str(langcodes.standardize_tag(tag)) if langcodes.tag_is_valid(tag) else tag
    if tag in declared:
        return claim.but(tag, Certainty.GIVEN)
    near = [one for one in declared if one.split("-")[0] == tag.split("-")[0]]
    if len(near) == 1 and claim.certainty is not Certainty.GIVEN:
        return claim.but(near[0], Certainty.LIKELY, f"which says {quoted(tag)}")
    hint = f"the publication has {', '.join(declared)}; give --language TAG, or declare it in irfeed.toml"
    return desk.finding(rules.import_language_undeclared, f"The publication has no language {quoted(tag)}", hint)


def settle_department(desk: Desk, claim: Claim | None) -> Verdict:
    """Return the slugs of departments: those given, those that a name stands for, or the only one that there is."""
    known = list(desk.publication.departments)
    if claim is None:
        only = Claim("department", known, "irfeed.toml", Certainty.GIVEN)
        return only if len(known) == 1 else desk.missing("department")
    if isinstance(claim.value, list):
        return _slugs(desk, claim, [str(slug) for slug in claim.value], known)
    name = str(claim.value)
    found = departments.match(name, desk.publication)
    if found.slugs:
        return claim.but(list(found.slugs), found.certainty, f"which says {quoted(name)}")
    if found.rivals:
        message = f"{quoted(name)} could be each of the departments {', '.join(found.rivals)}"
        return desk.finding(rules.department_unclear, message)
    return desk.finding(rules.department_unknown, f"No department is called {quoted(name)}")


def _slugs(desk: Desk, claim: Claim, slugs: Sequence[str], known: Sequence[str]) -> Verdict:
    unknown = next((slug for slug in slugs if slug not in known), None)
    if unknown is None:
        return claim
    message = f"The publication has no department {quoted(unknown)}"
    return desk.finding(rules.department_unknown, message, f"it has {', '.join(known)}")


def settle_url(desk: Desk, claim: Claim | None) -> Verdict:
    """Return the address of the article's page."""
    if claim is None:
        return desk.missing("url")
    address = str(claim.value).strip()
    if reason := why_not_web_address(address):
        return desk.finding(rules.address_unusable, f"The address {quoted(address)} {reason}", desk.way_out("url"))
    return claim.but(address, Certainty.GIVEN)


def settle_license(desk: Desk, claim: Claim | None) -> Verdict:
    """Return the address of a licence, if it is one."""
    if claim is not None and (reason := why_not_web_address(str(claim.value))):
        return desk.finding(rules.value_left_out, f"The licence {quoted(str(claim.value))} {reason}")
    return claim


def settle_id(desk: Desk, claim: Claim | None, url: str) -> tuple[Claim, Claim | None, Finding | None]:
    """Return the id that the document gives, if it is an IRI; else one made of that id, or of the address.

    What is given and is no IRI is the guid, by which subscribers of RSS and JSON Feed know the article.
    """
    authority = desk.publication.id_authority
    if claim is None:
        return Claim("id", id_of(url, authority), "the address", Certainty.GIVEN), None, None
    old = str(claim.value).strip()
    is_long = len(old) > _LONGEST_ID
    if not (is_long or why_not_absolute_iri(old)):
        return claim.but(old, Certainty.GIVEN), None, None
    new = claim.but(f"tag:{authority}:import-{digest(old)}", Certainty.GIVEN)
    if not is_long:
        return new, Claim("guid", old, claim.origin, Certainty.GIVEN), None
    reason = f"is longer than {_LONGEST_ID}"
    finding = desk.finding(rules.id_not_kept, f"The id {quoted(old)} cannot be kept: it {reason}")
    return new, None, finding
