"""What a build depends on beside its records."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import irfeed
from irfeed import config
from irfeed.building.unchanged import settings_of

CONFIGURATION = """\
[publication]
title = "News"
url = "https://news.example/"
feeds_url = "https://feeds.news.example/"
id_authority = "news.example,2015"
[languages]
en = {}
[departments.news]
name = "News desk"
"""
Settings = Callable[[], str]


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder that stands for the package of irfeed."""
    package = tmp_path / "irfeed"
    (package / "words" / "__pycache__").mkdir(parents=True)
    (package / "__init__.py").write_text("one", encoding="utf-8")
    (package / "words" / "en.toml").write_text("one", encoding="utf-8")
    monkeypatch.setattr(irfeed, "__file__", str(package / "__init__.py"))
    return package


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder that stands for that of installed packages; on the path there is also one that is missing."""
    installed = tmp_path / "site-packages"
    (installed / "click-8.0.0.dist-info").mkdir(parents=True)
    monkeypatch.setattr(sys, "path", [*sys.path, str(installed), str(tmp_path / "dist-packages")])
    return installed


@pytest.fixture
def settings(tmp_path: Path, package: Path, installed: Path) -> Settings:
    """Return a function that gives the settings of a publication as they are now."""
    root = tmp_path / "publication"
    assert package.is_dir()
    assert installed.is_dir()
    (root / "templates" / "parts").mkdir(parents=True)
    (root / "templates" / "page.html").write_text("one", encoding="utf-8")
    file = root / "irfeed.toml"
    file.write_text(CONFIGURATION, encoding="utf-8")
    return lambda: settings_of(config.read(file, shown_as="irfeed.toml"), "news")


def test_the_same_settings_have_the_same_digest(settings: Settings, package: Path, installed: Path) -> None:
    """What Python keeps beside the files of irfeed, and what else is on the path, are no part of them."""
    before = settings()
    (package / "words" / "__pycache__" / "en.pyc").write_text("", encoding="utf-8")
    (installed / "click").mkdir()

    assert settings() == before


def test_whatever_matters_changes_the_digest(
    settings: Settings, tmp_path: Path, package: Path, installed: Path
) -> None:
    """The publication, its templates, the files of irfeed, and the packages that it is built on."""
    seen = [settings()]
    configuration = tmp_path / "publication" / "irfeed.toml"
    configuration.write_text(CONFIGURATION.replace("News desk", "Desk"), encoding="utf-8")
    seen.append(settings())
    (tmp_path / "publication" / "templates" / "page.html").write_text("two", encoding="utf-8")
    seen.append(settings())
    (package / "words" / "en.toml").write_text("three", encoding="utf-8")
    seen.append(settings())
    os.utime(package / "__init__.py", ns=(1, 1))
    seen.append(settings())
    (package / "words" / "ko.toml").write_text("", encoding="utf-8")
    seen.append(settings())
    (installed / "click-8.0.0.dist-info").rename(installed / "click-8.1.0.dist-info")
    seen.append(settings())

    assert len(set(seen)) == 7
