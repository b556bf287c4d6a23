"""Pages in unusual shapes."""

from __future__ import annotations

from typing import Any

import pytest

from irfeed.findings import Finding
from irfeed.importing.claims import FoundArticle, strongest
from irfeed.importing.page import WebPage, read_html, read_page

ADDRESS = "https://seoul.example/a"


def _read(html: str, address: str = ADDRESS) -> tuple[dict[str, Any], FoundArticle]:
    found = read_html(html, "page.html", address, {})
    assert isinstance(found, FoundArticle)
    return {name: claim.value for name, claim in strongest(found.claims).items()}, found


def test_json_ld_shapes() -> None:
    """JSON-LD may nest lists, name things by @id, and hold the only text there is."""
    nested = "[" * 20 + "]" * 20
    values, found = _read(
        f"""<html><script>x()</script><script type="application/ld+json">{{"@type": "WebSite"}}</script>
        <script type="application/ld+json">[{nested}, 1, {{"@type": "BlogPosting", "name": "N", "headline": [],
        "image": [{{"contentUrl": {{"@id": "a.png"}}}}, {{}}], "author": {{"name": ["A", "B"]}},
        "keywords": ["x", "y, z"],
        "articleBody": "One < two\\n\\nThree"}}]</script><p>aside</p></html>"""
    )

    assert found.body == "<p>One &lt; two</p>\n<p>Three</p>"
    assert (values["title"], values["authors"], values["categories"]) == ("N", [{"name": "A"}], ["x", "y", "z"])
    assert values["images"] == [{"url": "https://seoul.example/a.png", "alt": ""}]


def test_microdata_shapes() -> None:
    """Pictures and people may be items of their own; what belongs to another item is not the article's."""
    values, _ = _read(
        """<html><div itemscope itemtype="https://schema.org/"></div>
        <div itemscope itemtype=" https://schema.org/Article">
        <div itemscope itemprop="image"><a itemprop="url" href="b.png"></a></div><img itemprop="image" src="b.png">
        <i itemprop="author">Kim</i><meta itemprop="keywords" content="a, b">
        <b itemscope><i itemprop="headline">no</i></b>
        <main>Text</main></div></html>"""
    )

    assert (values["authors"], values["categories"]) == (["Kim"], ["a", "b"])
    assert values["images"] == [{"url": "https://seoul.example/b.png", "alt": ""}]
    assert "title" not in values


def test_meta_shapes() -> None:
    """Links of meta elements, repeated pictures and empty values are read with care."""
    values, found = _read(
        """<html xml:lang="en"><head><meta property="og:image" content="a.png">
        <meta property="og:image:url" content="a.png">
        <meta name="author" content="https://social.example/kim"><meta name="x" content=" ">
        <link rel="license" href="/terms"><a rel="canonical" href="/no">a</a></head>
        <body><article></article><form itemprop="articleBody"><h2>Other</h2><img src="a.png" alt="">
        <form></form></form></body></html>"""
    )

    assert "authors" not in values
    assert (values["license"], values["url"]) == ("https://seoul.example/terms", ADDRESS)
    assert values["images"] == [{"url": "https://seoul.example/a.png", "alt": ""}]
    assert found.body == '<h2>Other</h2><img src="a.png" alt="">'


@pytest.mark.parametrize("html", ["<!doctype html>", "<html><article></article><main> </main>"])
def test_nothing(html: str) -> None:
    """A page without any text is a finding."""
    found = read_page(WebPage(html.encode(), "page.html"))

    assert isinstance(found, Finding)
    assert found.code == "IMP022"


def test_bullets_below_a_paragraph() -> None:
    """A list may follow its paragraph without an empty line, and a bullet may go on in a second line."""
    text = "Board\n\n\n  • T\n  • Board A\n\n    Then:\n    • one\n      more\n    • two\n"
    found = read_page(WebPage(text.encode(), "page.txt"))

    assert isinstance(found, FoundArticle)
    assert found.body == "Then:\n\n- one more\n\n- two"
