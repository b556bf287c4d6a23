"""Memory: the newsroom's full build of more and more records."""

from __future__ import annotations

import shutil
import sys

from builds import cold
from measuring import Row, measure_all
from records import write_publication
from results import Goal, Result, Setting, below

from jobs.newsroom import FEEDS, MONTHS

_MANY = 100_000
_MILLION = 1_000_000
_DISK = 60 * 10**9  # bytes that a million records and their feeds take
_GOALS = {_MANY: 150, _MILLION: 700}  # MiB
_A_RECORD = 500  # bytes


def measure(setting: Setting) -> Result:
    """Measure a tenth of the records, all of them, and a million if that is asked for and the disk has room."""
    number = setting.records or _MANY
    sizes = [max(1, number // 10), number]
    if setting.million:
        if shutil.disk_usage(setting.folder).free > _DISK:
            sizes.append(_MILLION)
        else:
            print(f"a million records: skipped, they need {_DISK / 10**9:.0f} GB of disk", file=sys.stderr)
    rows: dict[int, Row] = {}
    for size in sizes:
        publication = write_publication(setting.folder / str(size), size, FEEDS, MONTHS)
        (rows[size],) = measure_all([cold(publication, f"irfeed build, full, {size:,} records")], 1)
        shutil.rmtree(publication)
    goals = [
        below(f"memory, {size:,} records, {what}", measured, _GOALS[size], "MiB")
        for size in sizes
        if size in _GOALS
        for what, measured in (
            ("largest process", rows[size].cost.largest),
            ("all processes", rows[size].cost.memory),
        )
    ]
    return Result(
        "Memory: the newsroom's full build",
        "What one more record costs is the difference of the first two peaks, divided by the records between them.",
        list(rows.values()),
        [*goals, _a_record(rows)],
    )


def _a_record(rows: dict[int, Row]) -> Goal:
    (few, little), (many, more) = list(rows.items())[:2]
    grown = (more.cost.largest - little.cost.largest) * 2**20
    return below("memory, one more record, largest process", grown / (many - few), _A_RECORD, "bytes")
