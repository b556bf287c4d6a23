"""A feed, whatever its format: read, followed through its archives, its entries parted into departments."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from irfeed.errors import OutsideError
from irfeed.findings import Finding, Place
from irfeed.importing.claims import Certainty, Claim, FoundArticle, strongest
from irfeed.importing.feed.atom import read_atom
from irfeed.importing.feed.document import Feed, related
from irfeed.importing.feed.jsonfeed import read_json
from irfeed.importing.feed.node import ATOM, ATOM_03, RDF, FeedNode, read_xml
from irfeed.importing.feed.rss import read_rss
from irfeed.importing.feed.wxr import is_wxr, read_wxr
from irfeed.importing.parts import absolute
from irfeed.importing.rules import documents as rules
from irfeed.importing.source import SourceDocument, UndecodableError, decode
from irfeed.model.department_names import exact
from irfeed.model.publication import Publication
from irfeed.model.record import Value
from irfeed.syntax import why_not_absolute_iri, why_not_web_address

_HTML = re.compile(r"\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_ATOM_ROOTS = frozenset(f"{namespace}{name}" for namespace in (ATOM, ATOM_03) for name in ("feed", "entry"))


def read_feed(source: SourceDocument) -> Feed | Finding:
    """Return what a feed document says, or the finding that says why it cannot be read."""
    place = Place(source.path)
    try:
        text = decode(source.content, source.media_type)
    except UndecodableError as error:
        return rules.import_unreadable.at(place, str(error))
    if text.lstrip().startswith("{"):
        return read_json(text, source.path, source.base, source.address)
    if _HTML.match(text):
        return rules.import_not_a_feed.at(place, "The document is a page, not a feed")
    root = read_xml(text.lstrip(), source.path)
    return root if isinstance(root, Finding) else _of_root(root, source)


def _of_root(root: FeedNode, source: SourceDocument) -> Feed | Finding:
    path = source.path
    if root.name in _ATOM_ROOTS:
        root.stand_on(_base(root, source))
        return read_atom(root, path)
    if root.name in {"rss", f"{RDF}RDF"}:
        root.stand_on(_base(root, source))
        return read_wxr(root, path) if is_wxr(root) else read_rss(root, path)
    return rules.import_not_a_feed.at(Place(path), f"The root element is {root.name.rpartition('}')[2]}")


def _base(root: FeedNode, source: SourceDocument) -> str:
    """Return what relative addresses stand on where no xml:base says it: an RSS document's page, or its own address.

    Sources: RFC 3986, section 5.1.3; RSS Best Practices Profile, relative URLs; RFC 4287, section 4.2.7.2.
    """
    channel = root.first("channel")
    links = root if channel is None else channel
    own = (related(links, ATOM, ("self",)), related(links, ATOM_03, ("self",)))
    home = ("", related(links, ATOM, ("alternate",))) if channel is None else (channel.text_of("link"), "")
    candidates = (source.base, home[0], source.address, *own, home[1])
    return next((one for one in candidates if one and not why_not_web_address(one)), "")


#: How many archive documents are followed.
MOST = 1000

Read = Callable[[str], SourceDocument]


def follow(first: SourceDocument, read: Read) -> Iterator[Feed | Finding]:
    """Yield a feed document, and those with older entries; archives of a file are not looked for in the web.

    Args:
        first: The document to begin with.
        read: Returns the document at an address.
    """
    source, seen = first, {first.address}
    while True:
        feed = read_feed(source)
        yield feed
        if isinstance(feed, Finding) or not feed.older:
            return
        older = absolute(feed.older, source.address)
        place = Place(source.path)
        reason = why_not_web_address(older)
        if not source.address:
            reason = "is not looked for, since the feed is a file"
        if reason is None and older in seen:
            reason = "was read before: the archives go round in a circle"
        if reason is None and len(seen) >= MOST:
            reason = f"is one too many: {MOST} documents were read"
        if reason:
            yield rules.archive_lost.at(place, f"The archive {older} {reason}")
            return
        seen.add(older)
        try:
            source = read(older)
        except OutsideError as error:
            yield rules.archive_lost.at(place, error.message)
            return


def parted(found: FoundArticle, publication: Publication) -> FoundArticle:
    """Return `found` with the departments among its categories named as such, and the other categories left."""
    claims = strongest(found.claims)
    categories = claims.get("categories")
    if categories is None or not isinstance(categories.value, list):
        return found
    said = claims.get("department")
    slugs, others = _departments_and_others(_with_labels(categories.value), publication)
    rest = [claim for claim in found.claims if claim.field != "categories"]
    made = [Claim("categories", others, categories.origin, categories.certainty)]
    if said is None and slugs:
        made.append(Claim("department", [*slugs], categories.origin, Certainty.SAID))
    return replace(found, claims=(*rest, *made))


#: The lists that feeds of irfeed name: of departments, with the slug of one, and of other wordings of a category.
_DEPARTMENTS = re.compile(r"tag:[^:]+:departments(?:#(?P<slug>.+))?")
_LABELS = re.compile(r"tag:[^:]+:labels")


def _departments_and_others(
    categories: Sequence[Mapping[str, Value]], publication: Publication
) -> tuple[Sequence[str], list[Value]]:
    """Return the slugs of departments, which feeds of irfeed tell and others only name, and the other categories."""
    schemes = [_DEPARTMENTS.fullmatch(_scheme(one)) for one in categories]
    are_told = any(found and found["slug"] for found in schemes)
    slugs: dict[str, None] = {}
    others: list[Value] = []
    for one, found in zip(categories, schemes, strict=True):
        slug = found["slug"] if found else None
        if not are_told and (found or not _scheme(one)):
            slug = exact(str(one["term"]), publication)
        if slug in publication.departments:
            slugs[str(slug)] = None
        else:
            others.append(_filled(one))
    return [*slugs], others


def _with_labels(categories: Sequence[Value]) -> Sequence[Mapping[str, Value]]:
    """Return the categories; one that is another wording of the one before it becomes the label of that."""
    found: list[Mapping[str, Value]] = []
    for category in categories:
        assert isinstance(category, Mapping)  # noqa: S101 - the formats give categories so
        if found and _LABELS.fullmatch(_scheme(category)):
            found[-1] = {**found[-1], "label": category["term"]}
        else:
            found.append(category)
    return found


def _scheme(category: Mapping[str, Value]) -> str:
    return str(category.get("scheme") or "")


def _filled(category: Mapping[str, Value]) -> dict[str, Value]:
    """Return what a category says; a scheme that is no IRI is the private name of a list, and left out."""
    return {
        name: value
        for name, value in category.items()
        if value and not (name == "scheme" and why_not_absolute_iri(_scheme(category)))
    }
