"""All rules, collected from the chapters and from plugins."""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib import import_module
from typing import Any, Final, cast

from irfeed.checking.kind import FAMILIES, SITEMAPS, Kind
from irfeed.checking.rule import AloneRule, CheckRule, DocumentRule, ElementRule, JsonRule, ReadingRule, SetRule
from irfeed.findings import Rule, RuleFinding, declared_in
from irfeed.system.plugins import Plugin, blaming, broken, plugins

#: The entry-point group of plugins that add rules.
GROUP: Final = "irfeed.check_rules"

_CODE = re.compile(r"X[A-Z]{2}[0-9]{3}")
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
#: What irfeed's own rules may be too, but for those that speak of reading.
_Asked = ElementRule | JsonRule | DocumentRule | SetRule


def rules_of(plugins: Iterable[Plugin], own: Mapping[str, CheckRule]) -> tuple[CheckRule, ...]:
    """Return the rules that `plugins` offer beside irfeed's `own`, in the order of their codes.

    Raises:
        PluginError: a plugin cannot be imported, offers what is no rule, or one whose code or name is taken.
    """
    taken = dict.fromkeys((word for rule in own.values() for word in (rule.about.code, rule.about.name)), "irfeed")
    found: list[CheckRule] = []
    for plugin in plugins:
        for rule in _offered(plugin):
            _judge(rule, str(plugin))
            for word in (rule.about.code, rule.about.name):
                if word in taken:
                    raise broken(str(plugin), f"offers a rule {word}, which there is already: of {taken[word]}")
                taken[word] = f"the package {plugin.package}"
            found.append(_blamed(rule, str(plugin)))
    return tuple(sorted(found, key=lambda rule: rule.about.code))


def _offered(plugin: Plugin) -> list[Any]:
    named = plugin.load()
    return list(named) if isinstance(named, list | tuple) else [named]


def _judge(rule: object, plugin: str) -> None:
    """Refuse what is no rule that can be asked."""
    if not isinstance(rule, _Asked) or not isinstance(rule.about, Rule):
        raise broken(plugin, f"offers {type(rule).__name__}, which is not a rule that can be asked")
    if not _CODE.fullmatch(rule.about.code) or not _NAME.fullmatch(rule.about.name):
        message = f"offers a rule {rule.about.code} {rule.about.name}"
        raise broken(plugin, f"{message}; a code is like XAB001, and a name like-this")


def _blamed(rule: _Asked, plugin: str) -> CheckRule:
    judge: Any = _guarded(rule.judge, plugin)
    return replace(rule, judge=judge)


def _guarded(judge: Callable[..., Iterator[RuleFinding]], plugin: str) -> Callable[..., Iterator[RuleFinding]]:
    """Return `judge`, but whatever goes wrong in it is reported as an error of the plugin."""

    def ask(*about: object) -> Iterator[RuleFinding]:
        with blaming(plugin):
            found = iter(judge(*about))
        while True:
            with blaming(plugin):
                finding = next(found, None)
            if finding is None:
                return
            if not isinstance(finding, RuleFinding):
                raise broken(plugin, f"gave {type(finding).__name__} where a RuleFinding should be")
            yield finding

    return ask


@cache
def family(name: str) -> tuple[CheckRule, ...]:
    """Return the rules of one family, in the order of their codes. Imports them."""
    return cast(tuple[CheckRule, ...], declared_in(f"irfeed.checking.rules.{name}"))


@cache
def aggregators() -> tuple[str, ...]:
    """Return the names of the aggregators whose requirements are known: each has a module, or a package, of rules."""
    package = import_module("irfeed.checking.rules.aggregators")
    return tuple(sorted(found.name.replace("_", "-") for found in pkgutil.iter_modules(package.__path__)))


def aggregator_rules(names: Iterable[str]) -> Iterator[AloneRule]:
    """Yield the rules of the aggregators with these names."""
    for name in names:
        yield from cast(tuple[AloneRule, ...], family(f"aggregators.{name.replace('-', '_')}"))


def takes_sitemaps(names: Iterable[str]) -> bool:
    """Say whether any of the aggregators with these names asks something of sitemaps."""
    return any(rule.kinds == SITEMAPS for rule in aggregator_rules(names))


@cache
def rules_for(kind: Kind) -> tuple[AloneRule, ...]:
    """Return the rules that a document of this kind is held against. Imports only their families.

    Of a document of unknown kind nothing more is asked than why it cannot be read.
    """
    families = (name for name, kinds in FAMILIES.items() if kind in kinds)
    rules = (rule for name in families for rule in family(name))
    if kind is Kind.UNKNOWN:
        return tuple(rule for rule in rules if isinstance(rule, ReadingRule))
    return tuple(rule for rule in rules if not isinstance(rule, SetRule) and kind in rule.kinds)


def plugin_rules_for(kind: Kind) -> tuple[AloneRule, ...]:
    """Return the rules of plugins that a document of this kind is held against; none if its kind is unknown.

    Raises:
        PluginError: a plugin is broken.
    """
    rules = plugin_rules() if kind is not Kind.UNKNOWN else ()
    return tuple(rule for rule in rules if not isinstance(rule, SetRule) and kind in rule.kinds)


@cache
def plugin_rules() -> tuple[CheckRule, ...]:
    """Return the rules of plugins; whatever document they are asked about is for them to say.

    Raises:
        PluginError: a plugin is broken.
    """
    offered = plugins(GROUP)
    # Only beside plugins are all of irfeed's own rules imported, to see that no code is there twice.
    return rules_of(offered.values(), own_rules()) if offered else ()


@cache
def own_rules() -> Mapping[str, CheckRule]:
    """Return every rule that irfeed brings, by its code."""
    return dict(sorted((rule.about.code, rule) for name in FAMILIES for rule in family(name)))


def all_rules() -> Mapping[str, CheckRule]:
    """Return every rule of `irfeed check` by its code, those of plugins too.

    Raises:
        PluginError: a plugin is broken.
    """
    return {**own_rules(), **{rule.about.code: rule for rule in plugin_rules()}}
