from __future__ import annotations

import pytest

from irfeed.syntax.addresses import why_not_web_address


@pytest.mark.parametrize(
    "address",
    [
        "https://seoul.example/",
        "http://seoul.example:8080/a%20b?c=d#e",
        "https://서울.example/새소식",
        "https://[2001:db8::1]/",
        "https://seoul.example",
    ],
)
def test_accepts(address: str) -> None:
    """Absolute http and https addresses are addresses, international ones too."""
    assert why_not_web_address(address) is None


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("", "is empty"),
        ("https://seoul.example/" + "a" * 2000, "more than 2000"),
        ("https://seoul.example/a b", "space"),
        ("https://seoul.example/\u202e", "202E"),
        ("https://seoul.example:99999/", "port"),
        ("https://[::1/", "host"),
        ("https://seoul.example:0/", "port"),
        ("/news", "is relative"),
        ("javascript:alert(1)", 'begins with "javascript:"'),
        ("https://me:secret@seoul.example/", "password"),
        ("https://", "host"),
        ("https://-seoul.example/", "host"),
        ("https://seoul..example/", "host"),
        ("https://seoul.example/%zz", "hexadecimal"),
    ],
)
def test_refuses(address: str, why: str) -> None:
    """What is no absolute web address is refused, and the reason is given in words."""
    assert why in (why_not_web_address(address) or "")
