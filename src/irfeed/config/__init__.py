"""irfeed.toml -> Publication, judged as strictly as records are."""

from __future__ import annotations

from pathlib import Path

from irfeed.config.complete import check_of, complete
from irfeed.config.faults import RULES
from irfeed.config.files import NAME, read_check_file, read_files
from irfeed.errors import ConfigurationError
from irfeed.publication import Check, Publication

__all__ = ["NAME", "RULES", "find", "missing", "read", "read_check"]


def find(start: Path) -> Path:
    """Return the irfeed.toml in the folder `start`, or the nearest one upwards.

    Raises:
        ConfigurationError: there is none.
    """
    start = start.absolute()
    for folder in (start, *start.parents):
        if (folder / NAME).is_file():
            return folder / NAME
    raise missing(start, "or in a folder above it")


def missing(folder: Path, beyond: str = "") -> ConfigurationError:
    """Return the exception for a `folder` without an irfeed.toml."""
    where = f"There is no {NAME} in {folder} {beyond}".rstrip()
    return ConfigurationError(where, hint="name the folder of a publication")


def read(path: Path, *, shown_as: str) -> Publication:
    """Return the publication that the file at `path` describes; findings name it `shown_as`.

    Raises:
        ConfigurationError: the file breaks a rule; carries all findings.
        OutsideError: it cannot be read.
    """
    file, findings = read_files(path, shown_as)
    if file is None or findings:
        raise ConfigurationError(f"{shown_as} is wrong", findings=tuple(findings))
    return complete(file, path.parent.absolute())


def read_check(path: Path, *, shown_as: str) -> Check:
    """Return what the file at `path` asks of feeds: the settings of a publication, or a file with [check] alone.

    Raises:
        ConfigurationError: the file breaks a rule; carries all findings.
        OutsideError: it cannot be read.
    """
    file, findings = read_check_file(path, shown_as)
    if file is None or findings:
        raise ConfigurationError(f"{shown_as} is wrong", findings=tuple(findings))
    return check_of(file.check)
