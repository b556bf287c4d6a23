"""Counts the processor's instructions that one more record costs a build: a guard that does not depend on the clock.

`python benchmarks/instructions.py` builds 100 and 200 records under valgrind (cachegrind, which counts as callgrind
does in a third of the time), divides the difference by the records between, so that the start of the program drops out,
and prints what it counted beside the bound, as JSON. `--write` makes what it counted the measure on machines like this.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from builds import build
from records import write_publication

COUNTED = Path(__file__).with_name("instructions.json")
TOLERANCE = 1.25
FEWER, MORE = 100, 200
_FEEDS = 'limit = 0\narchives = "none"\npages = false'
_COUNTER = ("--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null")
_TOTAL = re.compile(r"I +refs: +([\d,]+)")


def kind() -> str:
    """Return what counts depend on: the minor version of Python, and the kind of processor."""
    return f"{platform.python_implementation()} {sys.version_info[0]}.{sys.version_info[1]} {platform.machine()}"


def count_per_record(folder: Path) -> int:
    """Return the instructions that one more record costs.

    Raises:
        SystemExit: valgrind is missing.
    """
    valgrind = shutil.which("valgrind")
    if valgrind is None:
        raise SystemExit("valgrind is not installed")
    subprocess.run(_build(folder / "warm", FEWER), check=True, env=_environment())  # leaves compiled modules behind
    fewer, more = (_count(valgrind, folder / str(records), records) for records in (FEWER, MORE))
    return (more - fewer) // (MORE - FEWER)


def _count(valgrind: str, folder: Path, records: int) -> int:
    command = [valgrind, *_COUNTER, *_build(folder, records)]
    told = subprocess.run(command, check=True, env=_environment(), capture_output=True, text=True).stderr
    found = _TOTAL.search(told)
    if found is None:
        raise SystemExit(f"valgrind told no count:\n{told}")
    return int(found[1].replace(",", ""))


def _build(folder: Path, records: int) -> list[str]:
    return build(write_publication(folder, records, _FEEDS), "--jobs", "1")


def _environment() -> dict[str, str]:
    """Return an environment in which nothing but irfeed is counted, and hashes are always the same."""
    return {"PATH": os.environ["PATH"], "PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8"}


def main() -> None:
    """Count, and print or keep what was counted. Where nothing was ever counted on this kind, print no count."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    write = parser.parse_args().write
    known: dict[str, int] = json.loads(COUNTED.read_text("utf-8")) if COUNTED.exists() else {}
    before = known.get(kind())
    bound = int(before * TOLERANCE) if before else None
    counted = None
    if write or bound:
        with tempfile.TemporaryDirectory(prefix="irfeed-bench-") as folder:
            counted = count_per_record(Path(folder))
    if write and counted:
        text = json.dumps(known | {kind(): counted}, indent=2, sort_keys=True)
        COUNTED.write_text(f"{text}\n", "utf-8")
    print(json.dumps({"kind": kind(), "counted": counted, "bound": bound}))


if __name__ == "__main__":
    main()
