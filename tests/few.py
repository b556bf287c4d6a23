"""irfeed, for which a few articles are many: work is shared out as that of thousands is.

`python -m tests.few` is `irfeed` but for that.
"""

from __future__ import annotations

from functools import partial

from irfeed.building.request import Thresholds
from irfeed.cli import main
from irfeed.cli import root as module

#: Every step is shared out, in the smallest portions.
FEW = Thresholds(
    shared_bytes=0,
    task_bytes=1,
    piece_lines=3,
    shared_articles=0,
    task_articles=1,
    shared_entries=0,
    task_entries=1,
    batch_articles=2,
)


def few() -> None:
    """Run irfeed with them, all else as it is."""
    vars(module)["run"] = partial(module.run, thresholds=FEW)
    main()


if __name__ == "__main__":
    few()
