"""Pages as HTML: what selectors find, where the text stands, which pages are translations, and all of it in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from html import escape
from itertools import chain

from lxml import etree
from lxml import html as lxml_html
from lxml.html import HtmlElement

from irfeed.errors import UsageError
from irfeed.findings import Finding, Place
from irfeed.importing.claims import Certainty, Claim, FoundArticle, restricted, strongest
from irfeed.importing.page import json_ld, metadata
from irfeed.importing.page.metadata import text_of, value_of
from irfeed.importing.parts import Given, absolute, image
from irfeed.importing.rules import records as rules
from irfeed.importing.settle import canonical, digest
from irfeed.model.record import Value
from irfeed.syntax import why_not_web_address
from irfeed.syntax.late_picture import addresses

_LISTS = frozenset({"authors", "categories", "images"})
_ELSEWHERE = frozenset({"body", "translations"})


def selected(root: HtmlElement, css: str) -> list[HtmlElement]:
    """Return the elements that a selector finds, in the order of the page.

    Raises:
        UsageError: the selector is wrong, or the package for selectors is missing.
    """
    try:
        from cssselect import SelectorError  # noqa: PLC0415 - an extra, needed by those who configure selectors
        from lxml.cssselect import CSSSelector  # noqa: PLC0415 - as above
    except ImportError:
        hint = "install irfeed with its extra: pip install 'irfeed[extract]'"
        raise UsageError("CSS selectors need the package cssselect", hint=hint) from None
    try:
        found: list[HtmlElement] = list(CSSSelector(css, translator="html")(root))  # type: ignore[arg-type] # elements only
    except SelectorError as error:
        raise UsageError(
            f"{css!r} is no CSS selector: {error}", hint="see [imports.selectors] in irfeed.toml"
        ) from None
    return found


def claims_of_selectors(root: HtmlElement, selectors: Mapping[str, str]) -> Iterator[Claim]:
    """Yield what the selectors find, by field."""
    for field, css in selectors.items():
        found = selected(root, css) if field not in _ELSEWHERE else []
        if found:
            yield Claim(field, _value(field, found), f"the selector {css}", Certainty.SAID)


def _value(field: str, found: list[HtmlElement]) -> Value:
    if field == "images":
        return [{"url": url, "alt": one.get("alt")} for one in found if (url := _address(one))]
    if field in _LISTS:
        return [text for one in found if (text := text_of(one))]
    if field == "language":
        return found[0].get("lang") or value_of(found[0])
    return value_of(found[0])


def _address(picture: HtmlElement) -> str:
    attributes = {str(name): str(value) for name, value in picture.attrib.items()}
    return next(addresses(attributes), "") or value_of(picture)


#: Where the text stands, if it stands there once. Source: HTML, sections 4.3.2 and 4.4.14; schema.org, articleBody.
_PLACES = ("//*[@itemprop='articleBody']", "//article", "//main", "//*[@role='main']")
_NO_TEXT = ("script", "style", "template", "nav", "form", "button", "iframe", "object", "embed")


def body_of(root: HtmlElement, css: str | None, title: str) -> str:
    """Return the HTML inside of the element that holds the text; "" if there is none with a text.

    A heading that repeats the title at the beginning is left out, since feeds show the title above the text.

    Raises:
        UsageError: the selector is wrong, or the package for selectors is missing.
    """
    candidates = [selected(root, css)[:1]] if css else []
    candidates += [found for place in _PLACES if len(found := root.xpath(place)) == 1]
    for found in candidates:
        for element in found:
            if html := _inner(_cleaned(element, title)):
                return html
    return ""


def _cleaned(element: HtmlElement, title: str) -> HtmlElement:
    element = deepcopy(element)
    element.tail = None
    for one in list(element.iter(*_NO_TEXT)):
        if one is not element:
            one.drop_tree()
    for one in list(element.iter("noscript")):
        if next(one.iter("img"), None) is None:  # else it is the copy of a picture that loads late
            one.drop_tree()
    first = next(element.iter("h1", "h2"), None)
    if first is not None and first is not element and title and text_of(first) == " ".join(title.split()):
        first.drop_tree()
    return element


def _inner(element: HtmlElement) -> str:
    if not text_of(element) and not element.xpath(".//img|.//video|.//audio"):
        return ""
    parts = [escape(element.text or "", quote=False)]
    parts += [str(lxml_html.tostring(child, encoding="unicode")) for child in element]
    return "".join(parts).strip()


def story_of(root: HtmlElement, css: str | None, own: str) -> Iterator[Claim]:
    """Yield the name of the story that a page shares with its translations.

    It is made of the addresses of all of them, and so the same whichever page it is read from. `own` is the address
    of the page, "" if it is not known.

    Raises:
        UsageError: the selector is wrong, or the package for selectors is missing.
    """
    links = selected(root, css) if css else root.xpath("//link[contains(@rel, 'alternate') and @hreflang]")
    found = (absolute(str(one.get("href") or ""), own) for one in links if one.get("hreflang") != "x-default")
    addresses = {own, *(canonical(one) for one in found if not why_not_web_address(one))} - {""}
    if len(addresses) > 1:
        name = f"story-{digest(' '.join(sorted(addresses)), 12)}"
        yield Claim("story", name, "the addresses of the translations", Certainty.SAID)


def read_html(text: str, path: str, address: str, selectors: Mapping[str, str]) -> FoundArticle | Finding:
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
        *metadata.claims_of_microdata(root),
        *metadata.claims_of_meta(root),
        *metadata.claims_of_elements(root),
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
    found = FoundArticle(tuple(chain(settled, story, pictures)), place, body, findings=tuple(findings))
    return restricted(found, chain(metadata.marks_of_meta(root), json_ld.marks(described)))


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
