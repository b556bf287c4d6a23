"""How feedgen and irfeed's extensions of it write what they are given: what may become of a value in its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from html import escape
from typing import Final

from irfeed._feedgen.dates import rfc822, rfc3339
from irfeed._feedgen.inert import inert
from irfeed._feedgen.places import degrees
from irfeed._markup import attribute, plain, text
from irfeed.shapes import How


def _inert(value: str) -> str:
    return plain(inert(value))


def _html(value: str) -> str:
    return text(escape(value, quote=False))


HOWS: Final[Mapping[type, Sequence[How]]] = {
    str: (text, attribute, plain, _inert, _html),
    datetime: (rfc3339, rfc822),
    int: (str,),
    float: (degrees,),
}
