"""What the two jobs share that are measured beside libraries: fan-out, and one large feed."""

from __future__ import annotations

import sys
from pathlib import Path

from builds import build, cold, same_bytes, unsynced
from installing import Peer
from measuring import Program, Row, measure, measure_all, without
from records import records_of
from verifying import verify

BUILD = "irfeed build"
AGAIN = "irfeed build, nothing changed"


def beside(publication: Path, libraries: tuple[Peer, ...], job: str, counts: tuple[int, int], runs: int) -> list[Row]:
    """Measure `libraries` and irfeed at `job`, after a look that each writes so many feeds and entries (`counts`)."""
    output = publication / "peer"
    peers: list[Program] = []
    for peer in libraries:
        program = Program(peer.name, peer.arguments(records_of(publication), output, job), without(output))
        if _can(program):
            verify(peer.name, output, *counts)
            peers.append(program)
    without(output)()
    measure(build(publication))
    verify(BUILD, publication / "public", *counts)
    ours = [
        *unsynced(publication, BUILD),
        cold(publication, BUILD),
        Program(AGAIN, build(publication)),
        *same_bytes(publication),
    ]
    return measure_all([*peers, *ours], runs)


def _can(program: Program) -> bool:
    """Tell whether the program gets to its end at all; that it does not is told, and the others are measured."""
    program.before()
    try:
        measure(program.arguments)
    except SystemExit as error:
        print(f"{program.name}: skipped, it fails ({error})", file=sys.stderr)
        return False
    return True
