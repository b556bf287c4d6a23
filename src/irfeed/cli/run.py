"""From arguments to an exit code: the place where every exception becomes words for a person."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from irfeed.build.request import Thresholds
from irfeed.cli.root import root
from irfeed.errors import AdoptionError, ConfigurationError, IrfeedError

_INTERRUPTED = 130  # 128 + SIGINT, as shells say it
_OUTSIDE = 3


def run(arguments: Sequence[str], thresholds: Thresholds | None = None) -> int:
    """Run the command in `arguments` and return its exit code; messages go to stderr, never a traceback.

    Args:
        arguments: as a shell gives them.
        thresholds: how a build shares out its work, where it should not be as usual.
    """
    try:
        code = root.main(args=list(arguments), prog_name="irfeed", standalone_mode=False, obj=thresholds)
        sys.stdout.flush()
    except (click.Abort, KeyboardInterrupt):
        click.echo("irfeed: stopped", err=True)
        return _INTERRUPTED
    except (BrokenPipeError, SystemExit):  # the latter is click's word for the former
        # Whoever read our output has seen enough; what is still in the buffer must not raise at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (click.ClickException, IrfeedError, OSError) as error:
        return _told(error)
    return code if isinstance(code, int) else 0


def _told(error: click.ClickException | IrfeedError | OSError) -> int:
    """Say what `error` means for a person, and return its exit code."""
    from irfeed.findings.reports.text import report, visible  # noqa: PLC0415 - most runs have nothing to tell so

    if isinstance(error, click.ClickException):
        error.show()
        return error.exit_code
    if isinstance(error, OSError):
        named = f": {error.filename}" if error.filename else ""
        click.echo(visible(f"irfeed: {error.strerror or error}{named}"), err=True)
        return _OUTSIDE
    if isinstance(error, AdoptionError):
        for path in error.paths:
            click.echo(visible(path))
    if isinstance(error, ConfigurationError) and error.findings:
        click.echo(report(error.findings), nl=False, err=True)
    else:
        click.echo(visible(f"irfeed: {error}"), err=True)
    return error.exit_code
