"""The `irfeed` command: its sub-commands, each imported when it is called; and from arguments to an exit code.

Here every exception becomes words for a person.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from keyword import iskeyword
from types import MappingProxyType

import click

import irfeed
from irfeed.building.request import Thresholds
from irfeed.errors import AdoptionError, ConfigurationError, IrfeedError, OutsideError

#: The sub-commands and what each does, so that `irfeed --help` imports none of them. A test holds the words to theirs.
COMMANDS = MappingProxyType(
    {
        "build": "Build the feeds of a publication.",
        "check": "Check any feed, whoever wrote it.",
        "completion": "Print the completion script of a shell.",
        "diff": "Show what a subscriber would see between two publications.",
        "explain": "Explain a rule.",
        "import": "Make records from pages, feeds and the sites of generators.",
        "init": "Start a publication.",
        "link": "Propose which records are translations of each other.",
        "list": "List the feeds of a publication, or its articles.",
        "new": "Start a new record.",
        "redirects": "Print the redirects of a publication that moved.",
        "schema": "Print a JSON Schema for editors.",
        "validate": "Check records; only --fix changes any.",
        "withdraw": "Withdraw an article.",
    }
)


class _Commands(click.Group):
    """A group whose commands live in a module each: irfeed.cli.NAME, or NAME_ for a keyword, holds `command`."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's
        if cmd_name not in COMMANDS:
            return None
        module = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name
        command: click.Command = import_module(f"irfeed.cli.{module}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from difflib import get_close_matches  # noqa: PLC0415 - only mistakes need it

            near = get_close_matches(args[0], COMMANDS, n=1)
            hint = f" (did you mean {near[0]}?)" if near else ""
            raise click.UsageError(error.message + hint, error.ctx) from None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


#: Where the documentation begins, and what of it is installed.
_DOCUMENTATION = (
    "The documentation begins with docs/README.md of irfeed; `man irfeed` and `irfeed explain` have it at hand."
)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]}, epilog=_DOCUMENTATION)
@click.version_option(irfeed.__version__, "-V", "--version", prog_name="irfeed", message="%(prog)s %(version)s")
def root() -> None:
    """Turn article records into RSS, Atom and JSON feeds, check them, and publish either all of them or none."""


_INTERRUPTED = 130  # 128 + SIGINT, as shells say it


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
        with suppress(OSError):
            click.echo("irfeed: stopped", err=True)
        return _INTERRUPTED
    except (BrokenPipeError, SystemExit):  # the latter is click's word for the former
        # Whoever read our output has seen enough; what is still in the buffer must not raise at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (click.ClickException, IrfeedError, OSError) as error:
        return _reported(error)
    return code if isinstance(code, int) else 0


def _reported(error: click.ClickException | IrfeedError | OSError) -> int:
    """Say what `error` means for a person, if anybody can be told, and return its exit code."""
    if isinstance(error, OSError):
        error = OutsideError.of(error)
    with suppress(OSError):
        _tell(error)
    return error.exit_code


def _tell(error: click.ClickException | IrfeedError) -> None:
    from irfeed.findings.reports.text import report, visible  # noqa: PLC0415 - most runs have nothing to tell so

    if isinstance(error, click.ClickException):
        error.show()
        return
    if isinstance(error, AdoptionError):
        for path in error.paths:
            click.echo(visible(path))
    if isinstance(error, ConfigurationError) and error.findings:
        click.echo(report(error.findings), nl=False, err=True)
    else:
        click.echo(visible(f"irfeed: {error}"), err=True)
