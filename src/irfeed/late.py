"""Names of a package that are imported when they are first asked for.

A package says in one place what it offers, and who asks it for one thing does not wait for all the others. Source: PEP
562, module `__getattr__`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module


def late(package: str, modules: Mapping[str, str]) -> Callable[[str], object]:
    """Return the `__getattr__` of a package; what it once found is the package's own from then on.

    Write it where type checkers do not look, so that they see the imports, and only those:

        if TYPE_CHECKING:
            from irfeed.model.article import Entry
        else:
            __getattr__ = late(__name__, {"Entry": "entry"})

    Args:
        package: the name of the package.
        modules: the module of each name, as seen from the package; "module:name", as entry points are written, where
            it has another name there. No name may be that of a module of the package: the first import of the module
            would take its place.
    """

    def __getattr__(name: str) -> object:  # noqa: N807 - becomes the function of a module
        if name not in modules:
            raise AttributeError(f"module {package!r} has no attribute {name!r}", name=name, obj=sys.modules[package])
        module, _, there = modules[name].partition(":")
        value: object = getattr(import_module(f"{package}.{module}"), there or name)
        setattr(sys.modules[package], name, value)
        return value

    return __getattr__
