"""Installs the peers into benchmarks/.peers: from PyPI and npm; Hugo comes with the system. What is missing is told."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

_SOURCES = Path(__file__).with_name("peers")
_HOME = Path(__file__).with_name(".peers")
_PYTHON = _HOME / "python" / "bin" / "python"
_NODE = _HOME / "node"
_HEAP = "--max-old-space-size=6144"  # MiB: 100,000 entries come close to the bound that node sets itself
_PATIENCE = 600  # seconds


@dataclass(frozen=True, slots=True)
class Peer:
    """A library that others make feeds with."""

    name: str
    version: str
    command: tuple[str, ...]  #: followed by the records, the output, and the job
    rest: tuple[str, ...] = ()  #: what follows then

    def arguments(self, records: Path, output: Path, job: str) -> list[str]:
        """Return the command that writes the feeds of `job` (`fan-out` or `one`) into `output`."""
        return [*self.command, str(records), str(output), job, *self.rest]


@dataclass(frozen=True, slots=True)
class Peers:
    """All peers that are here."""

    libraries: tuple[Peer, ...] = ()
    hugo: tuple[str, str] | None = None  #: its path and version
    missing: tuple[str, ...] = ()  #: which are not, and why

    def versions(self) -> list[str]:
        """Return the names and versions of all."""
        named = {f"{peer.name.partition(',')[0]} {peer.version}": None for peer in self.libraries}
        return [*named, *([f"Hugo {self.hugo[1]}"] if self.hugo else [])]


def install() -> Peers:
    """Install what is not there yet, and return what is."""
    libraries: list[Peer] = []
    missing: list[str] = []
    for names, make in (("feedgen, Django", _python), ("feed, feedsmith", _node)):
        try:
            libraries += make()
        except (OSError, subprocess.SubprocessError) as error:
            missing.append(f"{names}: skipped, could not be installed ({error})")
    hugo = shutil.which("hugo")
    if hugo is None:
        missing.append("Hugo: skipped, not installed (Debian: apt-get install hugo)")
    for line in missing:
        print(line, file=sys.stderr)
    return Peers(tuple(libraries), (hugo, _said([hugo, "version"]).split()[1]) if hugo else None, tuple(missing))


def _python() -> list[Peer]:
    wanted = _SOURCES / "requirements.txt"
    _once(wanted, _HOME / "python", lambda: _install_python(wanted))
    versions = dict(line.split("==") for line in wanted.read_text("utf-8").split())
    feedgen = (str(_PYTHON), str(_SOURCES / "with_feedgen.py"))
    return [
        Peer("feedgen, given datetimes", versions["feedgen"], feedgen, ("datetimes",)),
        Peer("feedgen, given strings", versions["feedgen"], feedgen, ("strings",)),
        Peer("Django's feedgenerator", versions["Django"], (str(_PYTHON), str(_SOURCES / "with_django.py"))),
    ]


def _install_python(wanted: Path) -> None:
    _said([sys.executable, "-m", "venv", str(_HOME / "python")])
    _said([str(_PYTHON), "-m", "pip", "install", "--quiet", "--requirement", str(wanted)])


def _node() -> list[Peer]:
    node = shutil.which("node")
    if node is None:
        raise FileNotFoundError("there is no node")
    _once(_SOURCES / "package-lock.json", _NODE, _install_node)
    for program in _SOURCES.glob("*.mjs"):  # beside the packages, where node looks for them
        shutil.copy(program, _NODE)
    versions = json.loads((_SOURCES / "package.json").read_text("utf-8"))["dependencies"]
    return [
        Peer(f"npm {name}", versions[name], (node, _HEAP, str(_NODE / f"with_{name}.mjs")))
        for name in ("feed", "feedsmith")
    ]


def _install_node() -> None:
    npm = shutil.which("npm")
    if npm is None:
        raise FileNotFoundError("there is no npm")
    _NODE.mkdir(parents=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(_SOURCES / name, _NODE)
    _said([npm, "ci", "--prefix", str(_NODE), "--no-audit", "--no-fund", "--loglevel=error"])


def _once(wanted: Path, folder: Path, make: Callable[[], None]) -> None:
    """Make `folder` anew, unless it was made for what `wanted` says."""
    stamp = folder / "installed"
    content = wanted.read_bytes()
    if stamp.exists() and stamp.read_bytes() == content:
        return
    shutil.rmtree(folder, ignore_errors=True)
    make()
    stamp.write_bytes(content)


def _said(arguments: list[str]) -> str:
    return subprocess.run(arguments, capture_output=True, text=True, check=True, timeout=_PATIENCE).stdout
