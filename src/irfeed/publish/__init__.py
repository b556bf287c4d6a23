"""Documents -> a folder that readers see whole, with its manifest; and what a subscriber would see of the change.

`irfeed.publish.live` and `irfeed.publish.report` are imported by whoever needs them: the first brings all of urllib.
"""

from typing import TYPE_CHECKING

from irfeed.late import late

if TYPE_CHECKING:
    from irfeed.publish.case import Limits
    from irfeed.publish.change import Outcome
    from irfeed.publish.difference import Difference, FeedDifference
    from irfeed.publish.diffing import diff
    from irfeed.publish.generation import (
        Generation,
        generation_at_path,
        generation_in,
        generation_of,
        generation_on,
        listed_generation,
    )
    from irfeed.publish.guarding import ALLOWANCES, guard
    from irfeed.publish.lock import locked
    from irfeed.publish.manifest import Listed, Manifest, read_manifest
    from irfeed.publish.names import MANIFEST, is_clear
    from irfeed.publish.press import Press, pressing, rehearsing
    from irfeed.publish.publishing import compare, publish
    from irfeed.publish.sink import Made, Sink
else:  # a build that changes nothing needs few of them
    __getattr__ = late(
        __name__,
        {
            "ALLOWANCES": "guarding",
            "MANIFEST": "names",
            "Difference": "difference",
            "FeedDifference": "difference",
            "Generation": "generation",
            "Limits": "case",
            "Listed": "manifest",
            "Made": "sink",
            "Manifest": "manifest",
            "Outcome": "change",
            "Press": "press",
            "Sink": "sink",
            "compare": "publishing",
            "diff": "diffing",
            "generation_at_path": "generation",
            "generation_in": "generation",
            "generation_of": "generation",
            "generation_on": "generation",
            "guard": "guarding",
            "is_clear": "names",
            "listed_generation": "generation",
            "locked": "lock",
            "pressing": "press",
            "publish": "publishing",
            "read_manifest": "manifest",
            "rehearsing": "press",
        },
    )

__all__ = [
    "ALLOWANCES",
    "MANIFEST",
    "Difference",
    "FeedDifference",
    "Generation",
    "Limits",
    "Listed",
    "Made",
    "Manifest",
    "Outcome",
    "Press",
    "Sink",
    "compare",
    "diff",
    "generation_at_path",
    "generation_in",
    "generation_of",
    "generation_on",
    "guard",
    "is_clear",
    "listed_generation",
    "locked",
    "pressing",
    "publish",
    "read_manifest",
    "rehearsing",
]
