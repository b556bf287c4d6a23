"""Proxies that the environment names, and machines that are asked without them."""

from __future__ import annotations

from urllib.request import Request

import pytest

from irfeed.system.reach import Proxies, Reach


def test_a_machine_that_needs_no_proxy_is_not_asked_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """The request keeps its machine, and the connection itself is judged later."""
    monkeypatch.setenv("no_proxy", "news.example")
    monkeypatch.setenv("http_proxy", "http://proxy.example:3128")
    reach = Reach(private=False)
    request = Request("http://news.example/feed")

    assert Proxies(reach).proxy_open(request, "http://proxy.example:3128", "http") is None
    assert reach.by_proxy is False
    assert request.host == "news.example"
