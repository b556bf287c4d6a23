"""Validation: records in; articles and findings out. The one gate between what was loaded and what is published.

Nearly every record is ordinary, and is judged without pydantic and without the rules; these are imported when a
record is in doubt, or someone asks for them.
"""

from typing import TYPE_CHECKING

from irfeed.late import late
from irfeed.validate.field_names import DATE_FIELDS, LIST_FIELDS, NESTED_FIELDS

if TYPE_CHECKING:
    from irfeed.validate.gist import Gist
    from irfeed.validate.judge import Judge, Judged
    from irfeed.validate.plain import PlainGate
    from irfeed.validate.schema import record_reference, record_schema
    from irfeed.validate.together import judge_together
    from irfeed.validate.validation import Accepted, Validation, validate
else:
    __getattr__ = late(
        __name__,
        {
            "Accepted": "validation",
            "Gist": "gist",
            "Judge": "judge",
            "Judged": "judge",
            "PlainGate": "plain",
            "Validation": "validation",
            "judge_together": "together",
            "record_reference": "schema",
            "record_schema": "schema",
            "validate": "validation",
        },
    )

__all__ = [
    "DATE_FIELDS",
    "LIST_FIELDS",
    "NESTED_FIELDS",
    "Accepted",
    "Gist",
    "Judge",
    "Judged",
    "PlainGate",
    "Validation",
    "judge_together",
    "record_reference",
    "record_schema",
    "validate",
]
