"""The rules of loading, with their permanent codes LOD001 to LOD099."""

from __future__ import annotations

from irfeed.findings import Rule
from irfeed.load.rules import files, formats, tables, texts, yaml

#: Every rule of loading, by code.
ALL: tuple[Rule, ...] = tuple(
    sorted(
        (
            value
            for module in (files, texts, formats, yaml, tables)
            for value in vars(module).values()
            if isinstance(value, Rule)
        ),
        key=lambda rule: rule.code,
    )
)

__all__ = ["ALL", "files", "formats", "tables", "texts", "yaml"]
