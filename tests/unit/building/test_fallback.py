"""Articles that stand in for translations."""

from __future__ import annotations

import pytest

from tests.newsroom import CONFIGURATION, newsroom, record


@pytest.mark.parametrize("feeds", ["", "[feeds]\nlimit = 1\n", '[feeds]\nlimit = 0\narchives = "none"\n'])
def test_an_article_is_on_pages_in_the_languages_that_it_stands_in_for(feeds: str) -> None:
    """In whatever feeds the entries are, the page in the other language shows the article."""
    fallback = CONFIGURATION.replace("ko = {}", 'ko = {}\nar = { fallback = "ko" }')
    with newsroom() as room:
        room.configure(fallback + feeds)
        room.put_lines("a.jsonl", *(record(name, language="ko") for name in ("a", "b")))
        room.build()

        assert b"The a opens" in room.files()["ar/index.html"]
