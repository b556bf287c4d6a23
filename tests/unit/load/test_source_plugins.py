"""Sources that other packages read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from irfeed.errors import OutsideError, PluginError, UsageError
from irfeed.findings import Finding
from irfeed.load import Kinds, SourcesContext, load_sources
from irfeed.model.publication import Publication, RecordSource
from irfeed.model.record import Record

Install = Callable[..., Path]
HEAD = """\
from datetime import date
from irfeed.errors import OutsideError
from irfeed.findings import Finding, Place, Severity
from irfeed.model.record import Record
class At:
    def place(self, path):
        return Place("press:1", pointer="/".join(map(str, path)))
"""


def _load(**settings: object) -> list[Record | Finding]:
    source = RecordSource("press", "mailbox", settings=settings)
    news = SimpleNamespace(root=Path("/news"), articles=Path("/news/articles"), time_zone=None)
    around = SourcesContext(cast("Publication", news), {"SECRET": "s"}, Kinds((), (), ()), remember=False)
    return list(load_sources([source], around))


def test_records(install: Install) -> None:
    """A plugin gets its settings and what is around them; its records and findings arrive, dates as texts."""
    install(
        "lib-a",
        {
            "reader": HEAD
            + """
def read(settings, context):
    assert (context.name, str(context.root), context.environment["SECRET"]) == ("press", "/news", "s")
    yield Record({"title": settings["title"], "published": date(2015, 2, 6)}, At())
    yield Finding("XAB101", Severity.ERROR, Place("press:2"), "wrong")
"""
        },
        sources=["mailbox = reader:read"],
    )
    record, finding = _load(title="Tokyo")

    assert isinstance(record, Record)
    assert record.fields == {"title": "Tokyo", "published": "2015-02-06"}
    assert str(record.place(("title",))) == "press:1"
    assert isinstance(finding, Finding)
    assert finding.code == "XAB101"


def test_unknown(install: Install) -> None:
    """A type that no plugin reads is answered with those that there are."""
    install("lib-a", sources=["letters = json:loads"])

    with pytest.raises(UsageError, match=r"no installed plugin reads \(known types: sql, folder, letters\)"):
        _load()


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("read = 5", "is not a function that reads records"),
        ("def read(settings): ...", "raised TypeError: .*takes 1 positional argument"),
        ("def read(settings, context): return None", "raised TypeError: .*not iterable"),
        ("def read(settings, context): yield settings['file']", "raised KeyError: 'file'"),
        ("def read(settings, context): yield {}", "gave dict where a Record or a Finding should be"),
        ("def read(settings, context): yield Record(5, At())", "gave Record where a Record or a Finding should be"),
        ("def read(settings, context): yield Record({'title': b''}, None)", "raised AttributeError"),
        ("def read(settings, context): exit(5)", "raised SystemExit: 5"),
    ],
)
def test_broken(install: Install, body: str, words: str) -> None:
    """A broken plugin is named with its package and what it did."""
    install("lib-a", {"reader": f"{HEAD}\n{body}\n"}, sources=["mailbox = reader:read"])

    with pytest.raises(PluginError, match=f"The plugin mailbox of the package lib-a {words}"):
        _load()


@pytest.mark.parametrize(
    ("locator", "words"), [("None", "raised AttributeError"), ("type('L', (), {'place': print})()", "gave NoneType")]
)
def test_broken_locator(install: Install, locator: str, words: str) -> None:
    """A locator that fails, or gives no place, is the plugin's fault too, whenever it is asked."""
    body = f"def read(settings, context): yield Record({{}}, {locator})"
    install("lib-a", {"reader": f"{HEAD}\n{body}\n"}, sources=["mailbox = reader:read"])
    (record,) = _load()
    assert isinstance(record, Record)

    with pytest.raises(PluginError, match=f"The plugin mailbox of the package lib-a {words}"):
        record.place()


def test_own_words(install: Install) -> None:
    """What a plugin says by irfeed's own exceptions stays as it is."""
    body = "def read(settings, context):\n    raise OutsideError('no mailbox')\n    yield"
    install("lib-a", {"reader": f"{HEAD}\n{body}\n"}, sources=["mailbox = reader:read"])

    with pytest.raises(OutsideError, match=r"^no mailbox$") as caught:
        _load()
    assert not isinstance(caught.value, PluginError)


@pytest.mark.parametrize(
    ("value", "code", "words"),
    [("b''", "LOD050", "The field body is of the kind bytes"), ("[0] * 10_001", "LOD025", "more than 10000 values")],
)
def test_unfit(install: Install, value: str, code: str, words: str) -> None:
    """A field that no record can hold is a finding about that record."""
    body = f"def read(settings, context): yield Record({{'body': {value}}}, At())"
    install("lib-a", {"reader": f"{HEAD}\n{body}\n"}, sources=["mailbox = reader:read"])
    (finding,) = _load()

    assert isinstance(finding, Finding)
    assert words in finding.message
    assert finding.place.pointer == "body"
    assert finding.code == code
