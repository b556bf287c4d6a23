"""The law of two readers: `irfeed validate`, which has all records in memory, finds what a build finds."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import irfeed
from irfeed.findings import Finding
from tests.property.test_published_values import FULL, WITHDRAWN, records

NOW = datetime(2026, 1, 1, tzinfo=UTC)
HEAD = (Path(__file__).parents[1] / "rules" / "irfeed.toml").read_text(encoding="utf-8")
RIGHT_DRAFT = {**FULL, "id": "tag:seoul.example,2015:draft", "guid": "2", "story": "draft", "status": "draft"}
#: Of what is wrong in a record, and of what is wrong in a body.
DRAFTS = [
    {**FULL, "status": "draft", "url": "no address"},
    {**RIGHT_DRAFT, "body": "<script>1</script><p>A text</p>"},
]
#: Each is right by itself, and not beside a full one.
TWINS = [{**FULL, "title": "Other"}, {**FULL, "id": "tag:seoul.example,2015:other", "guid": "1"}]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a publication without records."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "irfeed.toml").write_text(HEAD, encoding="utf-8")
    return tmp_path


def _said(findings: Sequence[Finding]) -> Counter[tuple[str, ...]]:
    return Counter((str(one), one.code, one.severity.value, one.pointer, one.hint or "") for one in findings)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(some=st.lists(records(), min_size=1, max_size=3), suffix=st.sampled_from([".json", ".jsonl"]))
@example(some=[dict(FULL), *TWINS, *DRAFTS], suffix=".jsonl")
@example(some=[dict(FULL), *TWINS, *DRAFTS], suffix=".json")
@example(some=[dict(FULL), dict(FULL), dict(WITHDRAWN)], suffix=".jsonl")
def test_both_find_the_same(folder: Path, some: list[Mapping[str, Any]], suffix: str) -> None:
    """Whatever the records are, both tell the same findings at the same places, and leave out as many.

    Only of bodies that are in no feed, such as those of drafts, a build has nothing to say.
    """
    lines = "".join(f"{json.dumps(one)}\n" for one in some)
    written = lines if suffix == ".jsonl" else json.dumps(some)
    for old in (folder / "articles").iterdir():
        old.unlink()
    (folder / "articles" / f"a{suffix}").write_text(written, encoding="utf-8")

    validated = irfeed.validate(folder)
    built = irfeed.build(folder, now=NOW, check_only=True, keep_going=True)

    more = _said(validated.findings) - _said(built.findings)
    assert _said(built.findings) <= _said(validated.findings)
    assert {(code[:3], pointer) for _, code, _, pointer, _ in more} <= {("BDY", "/body")}
    assert validated.rejected == built.rejected
