"""Makes what an installation has beside the program, from click: the man page, and the completion scripts of shells."""

from __future__ import annotations

from collections.abc import Iterator

import click

import irfeed
from irfeed.cli.completion import SHELLS, script
from irfeed.cli.root import COMMANDS, root

#: Where each shell looks for the completion script of a program, below a prefix such as /usr/local.
_SCRIPTS = {
    "bash": "bash-completion/completions/irfeed",
    "fish": "fish/vendor_completions.d/irfeed.fish",
    "zsh": "zsh/site-functions/_irfeed",
}
_HEAD = '.\\" Made from the code by docs/generate.py; change it there.\n.TH IRFEED 1 "" "irfeed {version}"\n'
_TAIL = """\
.SH EXIT STATUS
.TP
0
Done.
.TP
1
Findings: a record or a feed is wrong, or \\fB\\-\\-check\\fR found a difference.
.TP
2
Usage or configuration.
.TP
3
The outside world: files, locks, the network.
.SH ENVIRONMENT
.TP
SOURCE_DATE_EPOCH
The moment to build for, in seconds since 1970, where \\fB\\-\\-now\\fR does not say it.
.TP
NO_COLOR
If it is set, nothing is printed in colour.
.SH FILES
.TP
irfeed.toml
What a publication is. \\fBirfeed schema configuration\\fR describes every key.
.TP
\\&.irfeed/
What builds keep for later ones. It can be deleted at any time.
"""


def shared_files() -> Iterator[tuple[str, str]]:
    """Yield the path of each file below share/, and its text."""
    yield "man/man1/irfeed.1", manual()
    for shell in SHELLS:
        yield _SCRIPTS[shell], script(shell) + "\n"


def manual() -> str:
    """Return the man page. Source: man-pages(7), groff_man(7)."""
    with click.Context(root, info_name="irfeed", **root.context_settings) as context:
        summary = _text((root.help or "").rstrip("."))
        parts = [_HEAD.format(version=irfeed.__version__), f".SH NAME\nirfeed \\- {summary}\n"]
        parts.append(".SH SYNOPSIS\n.B irfeed\n.I COMMAND\n[\\fIOPTIONS\\fR] [\\fIARGUMENTS\\fR]\n")
        parts.append(f".SH OPTIONS\n{_options(root, context)}.SH COMMANDS\n")
        for name in COMMANDS:
            command = root.get_command(context, name)
            assert command is not None
            parts += _command(command, name, context)
    return "".join([*parts, _TAIL])


def _command(command: click.Command, name: str, above: click.Context) -> Iterator[str]:
    context = click.Context(command, info_name=name, parent=above)
    pieces = " ".join(command.collect_usage_pieces(context))
    yield f".SS {_text(context.command_path)} {_text(pieces)}\n"
    paragraphs = (command.help or "").split("\n\n")
    yield "".join(f"{_text(' '.join(one.split()))}\n.PP\n" for one in paragraphs)
    yield _options(command, context)
    if isinstance(command, click.Group):
        for sub in command.list_commands(context):
            nested = command.get_command(context, sub)
            assert nested is not None
            yield from _command(nested, sub, context)


def _options(command: click.Command, context: click.Context) -> str:
    options = (one for one in command.get_params(context) if isinstance(one, click.Option))
    records = filter(None, (one.get_help_record(context) for one in options))
    return "".join(f".TP\n\\fB{_text(name)}\\fR\n{_text(help_)}\n" for name, help_ in records)


def _text(text: str) -> str:
    """Return a line of roff that prints as `text`."""
    plain = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("\n", " ")
    return f"\\&{plain}" if plain.startswith((".", "\\(aq")) else plain
