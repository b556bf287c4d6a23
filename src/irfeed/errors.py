"""The exceptions of irfeed; each class carries the exit code that the command line gives it.

Bad data is never an exception: it is a :class:`irfeed.findings.Finding`. These are for a broken
environment, a wrong use, or a fault of irfeed itself.

::

    IrfeedError
    ├── UsageError              2  what was asked cannot be done
    │   ├── ConfigurationError  2  irfeed.toml is missing or wrong; carries its findings
    │   └── AdoptionError       2  files of others would be replaced; carries their paths
    ├── OutsideError            3  a file, a lock, a disk or a network said no
    │   └── PluginError         3  a plugin is broken; the message names it and its package
    └── OwnFaultError           3  irfeed wrote, or was about to write, something wrong
        └── EntryFaultError     3  in the entries of some articles; says of which
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from irfeed.brief import brief

if TYPE_CHECKING:
    from irfeed.findings import Finding


class IrfeedError(Exception):
    """The root of all of irfeed's exceptions. The message is one sentence for a person; `hint` says what to do."""

    exit_code: ClassVar[int] = 3

    def __init__(self, message: str, *, hint: str = "") -> None:
        self.message = brief(message)
        self.hint = brief(hint)
        super().__init__(self.message)

    def __str__(self) -> str:
        return f"{self.message} ({self.hint})" if self.hint else self.message


class UsageError(IrfeedError):
    """What was asked for cannot be done: an unknown article, a folder that holds no publication."""

    exit_code = 2


class ConfigurationError(UsageError):
    """irfeed.toml is missing or wrong; `findings` says where and why, one for each mistake."""

    def __init__(self, message: str, *, hint: str = "", findings: tuple[Finding, ...] = ()) -> None:
        super().__init__(message, hint=hint)
        self.findings = findings


class AdoptionError(UsageError):
    """Files that irfeed did not write would be replaced; `paths` has all of them, below the output folder."""

    def __init__(self, message: str, *, hint: str = "", paths: tuple[str, ...] = ()) -> None:
        super().__init__(message, hint=hint)
        self.paths = paths


class OutsideError(IrfeedError):
    """The world outside said no: a file, a lock, a disk, a network."""


class PluginError(OutsideError):
    """A plugin is broken. The message names it and the package that it came with."""


class OwnFaultError(IrfeedError):
    """A fault of irfeed itself, caught before it could do harm."""


class EntryFaultError(OwnFaultError):
    """Entries that irfeed made break rules of feeds; `found` has what is wrong with each, by the id of its article."""

    def __init__(self, message: str, found: Mapping[str, Finding], *, hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.found = found

    def __reduce__(self) -> tuple[object, ...]:
        """Go from process to process with all that it says."""
        return type(self), (self.message, self.found), {"hint": self.hint}
