from __future__ import annotations

import pytest

from irfeed.errors import ConfigurationError, InternalError, IrfeedError, OutsideError, UsageError


@pytest.mark.parametrize(
    ("kind", "exit_code"), [(UsageError, 2), (ConfigurationError, 2), (OutsideError, 3), (InternalError, 3)]
)
def test_exit_code(kind: type[IrfeedError], exit_code: int) -> None:
    """Every exception carries the exit code that the command line promises."""
    assert kind("it broke").exit_code == exit_code


def test_words() -> None:
    """An exception reads as a sentence, with what to do behind it."""
    assert str(UsageError("There is no x", hint="make one")) == "There is no x (make one)"
    assert str(UsageError("There is no x")) == "There is no x"
