"""Which form of a word goes with a number. Source: Unicode CLDR, plural rules (UTS 35, part 3, section 5).

Only whole numbers are counted, so of CLDR's operands `n` is enough; `i` means the same, and there are no fractions.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

#: The categories of CLDR but "other", which needs no rule.
CATEGORIES = ("zero", "one", "two", "few", "many")

_RELATION = re.compile(r"[ni](?: ?% ?(?P<modulus>[1-9]\d*))? ?(?P<sign>!?=) ?(?P<ranges>\d+(?:\.\.\d+|, ?\d+)*)")


def category(rules: Mapping[str, str], number: int) -> str:
    """Return the first category whose rule holds for `number`, or "other".

    Raises:
        ValueError: a rule cannot be read.
    """
    return next((name for name, rule in rules.items() if holds(rule, number)), "other")


def holds(rule: str, number: int) -> bool:
    """Say whether `rule`, such as "n % 10 = 2..4 and n % 100 != 12..14", holds for `number`.

    Raises:
        ValueError: the rule cannot be read.
    """
    # Every part is read, also where the first decides, so that a mistake shows at once.
    alternatives = [[_relation(part, number) for part in one.split(" and ")] for one in rule.split(" or ")]
    return any(map(all, alternatives))


def _relation(written: str, number: int) -> bool:
    match = _RELATION.fullmatch(written.strip())
    if match is None:
        raise ValueError(f"{written!r} is no plural rule")
    value = number % int(match["modulus"]) if match["modulus"] else number
    within = any(_within(value, range_.strip()) for range_ in match["ranges"].split(","))
    return within is (match["sign"] == "=")


def _within(value: int, range_: str) -> bool:
    first, _, last = range_.partition("..")
    return int(first) <= value <= int(last or first)
