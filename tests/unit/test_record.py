"""The address of records for plugins."""

from __future__ import annotations

import irfeed.model.record
import irfeed.record


def test_plugins_make_the_records_that_irfeed_reads() -> None:
    """What plugins import is what the program has, not another of the same name."""
    assert irfeed.record.Record is irfeed.model.record.Record
