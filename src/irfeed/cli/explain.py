"""`irfeed explain`: what a rule says, why it matters, what to do."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import asdict

import click

from irfeed.catalogue import rules
from irfeed.cli.output import print_json
from irfeed.errors import UsageError
from irfeed.findings import Rule


@click.command("explain")
@click.argument("code", required=False)
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(code: str | None, format_: str) -> None:
    """Explain a rule.

    CODE is what stands before "error" or "warning" in a finding, such as REC001, or the rule's name. Without it, all
    rules are listed.
    """
    known = rules()
    if code is None:
        _list(known.values(), format_)
        return
    rule = known.get(code.upper()) or {one.name: one for one in known.values()}.get(code.lower())
    if rule is None:
        close = difflib.get_close_matches(code.upper(), known, n=1)
        hint = f"did you mean {close[0]}?" if close else "irfeed explain lists them all"
        raise UsageError(f"There is no rule {code}", hint=hint)
    if format_ == "json":
        print_json(asdict(rule))
    else:
        click.echo(_in_words(rule))


def _list(rules: Iterable[Rule], format_: str) -> None:
    if format_ == "json":
        print_json({"rules": [asdict(one) for one in rules]})
        return
    for one in rules:
        click.echo(f"{one.code}  {one.severity.value:7}  {one.says}")


def _in_words(rule: Rule) -> str:
    parts = [
        f"{rule.code} {rule.name} ({rule.severity.value})",
        rule.says,
        f"Why: {rule.why}",
        f"What to do: {rule.mend}",
        f"Source: {rule.clause}",
    ]
    for title, example in (("Wrong", rule.bad), ("Right", rule.good)):
        if example:
            indented = "\n".join(f"    {line}" for line in example.splitlines())
            parts.append(f"{title}:\n\n{indented}")
    return "\n\n".join(parts)
