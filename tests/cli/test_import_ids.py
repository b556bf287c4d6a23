"""Feeds whose ids are no IRIs, as Ghost, Drupal and makers of slugs write them, moved: nobody sees old as new."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from irfeed.model import Format

from .conftest import Irfeed, Newsroom

IDS = ("5f3a9c0e7b1d2a0039d1c1aa", "12 at https://old.example", "harbour-opens", "&<한글>?#")


def _rss(folder: Path) -> Path:
    items = "".join(
        f"<item><title>Number {at}</title><link>https://old.example/{at}</link><guid isPermaLink='false'>"
        f"{id_.replace('&', '&amp;').replace('<', '&lt;')}</guid><pubDate>0{at + 1} Feb 2015 09:00:00 GMT</pubDate>"
        f"<description>Text {at}.</description></item>"
        for at, id_ in enumerate(IDS)
    )
    path = folder / "old.rss"
    path.write_text(
        f"<rss version='2.0'><channel><title>T</title><language>en</language>{items}</channel></rss>", "utf-8"
    )
    return path


def _json(folder: Path) -> Path:
    items = [
        {"id": id_, "url": f"https://old.example/{at}", "title": f"Number {at}", "content_text": f"Text {at}.",
         "date_published": f"2015-02-0{at + 1}T09:00:00Z"}
        for at, id_ in enumerate(IDS)
    ]  # fmt: skip
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "T", "language": "en", "items": items}
    path = folder / "old.json"
    path.write_text(json.dumps(feed), "utf-8")
    return path


@pytest.mark.parametrize(("format_", "write"), [(Format.RSS, _rss), (Format.JSON, _json)])
def test_subscribers_see_nothing_new(irfeed: Irfeed, newsroom: Newsroom, format_: Format, write: object) -> None:
    """RSS and JSON Feed carry the ids that subscribers know; Atom carries IRIs, the same after another import."""
    assert callable(write)
    folder = newsroom()
    old = write(folder)
    options = ("--publication", folder, "--department", "culture")
    imported = irfeed("import", "feed", old, *options)
    again = irfeed("import", "feed", old, *options)
    built = irfeed("build", folder)
    told = json.loads(irfeed("diff", old, folder / "public" / f"feed.{format_.value}", "--format", "json").out)
    atom = (folder / "public" / "feed.atom").read_text("utf-8")

    assert (imported.code, imported.out.count(" warning: "), built.code) == (0, 0, 0)
    assert "0 written, 4 there already" in again.err
    assert [feed[name] for feed in told["feeds"] for name in ("new", "gone", "moved")] == [[], [], []]
    assert atom.count("<id>tag:seoul.example,2015:import-") == len(IDS)


def test_feeds_of_irfeed_keep_both_ids(irfeed: Irfeed, newsroom: Newsroom) -> None:
    """A JSON Feed that irfeed wrote gives back the id and the guid of each record."""
    folder = newsroom()
    options = ("--publication", folder, "--department", "culture")
    irfeed("import", "feed", _rss(folder), *options)
    irfeed("build", folder)
    again = irfeed("import", "feed", folder / "public" / "feed.json", *options)

    assert (again.code, "0 written, 4 there already" in again.err) == (0, True)


@pytest.mark.parametrize(("field", "other"), [("guid", "7"), ("id", "tag:seoul.example,2015:x")])
def test_a_guid_belongs_to_one_record(irfeed: Irfeed, newsroom: Newsroom, field: str, other: str) -> None:
    """Two records with one guid, or one with what is the id of another, cannot both stand in a feed."""
    folder = newsroom()
    irfeed("import", "feed", _rss(folder), "--publication", folder, "--department", "culture")
    first, second, *_ = sorted((folder / "articles").glob("*number*"))
    for path, name in ((first, field), (second, "guid")):
        lines = path.read_text("utf-8").splitlines()
        lines = [f"{name}: '{other}'" if line.startswith(f"{name}:") else line for line in lines]
        path.write_text("\n".join(line for line in lines if name == "guid" or not line.startswith("guid:")))
    done = irfeed("validate", folder)
    built = irfeed("build", folder)

    assert done.code == built.code == 1
    assert "REC100 error: guid is also the id of " in done.out
    assert f"{first.name}:" in done.out
    assert "REC100" in built.out


def test_an_id_that_no_record_can_keep_is_told(irfeed: Irfeed, newsroom: Newsroom) -> None:
    """An id of more than 500 characters is replaced by one made of it, and a warning says so."""
    folder = newsroom()
    feed = _rss(folder)
    feed.write_text(feed.read_text("utf-8").replace(IDS[0], "x" * 501), "utf-8")
    done = irfeed("import", "feed", feed, "--publication", folder, "--department", "culture")

    assert (done.code, done.out.count("IMP013 warning"), "is longer than 500" in done.out) == (0, 1, True)
    assert "guid" not in next((folder / "articles").glob("*number-0*")).read_text("utf-8")
