"""YAML whose parser gives up by itself."""

from __future__ import annotations

from yaml import MarkedYAMLError

from irfeed.load import limits, yaml
from irfeed.load.rules import texts


def test_a_parsers_own_bound_on_nesting_is_told_as_ours() -> None:
    """Parsers that stop at a depth of their own say so in words of their own; a person reads the same as elsewhere."""
    finding = yaml._syntax(MarkedYAMLError(problem="exceeded maximum nesting depth"), 3, 9, ())

    assert (finding.rule, finding.offset) == (texts.too_deep_or_too_many, 3)
    assert finding.message == f"The record nests deeper than {limits.MAX_DEPTH} levels"
