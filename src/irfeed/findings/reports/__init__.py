"""How findings are printed: one module for each format, each a function from findings to text."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from irfeed.findings.finding import Finding
from irfeed.findings.reports import github, gitlab, junit, sarif, text

#: The formats of a list of findings. JSON is the commands' own: there the findings are a part of the result.
LINE_REPORTS: Mapping[str, Callable[[Sequence[Finding]], str]] = MappingProxyType(
    {
        "text": text.report,
        "github": github.report,
        "gitlab": gitlab.report,
        "junit": junit.report,
        "sarif": sarif.report,
    }
)
