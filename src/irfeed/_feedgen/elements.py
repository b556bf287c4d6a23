"""Small helps for XML elements."""

from __future__ import annotations

from lxml.etree import SubElement, _Element


def child(parent: _Element, tag: str, text: str | None = None, **attributes: str | int | None) -> _Element:
    """Append an element to `parent` and return it; attributes keep their order, those that are None are left out."""
    element = SubElement(parent, tag)
    for name, value in attributes.items():
        if value is not None:
            element.set(name, str(value))
    element.text = text
    return element
