"""`irfeed explain`: what a rule says, why it matters, what to do; and all rules of irfeed by their codes."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from types import MappingProxyType

import click

from irfeed.cli.output import print_json
from irfeed.errors import UsageError
from irfeed.findings import Rule, rules_in

#: Where the rules of each family are declared, in the order in which a build meets them.
_PACKAGES = {
    "Configuration": "irfeed.config.rules",
    "Loading": "irfeed.load.rules",
    "Records": "irfeed.validation.rules",
    "Bodies": "irfeed.render.rules",
    "Imports": "irfeed.importing.rules",
    "Any feeds": "irfeed.checking.rules",
    "Feeds for aggregators, checked with `irfeed check --for`": "irfeed.checking.rules.aggregators",
    "Subscribers": "irfeed.publish.rules",
}


@dataclass(frozen=True, slots=True)
class Family:
    """The rules about one thing."""

    title: str
    rules: Sequence[Rule]


@cache
def families() -> tuple[Family, ...]:
    """Return every family of irfeed's own rules, in the order in which a build meets them."""
    return tuple(Family(title, _rules_of(package)) for title, package in _PACKAGES.items())


def _rules_of(package: str) -> Sequence[Rule]:
    """Return the rules of a package, but for those of a family within it."""
    inner = [other for other in _PACKAGES.values() if other.startswith(f"{package}.")]
    others = {rule.code for other in inner for rule in rules_in(other)}
    return [rule for rule in rules_in(package) if rule.code not in others]


@cache
def rules() -> Mapping[str, Rule]:
    """Return every rule by its code, those of plugins too.

    Raises:
        PluginError: a plugin is broken.
    """
    from irfeed.checking.registry import plugin_rules  # noqa: PLC0415 - imports the check

    own = {rule.code: rule for family in families() for rule in family.rules}
    return MappingProxyType({**own, **{rule.about.code: rule.about for rule in plugin_rules()}})


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
        raise UsageError(f"Unknown rule: {code}", hint=hint)
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
