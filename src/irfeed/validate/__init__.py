"""Validation: records in; articles and findings out. The one gate between what was loaded and what is published.

Nearly every record is ordinary, and is judged without pydantic and without the rules; these are imported when a
record is in doubt, or someone asks for them.
"""

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

from irfeed.validate.field_names import DATE_FIELDS, LIST_FIELDS, NESTED_FIELDS

if TYPE_CHECKING:
    from irfeed.validate.gist import Gist
    from irfeed.validate.judge import Judge, Judged
    from irfeed.validate.plain import PlainGate
    from irfeed.validate.registry import RULES
    from irfeed.validate.schema import record_reference, record_schema
    from irfeed.validate.together import judge_together
    from irfeed.validate.validation import Accepted, Validation, validate

__all__ = [
    "DATE_FIELDS",
    "LIST_FIELDS",
    "NESTED_FIELDS",
    "RULES",
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

#: The module of each name that is imported when it is asked for.
_MODULES = MappingProxyType(
    {
        "RULES": "registry",
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
    }
)


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
