"""All rules of loading in one."""

from __future__ import annotations

from typing import Final

from irfeed.findings import Rule
from irfeed.load.rules import files, formats, tables, texts, yaml

_VALUES: Final = [value for module in (files, texts, formats, yaml, tables) for value in vars(module).values()]

#: Every rule of loading, by code.
ALL: Final = tuple(sorted({value for value in _VALUES if isinstance(value, Rule)}, key=lambda rule: rule.code))
