"""Lists in irfeed.toml."""

from __future__ import annotations

import pytest

from irfeed.config.kinds import list_of, whole
from irfeed.model.table import RefusedError


def test_a_list_may_have_to_hold_something() -> None:
    """An empty list is refused where at least one item is asked for."""
    with pytest.raises(RefusedError):
        list_of(whole(0, 9), least=1).read([], None)
