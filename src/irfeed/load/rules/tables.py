"""What can be wrong with the rows of a database and the records of a plugin."""

from __future__ import annotations

from typing import Final

from irfeed.findings import Rule, Severity

KIND: Final = Rule(
    code="LOD050",
    name="value-of-no-kind",
    severity=Severity.ERROR,
    says="Databases and plugins give texts, numbers, dates, true or false, lists and objects",
    why="irfeed does not guess what binary data or an interval is meant to say",
    mend="Turn the value into a text or a number in a query, or leave the column out",
    clause="docs/how-to/databases.md",
)
KEY: Final = Rule(
    code="LOD051",
    name="row-key",
    severity=Severity.ERROR,
    says="Every row has a key of its own: a text, a number or the like",
    why="Findings name a row by its key, and irfeed knows by it which rows changed",
    mend="Name a column by key in irfeed.toml that is never NULL and the same for no two rows",
    clause="docs/how-to/databases.md",
)
