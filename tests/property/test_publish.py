"""Publication, against a model of it: whatever stood in the folder, and whatever is published into it."""

from __future__ import annotations

import os
import tempfile
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from irfeed.errors import UsageError
from irfeed.model import Document
from irfeed.publish import Manifest, compare, publish, read_manifest, replacing
from irfeed.publish.manifest import ManifestEntry

_PATHS = st.sampled_from(["a", "b", "a/x", "a/y", "b/x/y", "b/x/z", "c/a", "c/b/d", "e"])
_TEXTS = st.dictionaries(_PATHS, st.sampled_from(["one", "two"]), max_size=6).map(
    # No path is a folder of another: a publication with such documents is refused as irfeed's own fault.
    lambda texts: {
        path: text for path, text in texts.items() if not any(other.startswith(f"{path}/") for other in texts)
    }
)
_EARLIEST, _LATEST = datetime(1900, 1, 1), datetime(2200, 1, 1)  # noqa: DTZ001 - hypothesis adds the time zones
_OTHERS = st.sets(st.sampled_from(["n", "a/n", "b/n", "b/x/n", "c/b/n/n", "m/n", "a/x"]), max_size=3)


def as_documents(texts: dict[str, str]) -> list[Document]:
    """Return a document for each path and text."""
    return [Document(path, text.encode(), "text/plain") for path, text in texts.items()]


def found(folder: Path) -> dict[str, str]:
    """Return the texts of all files but the manifest."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != "manifest.json")
    return {str(path.relative_to(folder)): path.read_text() for path in files}


def put(folder: Path, paths: set[str]) -> dict[str, str]:
    """Write files of others, where nothing stands in the way, and return them."""
    written = {}
    for path in sorted(paths):
        file = folder / path
        if not file.exists() and not any(above.is_file() for above in file.parents):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text("of others")
            written[path] = "of others"
    return written


@pytest.mark.parametrize("way", ["in one step", "file by file"])
@settings(max_examples=60, deadline=None)
@given(generations=st.lists(_TEXTS, min_size=1, max_size=4), others=_OTHERS)
def test_a_folder_holds_what_was_published_last_and_what_others_put_there(
    way: str, generations: list[dict[str, str]], others: set[str]
) -> None:
    """New documents are there, former ones are not, files of others stay; or it is refused and nothing changes."""
    with tempfile.TemporaryDirectory() as name, pytest.MonkeyPatch.context() as patch:
        if way == "file by file":
            patch.setattr(replacing, "exchange", lambda _one, _other: False)
        output, state = Path(name, "public"), Path(name, ".irfeed")
        publish(as_documents({"a": "first"}), output, state)
        foreign = put(output, others)
        for texts in generations:
            before = found(output)
            try:
                foretold = compare(as_documents(texts), output)
                outcome = publish(as_documents(texts), output, state)
            except UsageError:
                assert found(output) == before
                continue
            assert outcome == foretold
            assert found(output) == {**foreign, **texts}
            assert outcome.unchanged + len(outcome.written) == len(texts) + 1
            again = publish(as_documents(texts), output, state)
            assert (again.written, again.removed) == ((), ())
            folders = {path for path in output.rglob("*") if path.is_dir()}
            assert all(any(each.is_file() for each in folder.rglob("*")) for folder in folders)
            assert sorted(os.listdir(name)) == [".irfeed", "public"]  # noqa: PTH208 - a name is enough here


@given(st.binary(max_size=200) | st.text().map(str.encode))
def test_any_bytes_are_a_manifest_or_none(content: bytes) -> None:
    """Reading never raises, and what is read is written and read the same."""
    manifest = read_manifest(content)

    assert manifest is None or read_manifest(manifest.to_bytes()) == manifest


@given(
    st.lists(
        st.builds(
            Document,
            path=st.from_regex(r"[a-z가-힣]{1,8}(/[a-z0-9 -]{1,8}){0,3}\.rss", fullmatch=True),
            content=st.binary(),
            media_type=st.text(st.characters(codec="utf-8")),
            newest=st.none() | st.datetimes(min_value=_EARLIEST, max_value=_LATEST, timezones=st.timezones()),
            entries=st.none() | st.integers(min_value=0),
        ),
        unique_by=lambda document: document.path,
    )
)
def test_a_manifest_is_read_as_it_was_written(documents: list[Document]) -> None:
    """Whatever the documents, the manifest that is read is the one that was written, in order of paths."""
    manifest = Manifest.of(ManifestEntry.of(document) for document in documents)

    assert read_manifest(manifest.to_bytes()) == manifest
    assert [one.path for one in manifest.documents] == sorted(document.path for document in documents)
