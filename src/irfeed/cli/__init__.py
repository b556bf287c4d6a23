"""The command line: one file a command, and the only place that knows click, the clock and the environment.

In go arguments; out come output and an exit code. `root` has the list of the commands, and turns every exception into
words for a person. What a command does stands in the rooms below it.
"""

import gc
import io
import os
import sys

from irfeed import __version__

_INTERRUPTED = 130  # 128 + SIGINT, as shells say it
_OUTSIDE = 3
_NO_THREAD = "can't start new thread"  # Python has no class of its own for this error
_NO_REASON = "error return without exception set"  # what Python says where memory ended in the midst of an error
_NO_MEMORY = "out of memory (allow irfeed more of it)"
#: So many values are made before the first look for garbage: a start makes some 60,000, and keeps them; a build makes
#: them by the hundred thousand, and they hold no cycles.
_YOUNG = 100_000


def main() -> None:
    """Run the command that the process was started with, and end the process with its exit code.

    0 done; 1 findings; 2 usage or configuration; 3 the outside world.
    """
    gc.set_threshold(_YOUNG)
    _prepare_streams()
    try:
        code = _print_version() if sys.argv[1:] in (["-V"], ["--version"]) else _run(sys.argv[1:])
    except KeyboardInterrupt:  # so early, or so late, that nothing was begun or all was done
        code = _INTERRUPTED
    _let_go_of_output()
    gc.freeze()  # the process ends: nobody need look for garbage among all that it holds
    sys.exit(code)


def _print_version() -> int:
    """Print the version, for which nothing need be imported; where that fails, the long way says why."""
    try:
        sys.stdout.write(f"irfeed {__version__}\n")
        sys.stdout.flush()
    except OSError:
        return _run(["--version"])
    return 0


def _let_go_of_output() -> None:
    """Drop what could not be written, as was told where it could be: Python would try again, with a code of its own."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _run(arguments: list[str]) -> int:
    try:
        from irfeed.cli.root import run  # noqa: PLC0415 - click is not imported before it is needed

        return run(arguments)
    except MemoryError:
        return _refused(_NO_MEMORY)
    except ImportError as error:
        reason = " ".join(str(error).split())
        return _refused(f"cannot load a part of the program: {reason} (allow irfeed more memory, or install it again)")
    except SystemError as error:
        if str(error) != _NO_REASON:
            raise
        return _refused(_NO_MEMORY)
    except RuntimeError as error:
        if str(error) != _NO_THREAD:
            raise
        return _refused("no thread can be started (allow irfeed more memory, or more processes)")


def _refused(reason: str) -> int:
    """Say what the system did not give, with nothing that would have to be imported for it."""
    try:
        os.write(2, f"irfeed: {reason}\n".encode(errors="backslashreplace"))
    except OSError:
        return _OUTSIDE  # nobody can be told
    return _OUTSIDE


def _prepare_streams() -> None:
    """Make the standard streams fit for texts in all languages, and for JSON, whatever the locale.

    A stream that the process was started without (`>&-`) is replaced, before another file takes its number.
    """
    # Not by pathlib, whose import would be a good part of a short run.
    sys.stdin = sys.stdin or open(os.devnull, encoding="utf-8")  # noqa: PTH123, SIM115 - as said above; for good
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - likewise
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - likewise
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if isinstance(stream, io.TextIOWrapper):
            # Unbuffered (python -u), a short write would be taken for whole. Streams of others are theirs to buffer.
            if isinstance(stream.buffer, io.RawIOBase) and stream is getattr(sys, f"__{name}__"):
                stream = io.TextIOWrapper(io.BufferedWriter(stream.detach()), line_buffering=True)
                setattr(sys, name, stream)
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # half characters as escapes
