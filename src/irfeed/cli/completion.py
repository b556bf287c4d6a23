"""`irfeed completion`: what a shell needs to complete irfeed's words."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from irfeed.cli.root import root

_SHELLS = ("bash", "fish", "zsh")


@click.command("completion")
@click.argument("shell", type=click.Choice(_SHELLS))
def command(shell: str) -> None:
    """Print the completion script of a shell.

    For bash, put `eval "$(irfeed completion bash)"` into ~/.bashrc; likewise for the others.
    """
    completion = get_completion_class(shell)
    assert completion is not None  # noqa: S101 - click knows the shells of the choice above
    click.echo(completion(root, {}, "irfeed", "_IRFEED_COMPLETE").source())
