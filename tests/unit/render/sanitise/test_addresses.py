from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from irfeed.render.sanitise.addresses import Address, Addresses, Refusal
from irfeed.render.sanitise.srcset import absolute

BASE = "https://news.example/2015/visit/?a=1#top"


@pytest.mark.parametrize(
    ("value", "url"),
    [
        ("https://www.example/a?b=c#d", "https://www.example/a?b=c#d"),
        ("HTTPS://WWW.example/a b", "https://WWW.example/a%20b"),
        ("//www.example:8080/a", "https://www.example:8080/a"),
        ("more", "https://news.example/2015/visit/more"),
        ("../more", "https://news.example/2015/more"),
        ("#part", "https://news.example/2015/visit/?a=1#part"),
        ("?b", "https://news.example/2015/visit/?b"),
        ("", "https://news.example/2015/visit/?a=1"),
        ("a\\b?c\\d", "https://news.example/2015/visit/a/b?c%5Cd"),
        ("mailto:desk@news.example", "mailto:desk@news.example"),
        ("TEL:+82 2", "tel:+82%202"),
        ("http://[::1]:80/", "http://[::1]:80/"),
        ("http://127.0.0.1/", "http://127.0.0.1/"),
        ("https://한국.example/길", "https://한국.example/길"),
        ("/길\u3000a", "https://news.example/길%E3%80%80a"),
    ],
)
def test_a_link_becomes_absolute(value: str, url: str) -> None:
    """A link is resolved as a browser does it."""
    assert Addresses(BASE).link(value) == Address(url)


@pytest.mark.parametrize(
    ("value", "refusal"),
    [
        ("javascript:alert(1)", Refusal.SCHEME),
        ("data:text/html,x", Refusal.SCHEME),
        ("http:x", Refusal.UNRESOLVABLE),
        ("http://[", Refusal.UNRESOLVABLE),
        ("http://[x]/", Refusal.UNRESOLVABLE),
        ("http://[v1.x]/", Refusal.UNRESOLVABLE),
        ("http://", Refusal.UNRESOLVABLE),
        ("http://a:x/", Refusal.UNRESOLVABLE),
        ("http://a:0/", Refusal.UNRESOLVABLE),
        ("http://1.2.3/", Refusal.UNRESOLVABLE),
        ("http://a%2fb/", Refusal.UNRESOLVABLE),
    ],
)
def test_a_link_is_refused(value: str, refusal: Refusal) -> None:
    """What is no address, or starts a program, is refused with the reason."""
    assert Addresses(BASE).link(value) == Address(None, refusal)


@pytest.mark.parametrize(
    ("value", "refusal"),
    [
        ("mailto:a@b.example", Refusal.SCHEME),
        ("data:image/gif;base64,R0", Refusal.DATA),
        ("", Refusal.UNRESOLVABLE),
        (" ", Refusal.UNRESOLVABLE),
    ],
)
def test_what_is_loaded_has_fewer_schemes(value: str, refusal: Refusal) -> None:
    """A picture is loaded from the web, and an address of nothing is not the page's."""
    assert Addresses(BASE).media(value) == Address(None, refusal)


def test_a_base_that_cannot_be_joined_resolves_nothing() -> None:
    """Where the base is broken, a relative address is refused and nothing is raised."""
    assert Addresses("https://[").link("a") == Address(None, Refusal.UNRESOLVABLE)


@given(st.text(st.sampled_from("ahtps:/\\@[]?#%. \t1\u3000é") | st.characters(exclude_categories=["Cs"])))
def test_an_absolute_address_stays(value: str) -> None:
    """Resolving what was resolved changes nothing."""
    addresses = Addresses(BASE)
    url = addresses.link(value).url

    assert url is None or addresses.link(url) == Address(url)


@pytest.mark.parametrize(
    ("value", "result"),
    [
        ("a.jpg 1x, b.jpg 2x", "https://news.example/2015/visit/a.jpg 1x, https://news.example/2015/visit/b.jpg 2x"),
        ("/a.jpg, /b.jpg 640w", "https://news.example/a.jpg, https://news.example/b.jpg 640w"),
        ("/a,b.jpg 1.5x", "https://news.example/a,b.jpg 1.5x"),
        ("/a.jpg 1y, /b.jpg", "https://news.example/b.jpg"),
        ("data:,x 1x", None),
        (" , ", None),
    ],
)
def test_a_srcset_keeps_what_may_stay(value: str, result: str | None) -> None:
    """Each candidate is judged by itself; without any there is no srcset."""
    assert absolute(value, Addresses(BASE)) == result
