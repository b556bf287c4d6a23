"""Addresses in any script can be asked for."""

from __future__ import annotations

import pytest

from irfeed.system.fetch import _ascii


@pytest.mark.parametrize(
    ("address", "asked"),
    [
        ("https://seoul.example/a?b=c#d", "https://seoul.example/a?b=c"),
        ("https://서울.example/광장", "https://xn--2i4bq6h.example/%EA%B4%91%EC%9E%A5"),
    ],
)
def test_ascii(address: str, asked: str) -> None:
    """Hosts become IDNA, paths are percent-encoded, fragments stay here."""
    assert _ascii(address) == asked
