"""A small program of someone else's, which type checkers must understand without knowing more of irfeed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, assert_type

import irfeed
from irfeed.errors import ConfigurationError, IrfeedError


def articles() -> Iterator[dict[str, str | list[str] | datetime]]:
    """Yield what a program may hold of its articles."""
    yield {
        "id": "tag:seoul.example,2015:square",
        "title": "The square opens",
        "department": ["news"],
        "url": "https://seoul.example/square/",
        "published": datetime(2015, 2, 6, tzinfo=UTC),
        "body": "Text.",
    }


def publish(folder: Path) -> list[str]:
    """Publish the articles twice; return what was written, then all that was found."""
    now = datetime(2026, 1, 1, tzinfo=UTC)
    assert_type(irfeed.validate(folder, records=articles()).rejected, int)
    result = irfeed.build(str(folder), now=now, records=articles(), out=folder / "old")
    assert_type(result, irfeed.BuildResult)
    assert_type(result.written, tuple[str, ...])
    assert_type(result.as_object(), dict[str, Any])
    again = irfeed.build(folder, now=now, records=[], out=folder / "new")
    report = irfeed.check(folder / "old", (folder / "new" / "feed.atom").read_bytes(), now=now)
    difference = irfeed.diff(folder / "old", folder / "new")
    assert_type(difference.feeds[0].gone[0].title, str)
    found = [
        *result.findings,
        *again.findings,
        *report.across,
        *(one for doc in report.documents for one in doc.findings),
    ]
    assert_type(found, list[irfeed.Finding])
    return [*result.written, *(told(one) for one in found)]


def told(finding: irfeed.Finding) -> str:
    """Return a finding as a line of a log."""
    assert_type(finding.line, int | None)
    assert_type(finding.severity, irfeed.Severity)
    return f"{finding.path}:{finding.line or 1}: {finding.code} {finding.message}. {finding.hint}"


def why_not(folder: Path) -> tuple[str, int]:
    """Return how an error reads, and how many findings it carries."""
    try:
        irfeed.validate(folder)
    except ConfigurationError as error:
        return error.message, len(error.findings)
    except IrfeedError as error:
        return error.hint, 0
    return "", 0
