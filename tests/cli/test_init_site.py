"""`irfeed init --from` in the site of a generator: what it finds out, and how much of it passes."""

from __future__ import annotations

import shutil
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from irfeed.cli.root import run

SITES = Path(__file__).parents[1] / "sites"
Init = Callable[..., tuple[int, str]]
GIVEN = ("--title", "News", "--url", "https://city.example/")
PAGE = "---\ntitle: T\ndate: 2024-03-01T09:00:00+09:00\n---\nx\n"


@pytest.fixture
def init(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Init:
    """Return a function that writes files, and starts a publication from the folder."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str, files: Mapping[str, str] | None = None, origin: str = ".") -> tuple[int, str]:
        for name, text in (files or {}).items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
        capsys.readouterr()
        code = run(["init", "--from", origin, "--now", "2026-01-01T00:00:00Z", *arguments])
        return code, capsys.readouterr().err

    return call


def written() -> dict[str, Any]:
    """Return the irfeed.toml that was written."""
    return tomllib.loads(Path("irfeed.toml").read_text(encoding="utf-8"))


def test_hugo(init: Init, tmp_path: Path) -> None:
    """Title, address and languages are those of the site; sections become departments, keys of the theme are named."""
    shutil.copytree(SITES / "hugo", tmp_path, ignore=shutil.ignore_patterns("irfeed.toml"), dirs_exist_ok=True)
    code, err = init("--time-zone", "Asia/Seoul")
    made = written()
    source = made["sources"][0]

    assert code == 0
    assert "irfeed: 18 of 18 articles pass\n" in err
    assert (made["publication"]["title"], made["publication"]["url"]) == ("Harbour City", "https://harbour.example/")
    assert (made["publication"]["output"], [*made["languages"]]) == ("feeds", ["en", "ko"])
    assert made["departments"] == {"culture": {"name": "Culture"}, "news": {"name": "News"}}
    assert (source["folder"], source["generator"], source["ignore"]) == ("content", "hugo", ["photographer"])
    assert (source["sections"], "values" in source) == (["culture", "news"], False)
    assert source["fields"] == {"id": "tag:harbour.example,2026:{language}/{path}"}
    assert run(["build"]) == 0


def test_jekyll(init: Init, tmp_path: Path) -> None:
    """Languages are found in front matter and folders; what does not pass is said by validate."""
    shutil.copytree(SITES / "jekyll", tmp_path, ignore=shutil.ignore_patterns("irfeed.toml"), dirs_exist_ok=True)
    code, err = init()

    assert code == 0
    assert "irfeed: 6 of 22 articles pass; irfeed validate says what is wrong with the others" in err
    assert [*written()["languages"]] == ["en", "de"]
    assert written()["sources"][0]["values"] == {"department": "news"}


def test_astro(init: Init) -> None:
    """The address of a site of Astro stands in its program; one article passes, in the only language."""
    files = {
        "astro.config.mjs": "export default defineConfig({ site: 'https://astro.example/blog' });",
        "src/content/a.md": PAGE.replace("date:", "pubDate:"),
    }
    code, err = init("--title", "Blog", files=files)

    assert (code, "irfeed: 1 of 1 article passes\n" in err) == (0, True)
    assert (written()["publication"]["url"], [*written()["languages"]]) == ("https://astro.example/blog/", ["en"])
    assert written()["sources"][0]["fields"]["id"] == "tag:astro.example,2026:{path}"


def test_many_keys_and_pictures(init: Init) -> None:
    """Of too many keys all are left out; that pictures lack words is advice only."""
    keys = "".join(f"key{number}: x\n" for number in range(25))
    picture = "images: [/a.png, {url: /b.png}]\n"
    files = {
        "_config.yml": "url: 7\ntitle: [x]\n",
        "_posts/2024-01-05-a.md": PAGE.replace("date", keys + picture + "date"),
    }
    code, err = init(*GIVEN, files=files)

    assert (code, "irfeed: 1 of 1 article passes\n" in err) == (0, True)
    assert (written()["sources"][0]["ignore"], written()["records"]) == (["*"], {"alt": "advised"})


@pytest.mark.parametrize("text", ["\x00", "[", "- x\n", "a: " + "[" * 5000, "&a [*a]", "languages: 5\nlang: no such\n"])
def test_configuration_that_cannot_be_read(init: Init, text: str) -> None:
    """What a site's configuration does not say is asked for by options, whatever stands in it."""
    assert init(files={"_config.yml": text, "_posts/2024-01-05-a.md": PAGE})[0] == 2
    assert init(*GIVEN)[0] == 0
    assert [*written()["languages"]] == ["en"]


def test_sections_that_are_no_slugs(init: Init) -> None:
    """Folders that cannot be departments are none: there is one department then."""
    names = ("Upper Case", "korean-한국어", "plain")
    code, _ = init(*GIVEN, files={"hugo.toml": "", **{f"content/{name}/a.md": PAGE for name in names}})

    assert (code, [*written()["departments"]]) == (0, ["news"])
    assert (written()["sources"][0]["values"], "sections" in written()["sources"][0]) == ({"department": "news"}, False)


def test_departments_of_options(init: Init) -> None:
    """Departments that are given come first; the first stands in for sections that are none of them."""
    assert init(*GIVEN, "--department", "port", files={"hugo.toml": "", "content/news/a.md": PAGE})[0] == 0
    assert written()["sources"][0]["values"] == {"department": "port"}


def test_elsewhere(init: Init, tmp_path: Path) -> None:
    """A site outside of the publication's folder is not taken: its files stay where they are."""
    (tmp_path / "site/content").mkdir(parents=True)
    (tmp_path / "site/hugo.toml").write_text("", encoding="utf-8")
    code, err = init("news", *GIVEN, origin="site")
    assert (code, "run irfeed init in the folder of the site" in err) == (2, True)
