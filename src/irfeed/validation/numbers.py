"""Numbers: from JSON as numbers, from YAML and CSV as texts of digits."""

from __future__ import annotations

import math
import re

from irfeed.table import RefusedError
from irfeed.validation import rules

_WHOLE = re.compile(r"[+-]?[0-9]{1,30}")
_DECIMAL = re.compile(r"[+-]?[0-9]{1,30}(?:\.[0-9]{1,30})?")


def read_whole(value: object) -> int:
    """Return a whole number, also from its digits.

    Raises:
        RefusedError: carries the finding about the number.
    """
    match value:
        case bool():
            pass
        case int():
            return value
        case float() if value.is_integer():
            return int(value)
        case str() if _WHOLE.fullmatch(value):
            return int(value)
    raise RefusedError([rules.shape.not_a_number.finding(value, "a whole number")])


def read_decimal(value: object) -> float:
    """Return a finite number, also from its digits.

    Raises:
        RefusedError: carries the finding about the number.
    """
    match value:
        case bool():
            pass
        case int() | float() if _is_finite(value):
            return float(value)
        case str() if _DECIMAL.fullmatch(value):
            return float(value)
    raise RefusedError([rules.shape.not_a_number.finding(value, "a decimal number")])


def _is_finite(value: float) -> bool:
    try:
        return math.isfinite(value)
    except OverflowError:  # an int that no float can hold
        return False
