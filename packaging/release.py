"""What must hold before a release, a line for each; ends with 1 if something does not.

`python packaging/release.py` in an environment that has the groups test and lint, from anywhere. It leaves the wheel,
the source distribution, their digests and the bill of materials in dist/. `--only NAME …` asks less; `--list` says what
there is to ask. `lowest` and `newest` need the network.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import tomllib
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
_VERSION = re.search(r'__version__ = "(.+)"', (ROOT / "src" / "irfeed" / "__init__.py").read_text("utf-8"))
VERSION = _VERSION[1] if _VERSION else ""
#: Those of them that are found are tried.
PYTHONS = ("python3.11", "python3.12", "python3.13", "python3.14")
_BUILT_FROM = ("pyproject.toml", "README.md", "CHANGELOG.md", "LICENSE", "src", "share")
_LEFT_OUT = shutil.ignore_patterns("__pycache__", "*.egg-info")
_MUST_HOLD = (
    "irfeed/py.typed",
    f"irfeed-{VERSION}.dist-info/licenses/LICENSE",
    f"irfeed-{VERSION}.data/data/share/man/man1/irfeed.1",
    f"irfeed-{VERSION}.data/data/share/bash-completion/completions/irfeed",
    f"irfeed-{VERSION}.data/data/share/fish/vendor_completions.d/irfeed.fish",
    f"irfeed-{VERSION}.data/data/share/zsh/site-functions/_irfeed",
)


class NotReadyError(Exception):
    """Something does not hold; the message says what."""


def tree(_dist: Path) -> str:
    """Everything is committed."""
    changed = _output("git", "status", "--porcelain").splitlines()
    if changed:
        raise NotReadyError(f"{len(changed)} files are not committed, such as {changed[0][3:]}")
    return _output("git", "rev-parse", "--short", "HEAD").strip()


def version(_dist: Path) -> str:
    """The version was not released before."""
    if f"v{VERSION}" in _output("git", "tag").split():
        raise NotReadyError(f"there is a tag v{VERSION} already; raise __version__ in src/irfeed/__init__.py")
    return VERSION


def changelog(_dist: Path) -> str:
    """The changelog tells of the version, and no fragment is left."""
    fragments = [one.name for one in (ROOT / "changelog.d").glob("*.md")]
    if fragments:
        raise NotReadyError(f"{len(fragments)} fragments in changelog.d; run: towncrier build --version {VERSION}")
    if f"## {VERSION} (" not in (ROOT / "CHANGELOG.md").read_text("utf-8"):
        raise NotReadyError(f"CHANGELOG.md has no heading of {VERSION}")
    return f"tells of {VERSION}"


def reference(_dist: Path) -> str:
    """The pages of the reference, the man page and the completions are fresh."""
    _run(sys.executable, "docs/generate.py", "--check")
    return "fresh"


def wheel(dist: Path) -> str:
    """Two copies of the source, of other files' times and rights, give the same bytes, and so does the sdist."""
    with tempfile.TemporaryDirectory() as folder:
        for name, mode in (("a", 0o600), ("b", 0o644)):
            _copy(Path(folder, name), mode)
            _build(Path(folder, name), Path(folder, name, "dist"))
        with tarfile.open(next(Path(folder, "a", "dist").glob("*.tar.gz"))) as archive:
            archive.extractall(Path(folder, "c"), filter="data")
        unpacked = next(Path(folder, "c").iterdir())
        _build(unpacked, unpacked / "dist")
        built = [_digests(one / "dist") for one in (Path(folder, "a"), Path(folder, "b"), unpacked)]
        if not built[0] == built[1] == built[2]:
            raise NotReadyError("what is built depends on where, or on times and rights of files")
        shutil.rmtree(dist, ignore_errors=True)
        shutil.copytree(Path(folder, "a", "dist"), dist)
    lines = [f"{digest}  {name}\n" for name, digest in sorted(built[0].items())]
    (dist / "SHA256SUMS").write_text("".join(lines), "utf-8")
    return ", ".join(sorted(built[0]))


def contents(dist: Path) -> str:
    """The wheel has the licence, the types, the man page, completions, all of src, and nothing else."""
    file = _wheel(dist)
    with zipfile.ZipFile(file) as archive:
        held = set(archive.namelist())
    source = ROOT / "src"
    own = {
        str(one.relative_to(source)) for one in source.rglob("*") if one.is_file() and "__pycache__" not in one.parts
    }
    wanted = {one for one in own if ".egg-info/" not in one} | set(_MUST_HOLD)
    beside = {one for one in held if ".dist-info/" not in one} - wanted
    if wanted - held or beside:
        raise NotReadyError(f"missing: {sorted(wanted - held)[:3]}; too much: {sorted(beside)[:3]}")
    return f"{len(held)} files, {file.stat().st_size // 1024} KiB"


