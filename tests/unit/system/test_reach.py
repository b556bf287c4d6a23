"""Which machines may be asked."""

from __future__ import annotations

import pytest

from irfeed.system.reach import Reach, is_private

PRIVATE = (
    *("127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1"),
    *("::1", "fe80::1%eth0", "fd00::1", "::ffff:127.0.0.1", "2002:7f00:1::"),
)
PUBLIC = ("8.8.8.8", "2001:4860:4860::8888", "::ffff:8.8.8.8")


def test_private_networks() -> None:
    """Loopback, private, shared and link-local addresses are not public, however they are written."""
    assert [is_private(address) for address in (*PRIVATE, *PUBLIC)] == [True] * len(PRIVATE) + [False] * len(PUBLIC)


@pytest.mark.parametrize(
    ("host", "private"), [("localhost:80", True), ("[::1]:80", True), ("10.0.0.1", True), ("news.example", False)]
)
def test_behind_a_proxy(host: str, private: bool) -> None:  # noqa: FBT001 - a column of the table
    """A machine that a proxy will ask is judged by what its address says itself."""
    named = Reach(private=None)
    named.judge_name(host)
    assert named.private == private

    led = Reach(private=False)
    if private:
        with pytest.raises(OSError, match="leads into a private network"):
            led.judge_name(host)
    else:
        led.judge_name(host)
