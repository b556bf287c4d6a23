"""The case files of the rules of feeds: CODE/bad-*.EXT and CODE/good-*.EXT; an HTTP Content-Type in CODE/….EXT.type.

Where the words matter, what irfeed says of a bad file stands beside it in CODE/….EXT.txt.

Those of the rules of records, in REC…, are read by test_record_rules.py.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from irfeed.checking import CheckResult, Options, check_document
from irfeed.checking.registry import aggregator_rules, aggregators

ROOT = Path(__file__).parent
#: What "in the future" means in case files and examples.
NOW = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Case:
    """One case file and what its name promises."""

    path: Path

    @property
    def code(self) -> str:
        """The code of the rule that the case is about."""
        return self.path.parent.name

    @property
    def is_bad(self) -> bool:
        """Whether the rule must find fault with it."""
        return self.path.name.startswith("bad-")

    @property
    def said(self) -> Path:
        """Where the words stand that irfeed has for it; most cases have no such file."""
        return self.path.with_name(f"{self.path.name}.txt")

    def judged(self) -> CheckResult:
        """Judge the file."""
        kind = self.path.with_name(f"{self.path.name}.type")
        media_type = kind.read_text("ascii").strip() if kind.exists() else None
        data, options = self.path.read_bytes(), options_for(self.code)
        return check_document(data, self.path.name, media_type=media_type, now=NOW, options=options)


def options_for(code: str) -> Options:
    """Return options by which the rule with this code is asked: of an aggregator's rules, it alone."""
    for name in aggregators():
        codes = {rule.about.code for rule in aggregator_rules((name,))}
        if code in codes:
            return Options(aggregators=(name,), ignore=tuple(sorted(codes - {code})))
    return Options()


def cases() -> list[Case]:
    """Return all case files."""
    folders = (path for path in ROOT.iterdir() if path.name.isupper() and not path.name.startswith("REC"))
    files = (path for folder in folders for path in folder.glob("*-*") if path.suffix not in (".type", ".txt"))
    return [Case(path) for path in sorted(files)]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that asks for `case` once for each case file, for `told_case` once for each with words beside it."""
    if "told_case" in metafunc.fixturenames:
        told = [one for one in cases() if one.said.exists()]
        metafunc.parametrize("told_case", [pytest.param(one, id=f"{one.code}/{one.path.name}") for one in told])
    if "case" in metafunc.fixturenames:
        metafunc.parametrize("case", [pytest.param(one, id=f"{one.code}/{one.path.name}") for one in cases()])


@pytest.fixture(scope="session")
def cases_by_code() -> dict[str, list[Case]]:
    """All case files by the code of their rule."""
    found: dict[str, list[Case]] = {}
    for one in cases():
        found.setdefault(one.code, []).append(one)
    return found


@pytest.fixture(scope="session")
def now() -> datetime:
    """The time at which everything here is judged."""
    return NOW
