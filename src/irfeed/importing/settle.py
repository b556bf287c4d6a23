"""From what was found to the fields of a record: what is missing or unclear becomes a finding, never a guess."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import datetime
from hashlib import sha256
from urllib.parse import urlsplit, urlunsplit

import langcodes

from irfeed.findings import Finding, Place, Rule, has_errors
from irfeed.findings.finding import quoted
from irfeed.importing import departments
from irfeed.importing.claims import Certainty, Claim, FoundArticle, Identity, strongest
from irfeed.importing.rules import fields as rules
from irfeed.model import Article, BodyFormat
from irfeed.model.publication import Publication
from irfeed.model.record import Value
from irfeed.syntax import why_not_absolute_iri, why_not_web_address
from irfeed.syntax.written_date import DateRules, NoDate, Why, WrittenDate, read_written

#: What a settler makes of a claim: the claim put into form, a finding instead of it, or nothing.
ClaimOrFinding = Claim | Finding | None

_WORDS = {
    "title": "has no title",
    "language": "does not say its language",
    "department": "names no board, section or category",
    "url": "does not say its address",
    "published": "does not say when it was published",
}


@dataclass(frozen=True, slots=True)
class ImportContext:
    """The publication that an article is for, and where the article was found."""

    publication: Publication
    dates: DateRules
    place: Place
    what: str  #: what messages call the thing that was found: "the page", "the entry"
    options: Mapping[str, str] = field(
        default_factory=dict
    )  #: of the command: how a field can be given; "*": what else can be done

    def finding(self, rule: Rule, message: str, hint: str = "") -> Finding:
        """Return a finding about this article."""
        return rule.at(self.place, message, hint)

    def missing(self, field: str) -> Finding:
        """Return the finding that names the option by which a field can be given."""
        message = f"{self.what[0].upper()}{self.what[1:]} {_WORDS[field]}"
        return self.finding(rules.not_said, message, self.way_out(field))

    def way_out(self, field: str) -> str:
        """Return the hint that names the option by which a field can be given, or the way out where there is none."""
        option = self.options.get(field)
        return f"give {option}" if option else self.options.get("*", f"correct {self.what}")


_LENGTH = 16


def id_of(address: str, authority: str) -> str:
    """Return the id of the article whose page is at `address`.

    It holds a digest, not the address: the page may move, and the id stays what it is. Source: RFC 4151.
    """
    return f"tag:{authority}:import-{digest(canonical(address))}"


def digest(text: str, length: int = _LENGTH) -> str:
    """Return the beginning of the SHA-256 of a text."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:length]


def canonical(address: str) -> str:
    """Return an address without its fragment, host in small letters: two spellings of it are one page."""
    parts = urlsplit(address)
    return urlunsplit((parts.scheme.lower(), parts.netloc.lower(), parts.path or "/", parts.query, ""))


#: What is said of dates that cannot be read; of all others that they are unreadable.
_RULES: Mapping[Why, Rule] = {
    Why.AMBIGUOUS: rules.import_date_ambiguous,
    Why.NO_ZONE: rules.import_date_without_zone,
}


def settle_published(desk: ImportContext, claim: Claim | None) -> ClaimOrFinding:
    """Return the date of publication in the form of records; without one there is no record."""
    return desk.missing("published") if claim is None else _date(desk, claim, None)


def settle_lesser(desk: ImportContext, claim: Claim | None, published: Claim | None) -> ClaimOrFinding:
    """Return a date after the publication, or nothing; one that cannot be used is left out with a warning."""
    if claim is None or published is None:
        return None
    read = _date(desk, claim, rules.lesser_date_left_out)
    if isinstance(read, Finding):
        return read
    moment, first = (datetime.fromisoformat(str(one.value)) for one in (read, published))
    if moment < first:
        message = f"{claim.field} is {read.value}, before {published.value}, and left out"
        return desk.finding(rules.lesser_date_left_out, message)
    return read if moment > first else None


def _date(desk: ImportContext, claim: Claim, instead: Rule | None) -> Claim | Finding:
    text = str(claim.value)
    read = read_written(text, desk.dates)
    if isinstance(read, NoDate):
        rule = instead or _RULES.get(read.why, rules.date_unreadable)
        hint = desk.way_out(claim.field) if rule is rules.date_unreadable else ""
        return desk.finding(rule, f"{claim.field}: {read.message}", hint)
    if read.is_exact:
        return claim.but(read.moment.isoformat(timespec="seconds"), Certainty.SAID)
    notes = "; ".join((f"which says {quoted(text)}", *_notes(read)))
    return claim.but(read.moment.isoformat(timespec="seconds"), Certainty.LIKELY, notes)


def _notes(read: WrittenDate) -> Iterator[str]:
    """Give what a person should know who looks at a date."""
    if not read.has_time:
        yield "no time is given, midnight stands for it"
    if read.second:
        yield f"the clocks showed it twice, also as {read.second.isoformat()}"
    if read.doubt:
        yield read.doubt


_LONGEST_ID, _LONGEST_TITLE = 500, 500


def settle_title(desk: ImportContext, claim: Claim | None) -> ClaimOrFinding:
    """Return a title on one line."""
    title = " ".join(str(claim.value).split())[:_LONGEST_TITLE] if claim else ""
    return claim.but(title, Certainty.GIVEN) if claim and title else desk.missing("title")


