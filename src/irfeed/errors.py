"""The exceptions of irfeed; each class carries the exit code that the command line gives it.

Messages stay short, whatever they quote.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, Final

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

    @classmethod
    def of(cls, error: OSError) -> OutsideError:
        """Return what the system said, and of which file."""
        return cls(f"{error.strerror or error}{f': {error.filename}' if error.filename else ''}")


class PluginError(OutsideError):
    """A plugin is broken. The message names it and the package that it came with."""


class InternalError(IrfeedError):
    """A bug of irfeed itself, caught before anything was published."""


class InvalidEntryError(InternalError):
    """Entries that irfeed made break rules of feeds; `found` has what is wrong with each, by the id of its article."""

    def __init__(self, message: str, found: Mapping[str, Finding], *, hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.found = found

    def __reduce__(self) -> tuple[object, ...]:
        """Go from process to process with all that it says."""
        return type(self), (self.message, self.found), {"hint": self.hint}


#: The longest message that is printed whole, in characters.
LONGEST: Final = 1000
_KEPT: Final = 300


def brief(message: str) -> str:
    """Return a message as it is; of one that quotes more than a person reads, its beginning and its end."""
    if len(message) <= LONGEST:
        return message
    return f"{message[:_KEPT]} [… {len(message) - 2 * _KEPT:,} characters …] {message[-_KEPT:]}"
