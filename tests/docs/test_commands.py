"""Every command says what it does, in its help and on the page of the commands."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from irfeed.cli.root import COMMANDS, root

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "commands.md").read_text(encoding="utf-8")


def commands() -> dict[str, click.Command]:
    """Return all commands by what people type, those of groups too."""
    context = click.Context(root)
    found = {name: root.get_command(context, name) for name in COMMANDS}
    for name, command in list(found.items()):
        if isinstance(command, click.Group):
            found |= {f"{name} {sub}": command.get_command(context, sub) for sub in command.list_commands(context)}
    return {name: command for name, command in found.items() if command is not None}


@pytest.mark.parametrize("name", commands())
def test_help(name: str) -> None:
    """A command and each of its options has words of help, and the page shows them."""
    command = commands()[name]

    assert command.help
    assert f" irfeed {name}\n" in PAGE
    shown = PAGE.partition(f" irfeed {name}\n")[2].partition("\n#")[0]
    for option in command.params:
        if isinstance(option, click.Option):
            assert option.opts[0] in shown
            assert option.help or option.name == "format_", f"{option.opts[0]} has no help"


def test_no_command_is_missing() -> None:
    """The page has no heading of a command that is gone."""
    headings = {line.partition(" irfeed ")[2] for line in PAGE.splitlines() if line.startswith(("## irf", "### irf"))}

    assert headings == set(commands())
