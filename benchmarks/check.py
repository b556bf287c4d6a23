"""Measures `irfeed check` beside two readers that judge less: feedparser, and lxml with the RELAX NG schema of Atom.

`python benchmarks/check.py`: one feed of 1,000 full entries, and a folder of 10,000 small feeds; medians of the runs.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from measuring import Cost, measure, median
from records import write_publication
from tables import table

ROOT = Path(__file__).parents[1]
FEEDPARSER = "import sys, pathlib, feedparser\nfor f in pathlib.Path(sys.argv[1]).iterdir(): feedparser.parse(str(f))"
SCHEMA = (
    "import sys, pathlib\nfrom lxml import etree\n"
    f"schema = etree.RelaxNG(etree.parse({str(ROOT / 'tests' / 'conformance' / 'atom.rng')!r}))\n"
    "for f in pathlib.Path(sys.argv[1]).iterdir(): schema.validate(etree.parse(f))"
)


def judges(folder: Path) -> dict[str, list[str]]:
    """Return the programs that read every feed of `folder`, by their names."""
    return {
        "feedparser": [sys.executable, "-c", FEEDPARSER, str(folder)],
        "lxml, RELAX NG": [sys.executable, "-c", SCHEMA, str(folder)],
        "irfeed check": [sys.executable, "-m", "irfeed", "check", str(folder)],
    }


def feeds(folder: Path, records: int, copies: int) -> Path:
    """Return a folder with `copies` of one Atom feed of `records` entries."""
    settings = 'formats = ["atom"]\nvariants = ["all"]\nlimit = 0\narchives = "none"\npages = false'
    publication = write_publication(folder / "publication", records, settings)
    measure([sys.executable, "-m", "irfeed", "build", str(publication), "--now", "2026-11-01T00:00:00Z"])
    content = (publication / "public" / "feed.atom").read_text("utf-8")
    made = folder / "feeds"
    made.mkdir()
    address = 'rel="self" href="https://feeds.bench.example/'
    for number in range(copies):
        (made / f"{number:05}.atom").write_text(content.replace(address, f"{address}{number}/"), "utf-8")
    return made


def main() -> None:
    """Run both benchmarks and print their tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    runs = parser.parse_args().runs
    for title, records, copies in (
        ("One feed of 1,000 full entries", 1000, 1),
        ("10,000 feeds of 2 entries", 2, 10_000),
    ):
        with tempfile.TemporaryDirectory(prefix="irfeed-bench-") as folder:
            made = feeds(Path(folder), records, copies)
            costs: dict[str, list[Cost]] = {name: [] for name in judges(made)}
            for _ in range(runs):
                for name, arguments in judges(made).items():
                    costs[name].append(measure(arguments))
        print(table(title, [(name, median(some)) for name, some in costs.items()]))
        print()


if __name__ == "__main__":
    main()
