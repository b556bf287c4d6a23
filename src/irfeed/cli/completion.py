"""`irfeed completion`: what a shell needs to complete irfeed's words."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from irfeed.cli.root import root

SHELLS = ("bash", "fish", "zsh")


def script(shell: str) -> str:
    """Return the completion script of one of the shells."""
    completion = get_completion_class(shell)
    assert completion is not None  # noqa: S101 - click knows all of them
    return completion(root, {}, "irfeed", "_IRFEED_COMPLETE").source()


@click.command("completion")
@click.argument("shell", type=click.Choice(SHELLS))
def command(shell: str) -> None:
    """Print the completion script of a shell.

    For bash, put `eval "$(irfeed completion bash)"` into ~/.bashrc; likewise for the others.
    """
    click.echo(script(shell))
