"""irfeed.toml -> Publication, judged as strictly as records are.

In go the file and those that it includes; out comes a complete `Publication`, or findings with the place of each key.
`fields` is the table of the keys, `judge` says what no table can say. It knows neither records nor feeds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from irfeed.config.files import NAME, file_of, find
from irfeed.errors import ConfigurationError

if TYPE_CHECKING:
    from pathlib import Path

    from irfeed.model.publication import Check, Publication

__all__ = ["NAME", "file_of", "find", "read", "read_check"]


def read(path: Path, *, shown_as: str) -> Publication:
    """Return the publication that the file at `path` describes; findings name it `shown_as`.

    Raises:
        ConfigurationError: the file breaks a rule; carries all findings.
        OutsideError: it cannot be read.
    """
    from irfeed.config.complete import complete  # noqa: PLC0415 - many only ask where a publication is
    from irfeed.config.files import read_files  # noqa: PLC0415 - as said above

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
    from irfeed.config.complete import check_of  # noqa: PLC0415 - as in read()
    from irfeed.config.files import read_check_file  # noqa: PLC0415 - as in read()

    file, findings = read_check_file(path, shown_as)
    if file is None or findings:
        raise ConfigurationError(f"{shown_as} is wrong", findings=tuple(findings))
    return check_of(file.check)
