"""A PostgreSQL server of our own, on a socket in a temporary folder, without TCP."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import LiteralString

import psycopg
import pytest

PASSWORD = "Zq7-not-to-be-printed"  # noqa: S105 - it guards a server that lives as long as one test
_USER = "irfeed"


@dataclass(frozen=True, slots=True)
class Server:
    """A running PostgreSQL."""

    folder: Path
    programs: Path
    as_other: Sequence[str]  #: what runs a program as an ordinary user

    @property
    def dsn(self) -> str:
        """Its address, password and all."""
        return f"postgresql://{_USER}:{PASSWORD}@/postgres?host={self.folder}"

    def run(self, *statements: LiteralString) -> None:
        """Run statements in one transaction."""
        with psycopg.connect(self.dsn) as connection:
            for statement in statements:
                connection.execute(statement)

    def control(self, *arguments: str) -> None:
        """Call pg_ctl."""
        command = [*self.as_other, str(self.programs / "pg_ctl"), "-D", str(self.folder / "data"), *arguments]
        subprocess.run(command, check=True, timeout=120, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def start(self) -> None:
        """Start it and wait until it answers."""
        options = f"-c listen_addresses= -c unix_socket_directories={self.folder} -c fsync=off"
        self.control("-w", "-l", str(self.folder / "log"), "-o", options, "start")

    def kill(self) -> None:
        """Stop it as a power cut would."""
        self.control("-m", "immediate", "stop")


@pytest.fixture
def postgresql() -> Iterator[Server]:
    """Start a throw-away server; skip the test where PostgreSQL, or a user to run it, is missing."""
    programs = _programs()
    # PostgreSQL refuses to be run by root; Debian's package brings a user for it.
    as_other = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    if as_other and subprocess.run([*as_other, "true"], check=False, capture_output=True).returncode:
        pytest.skip("needs a user postgres: root may not run PostgreSQL")
    # Beside pytest's own folders, which nobody else may enter; and short, as names of sockets must be.
    folder = Path(tempfile.mkdtemp(prefix="irfeed-pg-"))
    try:
        if as_other:
            shutil.chown(folder, "postgres")
        server = Server(folder, programs, as_other)
        _create(server)
        server.start()
        yield server
        if (folder / "data" / "postmaster.pid").exists():
            server.kill()
    finally:
        shutil.rmtree(folder)


def _programs() -> Path:
    found = shutil.which("initdb")
    candidates = [Path(found)] if found else sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not candidates:
        pytest.skip("needs PostgreSQL: initdb is not installed")
    return candidates[-1].parent


def _create(server: Server) -> None:
    word = server.folder / "password"
    word.write_text(PASSWORD, encoding="utf-8")
    word.chmod(0o644)
    initdb = [str(server.programs / "initdb"), "-D", str(server.folder / "data"), "-U", _USER, "-E", "UTF8"]
    command = [*server.as_other, *initdb, "--locale=C", "-A", "scram-sha-256", f"--pwfile={word}", "--no-sync"]
    subprocess.run(command, check=True, timeout=120, stdout=subprocess.DEVNULL)
