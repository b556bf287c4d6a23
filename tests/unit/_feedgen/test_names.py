"""The names of the package."""

from __future__ import annotations

import pytest

from irfeed import _feedgen


def test_every_promised_name_is_there() -> None:
    """Each name is found in its module when it is first asked for."""
    assert all(callable(getattr(_feedgen, name)) for name in _feedgen.__all__)


def test_no_other_name_is_there() -> None:
    """A wrong name is an AttributeError, as of any module."""
    with pytest.raises(AttributeError, match="no attribute 'atom_fragments'"):
        _feedgen.__getattr__("atom_fragments")
