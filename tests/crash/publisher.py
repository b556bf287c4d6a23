"""A process that publishes, to be killed: publisher.py FOLDER GENERATION [piecewise]."""

from __future__ import annotations

import sys
from pathlib import Path

from irfeed.model import Document
from irfeed.publish import publish, replacing


def documents(generation: str) -> list[Document]:
    """Return the documents of the generation "old" or "new": some stay, some change, some come, some go."""
    texts = {
        "feed.rss": f"all, {generation}",
        "en/feed.rss": "English, always the same",
        "ko/feed.rss": f"Korean, {generation}",
        f"{generation}/archive/2015-01.rss": f"only in {generation}",
    }
    return [Document(path, text.encode() * 1000, "application/rss+xml") for path, text in texts.items()]


def main(folder: Path, generation: str, *way: str) -> None:
    """Publish `generation` into the output folder in `folder`."""
    if "piecewise" in way:
        vars(replacing)["exchange"] = lambda _one, _other: False
    publish(documents(generation), folder / "public", folder / ".irfeed")


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
