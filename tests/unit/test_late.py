"""Names of packages that are imported when they are first asked for."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from pathlib import Path
from types import ModuleType

import pytest

import irfeed
from irfeed.late import late

LATE = [
    name
    for _, name, is_package in pkgutil.walk_packages(irfeed.__path__, "irfeed.")
    if is_package
    and getattr(vars(importlib.import_module(name)).get("__getattr__"), "__module__", "") == late.__module__
]


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Return a package whose `near` and `other` are those of its modules."""
    folder = tmp_path / "lately"
    folder.mkdir()
    (folder / "__init__.py").write_text(
        "from irfeed.late import late\n"
        '__getattr__ = late(__name__, {"near": "one", "far": "deep.two:other", "gone": "one"})\n',
        encoding="utf-8",
    )
    (folder / "one.py").write_text("near = ['near']\n", encoding="utf-8")
    (folder / "deep").mkdir()
    (folder / "deep" / "__init__.py").write_text("", encoding="utf-8")
    (folder / "deep" / "two.py").write_text("other = ['far']\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    for name in [name for name in sys.modules if name.partition(".")[0] == "lately"]:
        monkeypatch.delitem(sys.modules, name)
    return importlib.import_module("lately")


def test_a_module_is_imported_when_its_name_is_asked_for(package: ModuleType) -> None:
    """Not before, and only that one."""
    before = "lately.one" in sys.modules
    found = package.near

    assert not before
    assert found == ["near"]
    assert "lately.one" in sys.modules
    assert "lately.deep.two" not in sys.modules


def test_a_name_may_be_another_one_in_its_module(package: ModuleType) -> None:
    """It is written as in entry points: "module:name"."""
    assert package.far == ["far"]


def test_what_was_found_is_the_package_s_own(package: ModuleType) -> None:
    """It is looked for once."""
    found = package.near

    assert vars(package)["near"] is found


def test_any_other_name_is_an_attribute_error(package: ModuleType) -> None:
    """As of any module, so that `hasattr`, `from … import` and suggestions work as ever."""
    with pytest.raises(AttributeError, match="module 'lately' has no attribute 'nothing'") as caught:
        _ = package.nothing

    assert (caught.value.name, caught.value.obj) == ("nothing", package)
    assert not hasattr(package, "nothing")


def test_a_name_that_its_module_lacks_is_an_attribute_error(package: ModuleType) -> None:
    """The error names the module."""
    with pytest.raises(AttributeError, match=r"module 'lately\.one' has no attribute 'gone'"):
        _ = package.gone


def test_it_is_a_function_of_any_package() -> None:
    """The package is known by its name alone."""
    assert late("irfeed.publish", {"MANIFEST": "paths"})("MANIFEST") == "manifest.json"


def test_the_packages_of_irfeed_are_found() -> None:
    """The laws below are about them."""
    assert {"irfeed.load", "irfeed.model", "irfeed.publish", "irfeed.render"} <= set(LATE)


@pytest.mark.parametrize("name", LATE)
def test_every_promised_name_is_there(name: str) -> None:
    """Each name is found in its module, and no other is."""
    package = importlib.import_module(name)

    assert all(getattr(package, one) is not None for one in package.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = package.nothing


@pytest.mark.parametrize("name", LATE)
def test_no_late_name_is_that_of_a_module(name: str) -> None:
    """Else what stands for it would depend on which was imported first."""
    package = importlib.import_module(name)
    modules = {module.name for module in pkgutil.iter_modules(package.__path__)}

    assert not modules & set(package.__all__)
