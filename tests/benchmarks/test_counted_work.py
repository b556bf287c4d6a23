"""What one more record costs a build, counted in instructions of the processor: no clock, so no noise."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

_INSTRUCTIONS = Path(__file__).parents[2] / "benchmarks" / "instructions.py"


@pytest.mark.system
@pytest.mark.skipif(shutil.which("valgrind") is None, reason="valgrind is not installed")
def test_a_record_costs_no_more_than_it_did() -> None:
    """A build needs at most a quarter more instructions a record than when they were counted last."""
    told = subprocess.run([sys.executable, str(_INSTRUCTIONS)], capture_output=True, text=True, check=True).stdout
    result = json.loads(told.splitlines()[-1])

    if result["bound"] is None:
        pytest.skip(f"nothing was ever counted on {result['kind']}: run {_INSTRUCTIONS.name} --write")
    assert result["counted"] <= result["bound"], f"if it is meant, run {_INSTRUCTIONS.name} --write"
