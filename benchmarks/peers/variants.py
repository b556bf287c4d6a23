"""The feeds that every peer writes: which records are in which folder."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

Record = dict[str, Any]


def feeds(records: Path, job: str) -> dict[str, list[Record]]:
    """Return the records of each feed, newest first, by its folder: one of all (`one`), or thirty (`fan-out`)."""
    with records.open("rb") as lines:
        every = sorted(map(json.loads, lines), key=lambda record: record["published"], reverse=True)
    if job == "one":
        return {"all": every}
    members: dict[str, list[Record]] = {}
    for record in every:
        for language in ("all", record["language"]):
            for department in ("all", record["department"]):
                members.setdefault(f"{language}/{department}", []).append(record)
    return members
