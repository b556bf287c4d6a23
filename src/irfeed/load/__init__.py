"""From bytes to records: each source has a module, every field a place, and whatever is wrong is a finding.

Nothing is judged here but whether a file can be read as what it claims to be.
"""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from irfeed.load.folder import defaults_of, load_file, load_folder, load_path
    from irfeed.load.json import plain_fields
    from irfeed.load.rules import ALL as RULES
    from irfeed.load.source import Around, load_sources
    from irfeed.load.sql.cells import Kinds

__all__ = [
    "RULES",
    "Around",
    "Kinds",
    "defaults_of",
    "load_file",
    "load_folder",
    "load_path",
    "load_sources",
    "plain_fields",
]

#: The module of each name, imported when it is asked for: who reads files does not wait for databases and plugins.
_MODULES = MappingProxyType(
    {
        "Around": "source",
        "Kinds": "sql.cells",
        "defaults_of": "folder",
        "load_file": "folder",
        "load_folder": "folder",
        "load_path": "folder",
        "load_sources": "source",
        "plain_fields": "json",
    }
)


def __getattr__(name: str) -> object:
    if name == "RULES":
        return import_module(f"{__name__}.rules").ALL
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
