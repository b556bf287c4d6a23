"""Documents -> a folder that readers see whole, with its manifest; and what a subscriber would see of the change.

`irfeed.publish.live` and `irfeed.publish.report` are imported by whoever needs them: the first brings all of urllib.
"""

from irfeed.publish.change import Outcome
from irfeed.publish.diff import diff
from irfeed.publish.difference import Difference, FeedDifference
from irfeed.publish.generation import (
    Generation,
    generation_at_path,
    generation_in,
    generation_of,
    generation_on,
    listed_generation,
)
from irfeed.publish.guard import ALLOWANCES, RULES, guard
from irfeed.publish.lock import locked
from irfeed.publish.manifest import Listed, Manifest, read_manifest
from irfeed.publish.names import MANIFEST
from irfeed.publish.press import Press, pressing, rehearsing
from irfeed.publish.publish import compare, publish
from irfeed.publish.rules.case import Limits
from irfeed.publish.sink import Made, Sink
from irfeed.publish.staging import is_clear

__all__ = [
    "ALLOWANCES",
    "MANIFEST",
    "RULES",
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
