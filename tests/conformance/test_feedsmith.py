"""What feedsmith, a reader in another language, reads in all three formats."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable, Mapping
from datetime import datetime
from email.utils import parsedate_to_datetime
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from irfeed.model import Entry, Format

_READERS = Path(__file__).parent / "readers"

pytestmark = [
    pytest.mark.system,
    pytest.mark.skipif(shutil.which("node") is None, reason="Node.js is not installed"),
    pytest.mark.skipif(
        not (_READERS / "node_modules" / "feedsmith").is_dir(),
        reason="feedsmith is not installed: run `npm ci` in tests/conformance/readers",
    ),
]


@pytest.fixture(scope="module")
def read(documents: Mapping[Format, bytes]) -> Callable[[Format], dict[str, Any]]:
    """Return what makes of a document what feedsmith does."""

    def reader(format_: Format) -> dict[str, Any]:
        done = subprocess.run(
            ["node", "read.mjs"], cwd=_READERS, input=documents[format_], capture_output=True, check=True
        )
        result = json.loads(done.stdout)
        assert result["format"] == format_
        feed = result["feed"]
        assert isinstance(feed, dict)
        return feed

    return reader


def test_rss_is_read_back(read: Callable[[Format], dict[str, Any]], entries: tuple[Entry, ...]) -> None:
    """Feedsmith finds the same ids, titles, links, dates, languages and content in RSS as the entries have."""
    feed = read(Format.RSS)

    assert (feed["title"], feed["language"]) == ("International Relations News", "en")
    for item, entry in zip(feed["items"], entries, strict=True):
        article = entry.article
        assert item["guid"] == {"value": article.id, "isPermaLink": False}
        assert (item["title"], item["link"]) == (article.title, article.url)
        assert parsedate_to_datetime(item["pubDate"]) == article.published
        assert item["dc"]["languages"] == [article.language]
        assert item["dc"]["creators"] == [author.name for author in article.authors]
        assert unescape(item["description"]) == entry.text
        assert item.get("content", {}).get("encoded", "") == entry.content.html.strip()
        assert [one["url"] for one in item.get("enclosures", [])] == [one.url for one in article.enclosures[:1]]


def test_atom_is_read_back(read: Callable[[Format], dict[str, Any]], entries: tuple[Entry, ...]) -> None:
    """Feedsmith finds the same ids, titles, links, dates, languages and content in Atom as the entries have."""
    feed = read(Format.ATOM)

    assert feed["title"]["value"] == "International Relations News"
    for found, entry in zip(feed["entries"], entries, strict=True):
        article = entry.article
        assert (found["id"], found["title"]["value"]) == (article.id, article.title)
        assert found["links"][0]["href"] == article.url
        assert datetime.fromisoformat(found["published"]) == article.published
        assert datetime.fromisoformat(found["updated"]) == article.updated
        assert found["xml"]["lang"] == article.language
        assert [author["name"] for author in found["authors"]] == [author.name for author in article.authors]
        assert found["summary"]["value"] == entry.text
        assert found.get("content", {}).get("value", "") == entry.content.html.strip()
        enclosures = [link["href"] for link in found["links"] if link["rel"] == "enclosure"]
        assert enclosures == [one.url for one in article.enclosures]


def test_json_feed_is_read_back(read: Callable[[Format], dict[str, Any]], entries: tuple[Entry, ...]) -> None:
    """Feedsmith finds the same ids, titles, links, dates, languages and content in JSON as the entries have."""
    feed = read(Format.JSON)

    assert (feed["title"], feed["language"]) == ("International Relations News", "en")
    for item, entry in zip(feed["items"], entries, strict=True):
        article = entry.article
        assert (item["id"], item["title"], item["url"]) == (article.id, article.title, article.url)
        assert datetime.fromisoformat(item["date_published"]) == article.published
        assert datetime.fromisoformat(item["date_modified"]) == article.updated
        assert item["language"] == article.language
        assert [author["name"] for author in item["authors"]] == [author.name for author in article.authors]
        assert item.get("summary", "") == entry.content.summary
        assert item.get("content_html", "") == entry.content.html.strip()
