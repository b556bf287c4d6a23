"""Whatever happens to the bytes of a feed, the check answers, in words and within bounds."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from irfeed.checking import Options, check_document, open_document
from irfeed.checking.judging import judge_together
from irfeed.checking.registry import aggregators
from irfeed.checking.summary import summarise

CASES = Path(__file__).parents[1] / "rules"
FEEDS = [path.read_bytes() for path in sorted(CASES.glob("*/*")) if path.is_file() and path.stat().st_size < 20_000]
MOST = 5
NOW = datetime(2026, 1, 1, tzinfo=UTC)


@st.composite
def broken(draw: st.DrawFn) -> bytes:
    """Return a feed in which bytes were changed, cut out, repeated or swapped."""
    data = bytearray(draw(st.sampled_from(FEEDS)))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, max(len(data) - 1, 0)))
        end = min(start + draw(st.integers(1, 200)), len(data))
        match draw(st.sampled_from(["change", "cut", "repeat", "swap", "bring"])):
            case "change":
                data[start : start + 1] = bytes([draw(st.integers(0, 255))])
            case "cut":
                del data[start:end]
            case "repeat":
                data[start:start] = data[start:end] * draw(st.integers(1, 50))
            case "swap":
                middle = (start + end) // 2
                data[start:end] = data[middle:end] + data[start:middle]
            case _:
                other = draw(st.sampled_from(FEEDS))
                data[start:end] = other[start:end]
    return bytes(data)


@given(data=broken())
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_bytes_surprise_the_check(data: bytes) -> None:
    """Every document gets a verdict; no rule speaks more often than it may, and every finding has words."""
    options = Options(most_findings=MOST, aggregators=aggregators())
    result = check_document(data, "x", now=NOW, options=options)

    assert max(Counter(one.code for one in result.findings).values(), default=0) <= MOST + 1
    assert all(one.message and one.hint and str(one) for one in result.findings)


@given(pair=st.tuples(broken(), broken()))
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_bytes_surprise_the_rules_about_many(pair: tuple[bytes, bytes]) -> None:
    """Documents that are broken can be compared all the same."""
    opened = [summarise(open_document(data, f"f.{number}")) for number, data in enumerate(pair)]

    assert isinstance(judge_together([one for one in opened if one], (), Options()), tuple)


@pytest.mark.parametrize("text", ["\x00", "{" * 10_000, "<a>" * 10_000, "[" * 300, "<?xml", "\ufeff", "\x1f\x8b"])
def test_beginnings(text: str) -> None:
    """What only begins like a document is invalid."""
    assert not check_document(text.encode("utf-8", "surrogatepass"), "x").valid
