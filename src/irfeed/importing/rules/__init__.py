"""The rules of importing, with their permanent codes IMP001 to IMP099."""

from __future__ import annotations

from irfeed.findings import Rule
from irfeed.importing.rules import documents, fields, records

#: Every rule of importing, by code.
ALL: tuple[Rule, ...] = tuple(
    sorted(
        (
            value
            for module in (fields, records, documents)
            for value in vars(module).values()
            if isinstance(value, Rule)
        ),
        key=lambda rule: rule.code,
    )
)

__all__ = ["ALL", "documents", "fields", "records"]
