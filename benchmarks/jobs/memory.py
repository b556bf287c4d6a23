"""Memory: the newsroom's full build of more and more records, and a million without archives."""

from __future__ import annotations

import shutil
import sys

from builds import build, cold
from measuring import Program, Row, measure_all
from records import edit_record, write_publication
from results import Goal, Result, Setting, below

from jobs.newsroom import FEEDS, MONTHS

_MANY = 100_000
_MILLION = 1_000_000
_NO_ARCHIVES = 'formats = ["rss", "atom", "json"]\nlimit = 50\narchives = "none"\npages = false'  # else 60 GB of feeds
_DISK = 10 * 10**9  # bytes that a million records, their index and their feeds take
_GOALS = {_MANY: 150, _MILLION: 700}  # MiB
_A_RECORD = 500  # bytes


def measure(setting: Setting) -> Result:
    """Measure a tenth of the records, all of them, and a million if that is asked for and the disk has room."""
    number = setting.records or _MANY
    sizes = [max(1, number // 10), number]
    rows: dict[int, Row] = {}
    for size in sizes:
        publication = write_publication(setting.folder / str(size), size, FEEDS, MONTHS)
        (rows[size],) = measure_all([cold(publication, f"irfeed build, full, {size:,} records")], 1)
        shutil.rmtree(publication)
    last = [_a_record(rows)]
    after = _million(setting, rows) if setting.million else []
    goals = [
        below(f"memory, {size:,} records, {what}", measured, _GOALS[size], "MiB")
        for size, row in rows.items()
        if size in _GOALS
        for what, measured in (("largest process", row.cost.largest), ("all processes", row.cost.memory))
    ]
    return Result(
        "Memory: the newsroom's full build",
        "What one more record costs is the difference of the first two peaks, divided by the records between them.",
        [*rows.values(), *after],
        [*goals, *last],
    )


def _million(setting: Setting, rows: dict[int, Row]) -> list[Row]:
    """Measure a million without archives and pages, and the small builds after it, if the disk has room."""
    if shutil.disk_usage(setting.folder).free < _DISK:
        print(f"a million records: skipped, they need {_DISK / 10**9:.0f} GB of disk", file=sys.stderr)
        return []
    publication = write_publication(setting.folder / str(_MILLION), _MILLION, _NO_ARCHIVES, MONTHS)
    (rows[_MILLION],) = measure_all([cold(publication, f"irfeed build, full, {_MILLION:,} records, no archives")], 1)
    small = [
        Program(f"{_MILLION:,} records, nothing changed", build(publication)),
        Program(f"{_MILLION:,} records, one edited", build(publication), lambda: edit_record(publication, 1, 1)),
    ]
    after = measure_all(small, 1)
    shutil.rmtree(publication)
    return after


def _a_record(rows: dict[int, Row]) -> Goal:
    (few, little), (many, more) = list(rows.items())[:2]
    grown = (more.cost.largest - little.cost.largest) * 2**20
    return below("memory, one more record, largest process", grown / (many - few), _A_RECORD, "bytes")
