"""Records in; articles and findings out. The one gate between what was loaded and what is published.

`fields` is the table of the fields of a record, `judge` judges one record, `validation` all of them together. It knows
neither where records come from nor what feeds are made of them.
"""

from irfeed.validation.fields import DATE_FIELDS, FIELD_NAMES, LIST_FIELDS, NESTED_FIELDS
from irfeed.validation.judge import Judge, JudgedRecord, as_reported
from irfeed.validation.media_types import completed
from irfeed.validation.schema import narrow, record_reference, record_schema
from irfeed.validation.summary import RecordSummary
from irfeed.validation.validation import Accepted, Validation, judge_together, validate

__all__ = [
    "DATE_FIELDS",
    "FIELD_NAMES",
    "LIST_FIELDS",
    "NESTED_FIELDS",
    "Accepted",
    "Judge",
    "JudgedRecord",
    "RecordSummary",
    "Validation",
    "as_reported",
    "completed",
    "judge_together",
    "narrow",
    "record_reference",
    "record_schema",
    "validate",
]
