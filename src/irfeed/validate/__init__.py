"""Validation: records in; articles and findings out. The one gate between what was loaded and what is published."""

from irfeed.validate.fields import DATE_FIELDS, LIST_FIELDS, NESTED_FIELDS
from irfeed.validate.registry import RULES
from irfeed.validate.schema import record_reference, record_schema
from irfeed.validate.validation import Accepted, Validation, validate

__all__ = [
    "DATE_FIELDS",
    "LIST_FIELDS",
    "NESTED_FIELDS",
    "RULES",
    "Accepted",
    "Validation",
    "record_reference",
    "record_schema",
    "validate",
]
