"""HTML pages: what selectors find comes first, then JSON-LD, microdata, OpenGraph and meta, then plain elements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from lxml import etree
from lxml import html as lxml_html
from lxml.html import HtmlElement

from irfeed.findings import Finding, Place
from irfeed.importing.claims import Claim, Found, strongest
from irfeed.importing.ids import canonical
from irfeed.importing.page import elements, json_ld, meta, microdata
from irfeed.importing.page.body import body_of
from irfeed.importing.page.selectors import claims_of_selectors, selected
from irfeed.importing.page.translations import story_of
from irfeed.importing.parts import Given, absolute, image
from irfeed.importing.restricted import restricted
from irfeed.importing.rules import records as rules


def read_html(text: str, path: str, address: str, selectors: Mapping[str, str]) -> Found | Finding:
    """Return what an HTML page says, or a finding where no text can be found in it.

    Nothing of the page is run or loaded. Findings name the page `path`; `address` is where it was fetched from, or "".

    Raises:
        UsageError: a selector is wrong, or the package for selectors is missing.
    """
    place = Place(path)
    root = _parsed(text)
    if root is None:
        return rules.page_without_text.at(place, "The page is empty")
    idle = [name for name, css in selectors.items() if not selected(root, css)]
    described = json_ld.article(root)
    claims = [
        *claims_of_selectors(root, selectors),
        *json_ld.claims(described),
        *microdata.claims(root),
        *meta.claims(root),
        *elements.claims(root),
    ]
    if address:
        claims.append(Claim("url", address, "the address it was fetched from"))
    best = strongest(claims)
    base = absolute(str(best["url"].value), address) if "url" in best else address
    body = body_of(root, selectors.get("body"), str(best["title"].value) if "title" in best else "")
    body = body or json_ld.body(described)
    if not body:
        return rules.page_without_text.at(place, "No element of the page could be taken for its text")
    pictures, findings = _pictures(best.get("images"), base, place)
    findings += [
        rules.selector_idle.at(place, f"The selector of {name} finds nothing: {selectors[name]}") for name in idle
    ]
    settled = _addressed(claims, base)
    story = story_of(root, selectors.get("translations"), canonical(base) if base else "")
    found = Found(tuple(chain(settled, story, pictures)), place, body, findings=tuple(findings))
    return restricted(found, chain(meta.marks(root), json_ld.marks(described)))


def _parsed(text: str) -> HtmlElement | None:
    parser = lxml_html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        return lxml_html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None


def _addressed(claims: Iterable[Claim], base: str) -> Iterator[Claim]:
    """Make addresses absolute; pictures are left to `_pictures`."""
    for claim in claims:
        if claim.field in {"url", "license"} and isinstance(claim.value, str):
            yield Claim(claim.field, absolute(claim.value, base), claim.origin, claim.certainty)
        elif claim.field != "images":
            yield claim


def _pictures(claim: Claim | None, base: str, place: Place) -> tuple[list[Claim], list[Finding]]:
    if claim is None or not isinstance(claim.value, list):
        return [], []
    kept: list[Mapping[str, object]] = []
    findings: list[Finding] = []
    for given in claim.value:
        picture, said = image(_given(given), base, place)
        findings += said
        if picture and picture["url"] not in [one["url"] for one in kept]:
            kept.append(picture)
    return [Claim("images", kept, claim.origin, claim.certainty)], findings  # type: ignore[arg-type] # values of records


def _given(value: object) -> Given:
    assert isinstance(value, Mapping)  # noqa: S101 - the sources of this package give pictures so
    return value
