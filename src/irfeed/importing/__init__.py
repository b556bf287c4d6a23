"""Articles from where they are: pages and feeds become claims, claims become records, records become files.

Reading is apart from judging: `page` and `feed` say what a document says, :func:`settle` asks what is missing, and
:mod:`irfeed.importing.record_file` writes. Nothing that is read is run, and nothing is loaded that was not asked for.
"""

from irfeed.importing.claims import Certainty, Claim, FoundArticle, Identity
from irfeed.importing.settle import ImportContext, ImportedRecord, settle
from irfeed.syntax.written_date import DateOrder, DateRules

__all__ = [
    "Certainty",
    "Claim",
    "DateOrder",
    "DateRules",
    "FoundArticle",
    "Identity",
    "ImportContext",
    "ImportedRecord",
    "settle",
]
