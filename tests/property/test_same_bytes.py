"""The same entry gives the same bytes, on whatever machine."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import irfeed
from irfeed.model import Entry, FeedPlan
from irfeed.model.publication import Publication

_PROGRAM = """
import pickle, sys
from irfeed.assemble import atom, jsonfeed, rss
from irfeed.render import atom_entry, json_item, rss_item
from irfeed.render.options import EntryOptions

publication, plan, entry = pickle.load(sys.stdin.buffer)
options = EntryOptions.of(publication)
for render, assemble in ((rss_item, rss), (atom_entry, atom), (json_item, jsonfeed)):
    sys.stdout.buffer.write(assemble.document(plan, publication, [render.fragment(entry, options)]))
"""

_MACHINES = (
    {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "UTC"},
    {"PYTHONHASHSEED": "2", "LC_ALL": "C.UTF-8", "TZ": "Asia/Seoul"},
    {"PYTHONHASHSEED": "77", "LC_ALL": "ko_KR.UTF-8", "TZ": "America/St_Johns"},
)


def test_the_machine_changes_no_byte(
    publication: Publication, make_plan: Callable[..., FeedPlan], full_entry: Entry
) -> None:
    """Hash seed, locale and time zone of the process leave every document as it is."""
    values = pickle.dumps((publication, make_plan("one"), full_entry))
    source = str(Path(irfeed.__file__).parents[1])

    outputs = {
        subprocess.run(
            [sys.executable, "-c", _PROGRAM],
            input=values,
            capture_output=True,
            check=True,
            env={**os.environ, **machine, "PYTHONPATH": source},
        ).stdout
        for machine in _MACHINES
    }

    assert len(outputs) == 1
    assert len(outputs.pop()) > 1000
