"""Pictures that pages load late, and pictures without an address."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from irfeed.render.sanitise import sanitise
from tests.unit.render.conftest import Rendered

SHOWN = '<img src="https://a.example/1.jpg" alt="A bridge">'
POINT = "data:image/gif;base64,R0lGODlhAQABAAAAACw="


@pytest.mark.parametrize(
    "html",
    [
        '<img data-src="https://a.example/1.jpg" alt="A bridge">',
        f'<img src="{POINT}" data-src="https://a.example/1.jpg" alt="A bridge">',
        '<img src="" data-lazy-src="https://a.example/1.jpg" alt="A bridge">',
        '<img src="/img/blank.gif" data-original="https://a.example/1.jpg" alt="A bridge">',
        '<img src="/lazy-placeholder.svg?v=2" data-echo=https://a.example/1.jpg alt="A bridge">',
        '<noscript><img src="https://a.example/1.jpg" alt="A bridge"></noscript>',
        f'<img src="{POINT}" alt="A bridge"><noscript><img src="https://a.example/1.jpg" alt="A bridge"></noscript>',
        '<img data-src="https://a.example/1.jpg" alt="A bridge">\t<noscript><img src="https://a.example/2.jpg"></noscript>',
        '<noscript><img src="https://a.example/1.jpg" alt="A bridge"></noscript><img class="lazy" alt="A bridge">',
        '<noscript><img src="https://a.example/2.jpg"></noscript><img src="https://a.example/1.jpg" alt="A bridge">',
        '<img src="https://a.example/1.jpg" data-src="https://a.example/large.jpg" alt="A bridge">',
        '<img src="https://a.example/1.jpg" data-image-title="A bridge/b" alt="A bridge">',
        '<img data-src=\'{"a": "b.c"}\' data-lazy="https://a.example/1.jpg" alt="A bridge">',
    ],
)
def test_a_late_picture_is_shown(rendered: Rendered, html: str) -> None:
    """The address is taken from where the page keeps it, and a copy is not shown beside its picture."""
    content, findings = rendered(html)

    assert content.html.strip() == SHOWN
    assert not [one for one in findings if one.severity != "advice"]


def test_sets_of_late_pictures(rendered: Rendered) -> None:
    """Several sizes are kept, and give the address where there is no other; so do the sources of a picture."""
    content, _ = rendered(
        '<img data-srcset="/1.jpg 1x, /2.jpg 2x" srcset="data:,x" alt="A">'
        '<picture><source data-srcset="/3.webp" type="image/webp"><img alt="B"></picture>'
    )
    at = "https://news.example"

    assert content.html == (
        f'<img src="{at}/1.jpg" srcset="{at}/1.jpg 1x, {at}/2.jpg 2x" alt="A">'
        f'<picture><source srcset="{at}/3.webp" type="image/webp"><img src="{at}/3.webp" alt="B"></picture>'
    )


@pytest.mark.parametrize(
    ("html", "shown", "codes"),
    [
        ('<p>See <img alt="A &lt;b&gt; bridge"></p>', "<p>See A &lt;b&gt; bridge</p>", ["BDY026"]),
        ('<p>See <img src="data:image/png;base64,AA" alt="A bridge">.</p>', "<p>See A bridge.</p>", ["BDY017"]),
        ('<p>See <img data-src="javascript:x/y.z" alt="this">.</p>', "<p>See this.</p>", ["BDY016", "BDY026"]),
        ("<p>See <img>.</p>", "<p>See .</p>", ["BDY026"]),
        (
            '<p>Count<noscript><img src="https://t.example/" width=1 height=1></noscript></p>',
            "<p>Count</p>",
            ["BDY005"],
        ),
        ("<p>On<noscript>Switch scripts on", "<p>On</p>", ["BDY005"]),
        ('<p>On<noscript><img src="https://a.example/1.jpg" alt=""', "<p>On</p>", ["BDY005"]),
    ],
)
def test_a_picture_without_address(rendered: Rendered, html: str, shown: str, codes: list[str]) -> None:
    """The alternative text stands for a picture that cannot be shown, and a warning says so; points stay hidden."""
    content, findings = rendered(html)

    assert (content.html, [one.code for one in findings]) == (shown, codes)


_PIECES = st.sampled_from(
    (
        *(
            "<img",
            "<image",
            "<picture>",
            "<source",
            "<noscript>",
            "</noscript>",
            "<p>",
            "<svg>",
            "<!--",
            "-->",
            ">",
            "/>",
        ),
        *(' src="/1.jpg"', " src", ' src="data:,"', " alt='x>y'", ' data-src="/2.jpg"', ' srcset="3.jpg 2x"', " text "),
    )
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # a busy machine says nothing of pictures
@given(st.lists(_PIECES, max_size=14).map("".join))
def test_no_picture_is_without_an_address(html: str) -> None:
    """Whatever is written, safe HTML holds no picture without src."""
    safe = sanitise(html, "https://news.example/1/").html

    assert all(" src=" in tag.partition(">")[0] for tag in safe.replace("x>y", "").split("<img")[1:])
