"""Plugins: what other installed packages offer irfeed by entry points.

Source: Python Packaging User Guide, "Entry points specification".
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from irfeed.errors import IrfeedError, PluginError
from irfeed.frozen import dataclass

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint


@dataclass(frozen=True, slots=True)
class Plugin:
    """One entry point of another package."""

    name: str
    package: str
    point: EntryPoint

    def __str__(self) -> str:
        return f"The plugin {self.name} of the package {self.package}"

    def load(self) -> object:
        """Import what the entry point names.

        Raises:
            PluginError: it cannot be imported.
        """
        try:
            return self.point.load()
        except (Exception, SystemExit) as error:
            raise broken(str(self), f"cannot be imported: {in_words(error)}") from error


def plugins(group: str) -> dict[str, Plugin]:
    """Return the plugins of a group by name, in the order of the names.

    Raises:
        PluginError: two packages offer plugins of one name.
    """
    from importlib.metadata import entry_points  # noqa: PLC0415 - long to import, and few publications have plugins

    found: dict[str, Plugin] = {}
    for point in sorted(entry_points(group=group), key=lambda one: (one.name, one.value)):
        plugin = Plugin(point.name, point.dist.name if point.dist else "an unknown package", point)
        if point.name in found:
            raise broken(str(plugin), f"has the name of another one, of the package {found[point.name].package}")
        found[point.name] = plugin
    return found


def broken(plugin: str, what: str) -> PluginError:
    """Return the exception for a plugin that did something wrong, as in "raised KeyError"."""
    return PluginError(f"{plugin} {what}", hint="mend or uninstall that package; irfeed itself is not at fault")


def in_words(error: BaseException) -> str:
    """Return an exception of foreign code as a person can read it."""
    return f"{type(error).__name__}: {error}".removesuffix(": ")


@contextmanager
def blaming(plugin: str) -> Iterator[None]:
    """Turn whatever foreign code raises into a PluginError; irfeed's own exceptions pass.

    Raises:
        PluginError: the code inside raised something.
    """
    try:
        yield
    except IrfeedError:
        raise
    except (Exception, SystemExit) as error:
        raise broken(plugin, f"raised {in_words(error)}") from error
