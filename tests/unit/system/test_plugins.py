from __future__ import annotations

from collections.abc import Callable
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from irfeed.errors import OutsideError, PluginError
from irfeed.system.plugins import Plugin, blaming, plugins

GROUP = "irfeed.tests"
Install = Callable[..., Path]


def test_found(install: Install) -> None:
    """Plugins of a group are found by name, with their packages, and loaded when asked."""
    install("lib-b", tests=["beta = os.path:join"])
    install("lib-a", tests=["alpha = json:loads"])
    found = plugins(GROUP)

    assert list(found) == ["alpha", "beta"]
    assert str(found["beta"]) == "The plugin beta of the package lib-b"
    assert found["alpha"].load() is __import__("json").loads


def test_none() -> None:
    """A group that nobody knows has no plugins."""
    assert plugins("irfeed.tests.nobody") == {}


def test_one_name(install: Install) -> None:
    """Two plugins of one name are refused, with both packages named."""
    install("lib-a", tests=["alpha = json:dumps"])
    install("lib-b", tests=["alpha = json:loads"])

    with pytest.raises(
        PluginError, match=r"alpha of the package lib-b has the name of another one, of the package lib-a"
    ):
        plugins(GROUP)


@pytest.mark.parametrize(
    ("named", "words"),
    [
        ("irfeed_no_such_module:x", "cannot be imported: ModuleNotFoundError: No module named"),
        ("json:no_such_name", "cannot be imported: AttributeError"),
        ("leaves:x", "cannot be imported: SystemExit: 5"),
    ],
)
def test_import_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str, words: str) -> None:
    """A plugin that cannot be imported is named with its package and the reason."""
    (tmp_path / "leaves.py").write_text("raise SystemExit(5)")
    monkeypatch.syspath_prepend(tmp_path)
    plugin = Plugin("alpha", "lib-a", EntryPoint("alpha", named, GROUP))

    with pytest.raises(PluginError, match=rf"The plugin alpha of the package lib-a {words}"):
        plugin.load()


def test_blaming() -> None:
    """What foreign code raises becomes the plugin's fault, and irfeed's own exceptions stay as they are."""
    with (
        pytest.raises(PluginError, match=r"The plugin x raised ZeroDivisionError: division by zero"),
        blaming("The plugin x"),
    ):
        _ = 1 / 0
    with pytest.raises(PluginError, match=r"raised StopIteration \("), blaming("The plugin x"):
        raise StopIteration
    with pytest.raises(OutsideError, match=r"^no disk$") as caught, blaming("The plugin x"):
        raise OutsideError("no disk")
    assert not isinstance(caught.value, PluginError)
