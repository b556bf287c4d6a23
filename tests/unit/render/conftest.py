"""Options and readers of fragments."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from lxml.etree import _Element, fromstring

from irfeed._feedgen.namespaces import ATOM, ATOM_NAMESPACES, RSS_NAMESPACES
from irfeed.publication import Publication
from irfeed.render.options import Options

#: Gives the texts or attribute values that an XPath finds in a fragment.
Find = Callable[[bytes, str], list[str]]


@pytest.fixture(scope="session")
def options(publication: Publication) -> Options:
    """Return the options of the publication."""
    return Options.of(publication)


@pytest.fixture(scope="session")
def find() -> Find:
    """Return a finder in the fragments of both XML formats; Atom's own prefix is "atom"."""
    names = {**RSS_NAMESPACES, **ATOM_NAMESPACES, "atom": ATOM}

    def found(fragment: bytes, path: str) -> list[str]:
        results = _root(fragment)[0].xpath(path, namespaces=names)
        assert isinstance(results, list)
        return [one.text or "" if isinstance(one, _Element) else str(one) for one in results]

    return found


def _root(fragment: bytes) -> _Element:
    declared = ATOM_NAMESPACES if b"<entry" in fragment else RSS_NAMESPACES
    attributes = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in declared.items())
    default = f' xmlns="{ATOM}"' if b"<entry" in fragment else ""
    return fromstring(f"<root{default}{attributes}>".encode() + fragment + b"</root>")
