"""How findings are printed: one module for each format, each a function from findings to text."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from irfeed.findings.finding import Finding
from irfeed.findings.reports import github, text

#: The formats in which a list of findings can be printed as lines. JSON is the commands' own: it carries their result.
LINE_REPORTS: Mapping[str, Callable[[Sequence[Finding]], str]] = MappingProxyType(
    {"text": text.report, "github": github.report}
)
