"""Documents -> a folder that readers see whole, with its manifest; and what a subscriber would see of the change.

In go the bytes of documents; out come a new generation or none at all, its difference from the old one, and findings of
the guard. It does not know how documents are made.

`irfeed.publish.live` and `irfeed.publish.report` are imported by whoever needs them: the first brings all of urllib.
"""

from typing import TYPE_CHECKING

from irfeed.late import late

if TYPE_CHECKING:
    from irfeed.publish.case import Limits
    from irfeed.publish.differences import Difference, FeedDifference, diff
    from irfeed.publish.document_files import DocumentWriter, WrittenDocument
    from irfeed.publish.generation import (
        Generation,
        generation_at_path,
        generation_in,
        generation_named,
        generation_of,
        generation_on,
        listed_generation,
    )
    from irfeed.publish.guarding import ALLOWANCES, guard
    from irfeed.publish.lock import locked
    from irfeed.publish.manifest import Manifest, ManifestEntry, read_manifest
    from irfeed.publish.new_generation import NewGeneration, begin_generation, begin_trial, compare, publish
    from irfeed.publish.paths import MANIFEST, is_clear
    from irfeed.publish.replacing import Outcome
else:  # a build that changes nothing needs few of them
    __getattr__ = late(
        __name__,
        {
            "ALLOWANCES": "guarding",
            "MANIFEST": "paths",
            "Difference": "differences",
            "FeedDifference": "differences",
            "Generation": "generation",
            "Limits": "case",
            "ManifestEntry": "manifest",
            "WrittenDocument": "document_files",
            "Manifest": "manifest",
            "Outcome": "replacing",
            "NewGeneration": "new_generation",
            "DocumentWriter": "document_files",
            "compare": "new_generation",
            "diff": "differences",
            "generation_at_path": "generation",
            "generation_in": "generation",
            "generation_named": "generation",
            "generation_of": "generation",
            "generation_on": "generation",
            "guard": "guarding",
            "is_clear": "paths",
            "listed_generation": "generation",
            "locked": "lock",
            "begin_generation": "new_generation",
            "publish": "new_generation",
            "read_manifest": "manifest",
            "begin_trial": "new_generation",
        },
    )

__all__ = [
    "ALLOWANCES",
    "MANIFEST",
    "Difference",
    "DocumentWriter",
    "FeedDifference",
    "Generation",
    "Limits",
    "Manifest",
    "ManifestEntry",
    "NewGeneration",
    "Outcome",
    "WrittenDocument",
    "begin_generation",
    "begin_trial",
    "compare",
    "diff",
    "generation_at_path",
    "generation_in",
    "generation_named",
    "generation_of",
    "generation_on",
    "guard",
    "is_clear",
    "listed_generation",
    "locked",
    "publish",
    "read_manifest",
]
