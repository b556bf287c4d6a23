"""What CSS selectors find in a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml.html import HtmlElement

from irfeed.errors import UsageError
from irfeed.importing.claims import Certainty, Claim
from irfeed.importing.page.values import text_of, value_of
from irfeed.model.record import Value
from irfeed.syntax import late_picture

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
    return next(late_picture.addresses(attributes), "") or value_of(picture)
