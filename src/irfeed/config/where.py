"""Where a publication's irfeed.toml is."""

from __future__ import annotations

import os
from pathlib import Path

from irfeed.errors import ConfigurationError

#: The name of the configuration file.
NAME = "irfeed.toml"


def find(start: Path) -> Path:
    """Return the irfeed.toml in the folder `start`, or the nearest one upwards.

    Raises:
        ConfigurationError: there is none.
    """
    start = start.absolute()
    for folder in (start, *start.parents):
        if os.path.lexists(folder / NAME):  # whatever it is: that it cannot be read is told, and nothing else taken
            return folder / NAME
    raise missing(start, "or in a folder above it")


def missing(folder: Path, beyond: str = "") -> ConfigurationError:
    """Return the exception for a `folder` without an irfeed.toml."""
    where = f"There is no {NAME} in {folder} {beyond}".rstrip()
    return ConfigurationError(where, hint="name the folder of a publication")
