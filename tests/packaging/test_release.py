"""What is released: the wheel, what is installed beside the program, and the script that asks whether all is ready."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from importlib.util import find_spec
from pathlib import Path

import pytest

from irfeed import __version__
from irfeed.cli.root import COMMANDS

ROOT = Path(__file__).parents[2]
SHARE = ROOT / "share"


def release(dist: Path, *checks: str) -> tuple[int, list[str]]:
    """Run checks of the release script; return its exit code, and what it says of each."""
    command = [sys.executable, str(ROOT / "packaging" / "release.py"), "--dist", str(dist), "--only", *checks]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=900)
    return done.returncode, done.stdout.splitlines()


@pytest.mark.skipif(find_spec("hatchling") is None, reason="hatchling is not installed (pip install --group test)")
def test_the_wheel_is_the_same_bytes_and_whole(tmp_path: Path) -> None:
    """It does not depend on where, when and from what rights it is built; all that belongs into it is in it."""
    code, said = release(tmp_path / "dist", "wheel", "contents")

    assert code == 0, said
    assert [line.partition(":")[0] for line in said] == ["ok  wheel", "ok  contents"]
    assert len((tmp_path / "dist" / "SHA256SUMS").read_text(encoding="utf-8").splitlines()) == 2


@pytest.mark.skipif(not os.environ.get("IRFEED_SLOW"), reason="installs from the network: set IRFEED_SLOW=1 to do so")
def test_the_wheel_works_in_bare_environments(tmp_path: Path) -> None:
    """With the oldest and the newest packages, on each Python there is, it builds and checks without a warning."""
    code, said = release(tmp_path / "dist", "wheel", "newest", "lowest")
    bill = json.loads((tmp_path / "dist" / f"irfeed-{__version__}.cdx.json").read_text(encoding="utf-8"))

    assert code == 0, said
    assert "python3." in said[1]
    assert "python3." in said[2]
    assert "feedgen" in {one["name"] for one in bill["components"]}


def test_what_does_not_hold_is_told(tmp_path: Path) -> None:
    """The script ends with 1, says what is missing, and goes on."""
    code, said = release(tmp_path, "contents", "reference")

    assert code == 1
    assert said == [f"NO  contents: there is no wheel in {tmp_path}; ask for wheel too", "ok  reference: fresh"]


def test_bill_of_materials() -> None:
    """It names every package that irfeed needs with version and licence, and is the same each time."""
    command = [sys.executable, str(ROOT / "packaging" / "sbom.py")]
    first, again = (subprocess.run(command, capture_output=True, check=True).stdout for _ in range(2))
    bill = json.loads(first)
    needed = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    names = {re.split("[<>=]", one)[0] for one in needed}

    assert first == again
    assert bill["metadata"]["component"]["version"] == __version__
    assert {f"pkg:pypi/{name}" for name in names} <= {one["purl"].partition("@")[0] for one in bill["components"]}
    assert all(one["licenses"] for one in bill["components"])
    known = {one["ref"] for one in bill["dependencies"]}
    assert all(set(one["dependsOn"]) <= known for one in bill["dependencies"])


def test_the_man_page_has_every_command() -> None:
    """And it shows option names with hyphens that can be searched for and copied."""
    page = (SHARE / "man" / "man1" / "irfeed.1").read_text(encoding="utf-8")

    assert all(f"\n.SS irfeed {name}" in page for name in COMMANDS)
    assert "\\fB\\-\\-keep\\-going\\fR" in page
    assert f'"irfeed {__version__}"' in page


@pytest.mark.system
@pytest.mark.skipif(shutil.which("groff") is None, reason="groff is not installed (apt-get install groff)")
def test_the_man_page_is_right() -> None:
    """The typesetter has nothing to warn of."""
    command = ["groff", "-man", "-ww", "-Tutf8", str(SHARE / "man" / "man1" / "irfeed.1")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)

    assert done.stderr == ""
    assert "It can be deleted at any time." in done.stdout


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
def test_bash_completes() -> None:
    """Sourced, the installed script completes the names of commands by asking the program."""
    script = SHARE / "bash-completion" / "completions" / "irfeed"
    asking = f'. "{script}"; COMP_WORDS=(irfeed val); COMP_CWORD=1; _irfeed_completion irfeed; echo "${{COMPREPLY[@]}}"'
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-c", asking], env={**os.environ, "PATH": path}, capture_output=True, text=True, check=True
    )

    assert done.stdout == "validate\n"


def test_the_image_copies_what_is_there() -> None:
    """Every file that the container is built from exists, and what the wheel is built from is among them."""
    text = (ROOT / "packaging" / "Containerfile").read_text(encoding="utf-8")
    copied = [name for line in re.findall(r"^COPY (.+)$", text, re.MULTILINE) for name in line.split()[:-1]]

    assert all((ROOT / name).exists() for name in copied)
    assert {"pyproject.toml", "README.md", "LICENSE", "src", "share"} <= set(copied)


@pytest.mark.parametrize("option", ["-V", "--version"])
def test_the_short_option_of_the_version(option: str) -> None:
    """Both are answered in one way."""
    done = subprocess.run([sys.executable, "-m", "irfeed", option], capture_output=True, text=True, check=True)

    assert (done.stdout, done.stderr) == (f"irfeed {__version__}\n", "")