def settle_language(desk: ImportContext, claim: Claim | None) -> ClaimOrFinding:
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


def settle_department(desk: ImportContext, claim: Claim | None) -> ClaimOrFinding:
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


def _slugs(desk: ImportContext, claim: Claim, slugs: Sequence[str], known: Sequence[str]) -> ClaimOrFinding:
    unknown = next((slug for slug in slugs if slug not in known), None)
    if unknown is None:
        return claim
    message = f"The publication has no department {quoted(unknown)}"
    return desk.finding(rules.department_unknown, message, f"it has {', '.join(known)}")


def settle_url(desk: ImportContext, claim: Claim | None) -> ClaimOrFinding:
    """Return the address of the article's page."""
    if claim is None:
        return desk.missing("url")
    address = str(claim.value).strip()
    if reason := why_not_web_address(address):
        return desk.finding(rules.address_unusable, f"The address {quoted(address)} {reason}", desk.way_out("url"))
    return claim.but(address, Certainty.GIVEN)


def settle_authors(desk: ImportContext, claim: Claim | None) -> ClaimOrFinding:
    """Return the authors, or nothing where it is only the publication's own, which stands in with its addresses."""
    if claim is None or not isinstance(claim.value, list):
        return claim
    own = desk.publication.author
    parts = {"name": own.name, "email": own.email, "url": own.url}
    is_own = [one for one in claim.value if isinstance(one, Mapping) and one.items() <= parts.items()]
    return None if len(claim.value) == len(is_own) == 1 else claim


def settle_license(desk: ImportContext, claim: Claim | None) -> ClaimOrFinding:
    """Return the address of a licence, if it is one."""
    if claim is not None and (reason := why_not_web_address(str(claim.value))):
        return desk.finding(rules.value_left_out, f"The licence {quoted(str(claim.value))} {reason}")
    return claim


def settle_id(desk: ImportContext, claim: Claim | None, url: str) -> tuple[Claim, Claim | None, Finding | None]:
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


#: The fields of an article that an imported record does not give by name.
_NOT_GIVEN = frozenset({"id", "guid", "body", "reason", "withdrawn"})
#: The fields of a record in the order in which they are written.
ORDER = (
    *("id", "guid"),
    *("department" if one.name == "departments" else one.name for one in fields(Article) if one.name not in _NOT_GIVEN),
)
_SETTLERS = {
    "title": settle_title,
    "language": settle_language,
    "department": settle_department,
    "url": settle_url,
    "published": settle_published,
    "authors": settle_authors,
    "license": settle_license,
}
_TO_REVIEW = frozenset({Certainty.LIKELY, Certainty.GUESSED})


@dataclass(frozen=True, slots=True)
class ImportedRecord:
    """What a record will hold."""

    fields: Mapping[str, Value]  #: in the order of ORDER
    comments: Mapping[str, str]  #: by field: how far to trust a value, for whoever reviews the record
    body: str
    body_format: BodyFormat
    place: Place  #: where it was found
    identity: Identity = Identity.LINK  #: what another article with the same id is
    findings: tuple[Finding, ...] = ()  #: what is to be said if it is written

    @property
    def id(self) -> str:
        """The id."""
        return str(self.fields["id"])


def settle(found: FoundArticle, desk: ImportContext) -> tuple[ImportedRecord | None, list[Finding]]:
    """Return the record that `found` makes, or None if something is missing; and all findings."""
    claims = _telling(strongest(found.claims))
    findings = list(found.findings)
    settled: dict[str, Claim] = {}
    for name, result in _results(claims, desk):
        if isinstance(result, Finding):
            findings.append(result)
        elif result is not None:
            settled[name] = result
    for name in ("updated", "expires"):
        result = settle_lesser(desk, claims.get(name), settled.get("published"))
        if isinstance(result, Finding):
            findings.append(result)
        elif result is not None:
            settled[name] = result
    if has_errors(findings):
        return None, findings
    settled["id"], guid, lost = settle_id(desk, claims.get("id"), str(settled["url"].value))
    settled |= {"guid": guid} if guid else {}
    findings += [lost] if lost else []
    values = {name: settled[name].value for name in ORDER if name in settled}
    comments = dict(_comments(settled))
    return ImportedRecord(values, comments, found.body, found.body_format, found.place, found.identity), findings


def _telling(claims: Mapping[str, Claim]) -> Mapping[str, Claim]:
    """Return the claims without a summary that only repeats the title, which many feeds say where they have none."""
    said = {name: str(claims[name].value).split() for name in ("title", "summary") if name in claims}
    is_repeated = said.get("title") == said.get("summary")
    return {name: claim for name, claim in claims.items() if name != "summary" or not is_repeated}


def _results(claims: Mapping[str, Claim], desk: ImportContext) -> Iterator[tuple[str, ClaimOrFinding]]:
    for name in ORDER:
        if name not in {"id", "updated", "expires"}:
            claim = claims.get(name)
            yield name, _SETTLERS[name](desk, claim) if name in _SETTLERS else claim


def _comments(settled: Mapping[str, Claim]) -> Iterator[tuple[str, str]]:
    for name, claim in settled.items():
        if claim.certainty in _TO_REVIEW:
            yield name, f"{name} is {claim.certainty}: {claim.origin}"
