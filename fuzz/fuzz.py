"""Search for bytes that break irfeed, led by the code that they reach.

    python fuzz/fuzz.py record -max_total_time=1200 CORPUS    a record file: load, validate, render, assemble
    python fuzz/fuzz.py configuration … CORPUS                irfeed.toml
    python fuzz/fuzz.py check … CORPUS                        any feed: `irfeed check`

It needs atheris (`pip install atheris`; CPython on Linux or macOS), which is no dependency of the project: install it
beside irfeed in an environment of its own. All arguments after the target are libFuzzer's. New findings are written
to the working folder as crash-…; put each one into tests/hostile/found, where a test holds what was mended.

`python fuzz/seeds.py FOLDER` makes corpora to begin with from the test data of this repository.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["irfeed", "langcodes", "markdown_it"]):
    from irfeed import config
    from irfeed.checking import check_document
    from irfeed.errors import ConfigurationError
    from irfeed.findings import Finding
    from irfeed.findings.reports import FORMATS, report
    from irfeed.model.publication import Publication
    from irfeed.building.unchanged import build
    from irfeed.building.request import BuildRequest, BuildObserver
    from irfeed.building.request import Timings

NOW = datetime(2026, 1, 1, tzinfo=UTC)
#: A record's first byte chooses its kind.
SUFFIXES = (".md", ".yaml", ".json", ".jsonl", ".csv")
CONFIGURATION = """\
[publication]
title = "News"
url = "https://news.example/"
feeds_url = "https://feeds.news.example/"
id_authority = "news.example,2015"
time_zone = "Europe/Berlin"
[languages]
en = {}
ko = {}
[departments.news]
name = "News desk"
[departments.culture]
name = "Culture"
[feeds]
pages = false
variants = ["all"]
archives = "none"
"""


def _sound(findings: tuple[Finding, ...]) -> None:
    """Fail when a finding could not be reported, or tells a lie about lines."""
    for one in findings:
        assert one.message.isprintable(), f"a message that does not print: {one!r}"
        assert (one.place.line or 1) >= 1, f"a place that cannot be: {one!r}"
    for format_ in FORMATS:
        report(findings, format_).encode()


def _published(publication: Publication) -> None:
    """Build the publication as far as its documents; they are checked on the way, and one that is wrong raises."""
    request = BuildRequest(
        now=NOW,
        output=publication.root / "public",
        shown_as=".",
        output_shown_as="public",
        check_only=True,
        keep_going=True,
    )
    watch = BuildObserver(lambda _done, _all: None, Timings(lambda: 0.0))
    _sound(tuple(build(publication, request, watch).findings))


def _record(folder: Path) -> Callable[[bytes], None]:
    articles = folder / "articles"
    articles.mkdir()
    (folder / config.NAME).write_text(CONFIGURATION, encoding="utf-8")
    publication = config.read(folder / config.NAME, shown_as=config.NAME)

    def run(data: bytes) -> None:
        file = articles / f"a{SUFFIXES[data[0] % len(SUFFIXES)] if data else '.md'}"
        file.write_bytes(data[1:])
        try:
            _published(publication)
        finally:
            file.unlink()

    return run


def _configuration(folder: Path) -> Callable[[bytes], None]:
    (folder / "articles").mkdir()
    file = folder / config.NAME

    def run(data: bytes) -> None:
        file.write_bytes(data)
        try:
            publication = config.read(file, shown_as=config.NAME)
        except ConfigurationError as error:
            _sound(error.findings)
        else:
            _published(publication)

    return run


def _check(_folder: Path) -> Callable[[bytes], None]:
    def run(data: bytes) -> None:
        result = check_document(data, "feed", now=NOW)
        _sound(result.findings)

    return run


TARGETS: Mapping[str, Callable[[Path], Callable[[bytes], None]]] = {
    "record": _record,
    "configuration": _configuration,
    "check": _check,
}


def main() -> None:
    """Fuzz the target that is named first."""
    if not set(sys.argv[1:2]) & set(TARGETS):
        sys.exit(f"usage: fuzz.py {'|'.join(TARGETS)} [libFuzzer's options] [corpus]")
    target = TARGETS[sys.argv.pop(1)]
    with tempfile.TemporaryDirectory() as folder:
        atheris.Setup(sys.argv, target(Path(folder)))
        atheris.Fuzz()


if __name__ == "__main__":
    main()
