"""How findings are printed: one module for each format, each with a function `report` from findings to text."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module

from irfeed.findings.finding import Finding

#: The formats of a list of findings, each a module here. JSON is the commands' own: there findings are a part of the
#: result.
FORMATS = ("text", "github", "gitlab", "junit", "sarif")


def report(findings: Sequence[Finding], format_: str) -> str:
    """Return the findings in one of `FORMATS`; a format is imported when it is asked for."""
    text: str = import_module(f"{__name__}.{format_}").report(findings)
    return text