def newest(dist: Path) -> str:
    """The wheel with all extras does its job with the newest packages, without a warning; their bill is made."""
    return _tried(dist, [])


def lowest(dist: Path) -> str:
    """The wheel without extras does its job with the oldest packages that it allows, without a warning."""
    return _tried(dist, [one.replace(">=", "==").split(",")[0] for one in _PROJECT["dependencies"]])


def _tried(dist: Path, pinned: list[str]) -> str:
    tried = []
    for name in PYTHONS:
        python = shutil.which(name)
        if python and subprocess.run([python, "-c", ""], capture_output=True, check=False).returncode == 0:
            _try(python, dist, pinned)
            tried.append(name)
    return ", ".join(tried)


def _try(python: str, dist: Path, pinned: list[str]) -> None:
    """Install the wheel into a bare environment of its own, and have it build and check the publication in feeds/."""
    with tempfile.TemporaryDirectory() as folder:
        _run(python, "-m", "venv", f"{folder}/bare")
        own = f"{folder}/bare/bin/python"
        extras = "" if pinned else f"[{','.join(_PROJECT['optional-dependencies'])}]"
        _run(own, "-m", "pip", "install", "--quiet", "--prefer-binary", f"{_wheel(dist)}{extras}", *pinned)
        _run(own, "-m", "pip", "check")
        shutil.copytree(ROOT / "feeds", f"{folder}/feeds", ignore=shutil.ignore_patterns(".irfeed"))
        strictly = [own, "-I", "-W", "error", "-m", "irfeed"]
        for command in (["-V"], ["validate", "feeds"], ["build", "feeds", "--check"], ["check", "feeds/public"]):
            _run(*strictly, *command, where=folder)
        program = "import irfeed; print(irfeed.validate('feeds').valid)"
        _run(own, "-I", "-W", "error", "-c", program, where=folder)
        if not Path(folder, "bare", "share", "man", "man1", "irfeed.1").exists():
            raise NotReadyError("the man page is not installed")
        if not pinned:
            bill = _output(own, str(ROOT / "packaging" / "sbom.py"))
            (dist / f"irfeed-{VERSION}.cdx.json").write_text(bill, "utf-8")
            json.loads(bill)


def _copy(into: Path, mode: int) -> None:
    into.mkdir()
    for name in _BUILT_FROM:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, into / name, ignore=_LEFT_OUT)
        else:
            shutil.copy(ROOT / name, into / name)
    for number, file in enumerate(sorted(one for one in into.rglob("*") if one.is_file())):
        file.chmod(mode)
        os.utime(file, (1_500_000_000 + mode * number, 1_500_000_000 + mode))


def _build(source: Path, dist: Path) -> None:
    for target in ("sdist", "wheel"):
        _run(sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(dist), where=source)


def _digests(folder: Path) -> dict[str, str]:
    return {one.name: hashlib.sha256(one.read_bytes()).hexdigest() for one in folder.iterdir()}


def _wheel(dist: Path) -> Path:
    found = list(dist.glob("*.whl"))
    if not found:
        raise NotReadyError(f"there is no wheel in {dist}; ask for wheel too")
    return found[0]


def _output(*command: str) -> str:
    return _run(*command).stdout


def _run(*command: str, where: str | Path = ROOT) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(command, cwd=where, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise NotReadyError(f"{' '.join(command)}: {(done.stderr or done.stdout).strip()[-600:]}")
    return done


CHECKS: dict[str, Callable[[Path], str]] = {
    one.__name__: one for one in (tree, version, changelog, reference, wheel, contents, newest, lowest)
}


def main(arguments: list[str]) -> int:
    """Ask what is to be asked; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--only", nargs="+", choices=list(CHECKS), default=list(CHECKS))
    parser.add_argument("--dist", type=Path, default=ROOT / "dist", help="where the files go")
    parser.add_argument("--list", action="store_true", help="say what can be asked")
    asked = parser.parse_args(arguments)
    if asked.list:
        sys.stdout.writelines(f"{name}: {check.__doc__}\n" for name, check in CHECKS.items())
        return 0
    return int(any([*_failed(asked.only, asked.dist.absolute())]))


def _failed(names: list[str], dist: Path) -> Iterator[bool]:
    for name in names:
        try:
            said, good = CHECKS[name](dist), True
        except NotReadyError as error:
            said, good = str(error), False
        sys.stdout.write(f"{'ok' if good else 'NO'}  {name}: {said}\n")
        sys.stdout.flush()
        yield not good


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
