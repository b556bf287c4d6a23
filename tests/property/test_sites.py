"""Whatever the files of a site say, they are records or findings."""

# ruff: noqa: E501 - lists of samples are read best on one line

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from irfeed.building.judging import kinds
from irfeed.load.site import load_site
from irfeed.model.publication import Publication
from irfeed.model.record import Record
from irfeed.model.site import GENERATORS, SiteFolder
from irfeed.validation import Judge

_TEXTS = st.sampled_from(
    (
        "",
        "a",
        "b c",
        "/x/:year/:slug/",
        "//[",
        "{",
        "{{ x }}",
        "../../etc/passwd",
        "\0",
        "2024-01-05",
        "ko",
        "true",
        "a.png",
    )
)
_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | _TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(("url", "alt", "image", "x")), inner, max_size=3),
    max_leaves=6,
)  # fmt: skip
_KEYS = sorted(
    {key.partition(".")[0] for one in GENERATORS.values() for keys in one.fields.values() for key in keys if "{" not in key}
    | {key.partition(".")[0] for one in GENERATORS.values() for key, _ in one.drafts}
    | {"title", "slug", "body", "cascade", "params", "story", "published", "mood"}
)  # fmt: skip
_NAMES = st.sampled_from(
    ("a.md", "a.ko.md", "_index.md", "index.md", "ko/a/index.ko.md", "_posts/2024-01-05-a.md", "_drafts/b.md", "x/_index.ko.md", ".ko.md")
)  # fmt: skip


@pytest.mark.parametrize("generator", GENERATORS)
@settings(deadline=None)  # files are written
@given(files=st.dictionaries(_NAMES, st.dictionaries(st.sampled_from(_KEYS), _VALUES, max_size=8), max_size=3))
def test_any_files(
    generator: str,
    tmp_path_factory: pytest.TempPathFactory,
    publication: Publication,
    files: Mapping[str, Mapping[str, Any]],
) -> None:
    """No front matter makes a reader of sites fail, nor the gate behind it; and every finding has a place."""
    folder = tmp_path_factory.mktemp("site")
    for name, fields in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        Path(folder, name).write_text(f"{json.dumps(fields, indent=1)}\n\ntext\n", encoding="utf-8")
    row = GENERATORS[generator]
    site = SiteFolder(folder, "site", row, fields={"id": ("id", "{path}"), **row.fields})
    judge = Judge(publication)

    for one in load_site(site, publication, kinds()):
        found = judge.judge(one).findings if isinstance(one, Record) else [one]
        assert all(finding.place.path.startswith("site/") for finding in found)
        fields = one.fields if isinstance(one, Record) else {}
        assert all(one.place((field,)).path.startswith("site/") for field in fields if isinstance(one, Record))
