"""One tag of HTML, written in a text or as an element of XHTML."""

from __future__ import annotations

from typing import NamedTuple

from irfeed.check.json.spot import Spot
from irfeed.check.xml.element import Element

# Both are tuples, because a document can have a million of them.


class Attribute(NamedTuple):
    """The value of an attribute, and where it stands in its text."""

    value: str  #: as an HTML parser reads it: character references resolved
    at: int


class Tag(NamedTuple):
    """A start tag, or an end tag."""

    name: str  #: in small letters
    holder: Element | Spot  #: the text that it is written in; or, in XHTML, the element that it is
    at: int | None  #: which character of that text it begins at; None: it is an element
    attributes: dict[str, Attribute]  #: by names in small letters
    ends: bool = False  #: it is an end tag
