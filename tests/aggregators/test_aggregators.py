"""A good feed and a bad one for each aggregator whose requirements are known: NAME/good.EXT, NAME/bad.EXT.

What irfeed says of a bad one for that aggregator stands beside it in NAME/bad.EXT.txt.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from irfeed.checking import Options, check_document
from irfeed.checking.registry import aggregator_rules, aggregators
from irfeed.findings import Finding

_ROOT = Path(__file__).parent
_NOW = datetime(2026, 1, 1, tzinfo=UTC)
_GOOD = sorted(_ROOT.glob("*/good.*"))
_BAD = sorted(path for path in _ROOT.glob("*/bad.*") if path.suffix != ".txt")


def _named(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


def _asked(path: Path, *names: str) -> list[Finding]:
    """Return what the rules of the file's aggregator say of it, when the aggregators with these names are asked for."""
    result = check_document(path.read_bytes(), path.name, now=_NOW, options=Options(aggregators=names))
    codes = {rule.about.code for rule in aggregator_rules((path.parent.name,))}
    return [finding for finding in result.findings if finding.code in codes]


def test_every_aggregator_has_files() -> None:
    """Each aggregator that can be named has a good feed and a bad one."""
    names = set(aggregators())

    assert {path.parent.name for path in _GOOD} == {path.parent.name for path in _BAD} == names


@pytest.mark.parametrize("path", _GOOD, ids=_named)
def test_a_good_feed(path: Path) -> None:
    """The aggregator would take it as it is, and nothing else is wrong with it."""
    options = Options(aggregators=(path.parent.name,))
    result = check_document(path.read_bytes(), path.name, now=_NOW, options=options)

    assert result.findings == ()


@pytest.mark.parametrize("path", _BAD, ids=_named)
def test_a_bad_feed(path: Path) -> None:
    """The aggregator's name brings out what it would refuse, in these words; without it nobody asks."""
    said = path.with_name(f"{path.name}.txt").read_text("utf-8")

    assert "".join(f"{finding}\n" for finding in _asked(path, path.parent.name)) == said
    assert _asked(path) == []
