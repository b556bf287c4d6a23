"""What stands before the entries of RSS and Atom documents: feedgen writes the first of each shape of head.

All others of the shape are filled in, as entries are.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from typing import Final, Generic, TypeVar

import irfeed
from irfeed.formats.markup import encoded
from irfeed.formats.values import HOWS
from irfeed.shapes import Form, Templates

T = TypeVar("T")

#: Who wrote a document. Sources: RFC 4287, section 4.2.4; RSS 2.0, generator.
GENERATOR: Final = "irfeed"
#: A new version so changes the head of every document, once, and none of its entries and dates.
VERSION: Final = irfeed.__version__
#: It tells how often to come back, in other words.
_DECIDING: Final = frozenset({"ttl"})


class Heads(Generic[T]):
    """Writes the heads of documents in one format.

    Args:
        kind: what a head says, decided before it is written.
        write: has feedgen write a head.
        deciding: parts whose values decide about the shape.
    """

    def __init__(self, kind: type[T], write: Callable[[T], bytes], deciding: AbstractSet[str] = _DECIDING) -> None:
        self._form = Form(kind, deciding=deciding)
        self._write = write
        self._templates = Templates(self._form, lambda said: write(said).decode(), HOWS)

    def written(self, said: T) -> bytes:
        """Return a head.

        Raises:
            ValueError: there is no title, or there is a character that XML forbids.
        """
        filled = self._templates.fill(said, self._form.values_of(said))
        (head,) = filled.parts
        return encoded(head) or self._write(said)
