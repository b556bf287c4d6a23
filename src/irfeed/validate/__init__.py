"""Validation: records in; articles and findings out. The one gate between what was loaded and what is published."""

from irfeed.validate.attached import completed
from irfeed.validate.fields import DATE_FIELDS, LIST_FIELDS, NESTED_FIELDS
from irfeed.validate.gist import Gist
from irfeed.validate.judge import Judge, Judged, told_of
from irfeed.validate.schema import record_reference, record_schema
from irfeed.validate.together import judge_together
from irfeed.validate.validation import Accepted, Validation, validate

__all__ = [
    "DATE_FIELDS",
    "LIST_FIELDS",
    "NESTED_FIELDS",
    "Accepted",
    "Gist",
    "Judge",
    "Judged",
    "Validation",
    "completed",
    "judge_together",
    "record_reference",
    "record_schema",
    "told_of",
    "validate",
]
