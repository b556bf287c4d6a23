"""Two publications that are written into one folder at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from irfeed.errors import OutsideError
from irfeed.model import Document
from irfeed.publish import begin_generation

FEED = Document("feed.rss", b"one", "application/rss+xml")
OTHER = Document("feed.rss", b"other", "application/rss+xml")


def test_only_one_of_two_writes(tmp_path: Path) -> None:
    """The second one that begins to write is told so in a sentence, and the first one goes on."""
    output = tmp_path / "public"
    with begin_generation(output) as one, begin_generation(output) as other:
        one.add(FEED)
        with pytest.raises(OutsideError, match="another build is writing to"):
            other.add(OTHER)
        one.put()

    assert (output / "feed.rss").read_bytes() == b"one"
    assert [path.name for path in tmp_path.iterdir()] == ["public"]


@pytest.mark.parametrize("before", [False, True])
def test_what_was_looked_at_is_still_there(tmp_path: Path, before: bool) -> None:  # noqa: FBT001 - a case of two
    """A build that looked at the folder before another one published there does not replace what it has not seen."""
    output = tmp_path / "public"
    if before:
        with begin_generation(output) as first:
            first.add(Document("feed.rss", b"before", "application/rss+xml"))
            first.put()
    with begin_generation(output) as late:
        with begin_generation(output) as one:
            one.add(FEED)
            one.put()
        late.add(OTHER)
        with pytest.raises(OutsideError, match="another build has published to"):
            late.put()

    assert (output / "feed.rss").read_bytes() == b"one"
    assert [path.name for path in tmp_path.iterdir()] == ["public"]
