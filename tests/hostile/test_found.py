"""What the fuzzer found stays mended: found/TARGET-WORDS.bin."""

from __future__ import annotations

from pathlib import Path

import pytest

from irfeed.checking import check_document
from irfeed.findings.reports import FORMATS, report
from tests.hostile.oracle import CONTROLS

FOUND = sorted((Path(__file__).parent / "found").glob("check-*.bin"))


@pytest.mark.parametrize("file", FOUND, ids=lambda file: file.stem)
def test_any_document_is_judged_in_words_that_print(file: Path) -> None:
    """Whatever a document holds, the findings of it print as they are, and so do all reports."""
    findings = check_document(file.read_bytes(), "feed").findings

    assert findings
    assert all(one.message.isprintable() for one in findings)
    for format_ in FORMATS:
        assert not CONTROLS.search(report(findings, format_))
