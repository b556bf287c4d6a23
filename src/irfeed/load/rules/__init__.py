"""The rules of loading, with their permanent codes LOD001 to LOD099."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from irfeed.findings import Rule

if TYPE_CHECKING:
    ALL: tuple[Rule, ...]  #: every rule of loading, by code

_MODULES = ("files", "texts", "formats", "yaml", "tables")


def __getattr__(name: str) -> tuple[Rule, ...]:
    # Only the catalogue asks for all of them; a file with a fault needs the module of its own.
    if name != "ALL":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return _all()


@cache
def _all() -> tuple[Rule, ...]:
    modules = [import_module(f"{__name__}.{name}") for name in _MODULES]
    rules = [value for module in modules for value in vars(module).values() if isinstance(value, Rule)]
    return tuple(sorted(rules, key=lambda rule: rule.code))
