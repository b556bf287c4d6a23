"""What is made again after an edit."""

from __future__ import annotations

from tests.newsroom import CONFIGURATION, newsroom, record


def test_a_first_article_of_a_month_leaves_pages_of_other_departments() -> None:
    """Pages lead to the months of their own department only, so that no others are made again; the bytes are right."""
    months = [
        record(f"{slug}{at}", department=slug, published=f"2015-0{at}-06T09:00:00Z")
        for slug in ("mayor", "culture")
        for at in (1, 2)
    ]
    with newsroom() as room:
        room.configure(f'{CONFIGURATION}[feeds]\nlimit = 1\nformats = ["rss"]\n')
        room.put_lines("a.jsonl", *months)
        room.build()
        before = room.files()
        room.put_lines("a.jsonl", *months, record("new", published="2015-03-06T09:00:00Z"))
        _, counts = room.timed()
        files = room.files()
        room.build(cached=False, output=room.folder / "anew")

        assert room.files("anew") == files
        assert "en/mayor/archive/2015-02.rss" in files.keys() - before.keys()
        feeds = [path for path in files if path.endswith(".rss") and files[path] != before.get(path)]
        pages = [path for path in files if path.endswith(".html") and "culture" not in path]
        assert counts["documents"] <= len(feeds) + len(pages)
