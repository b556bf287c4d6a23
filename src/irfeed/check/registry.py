"""All rules, collected from the chapters below `irfeed.check.rules`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import cast

from irfeed.check.kind import FAMILIES, Kind
from irfeed.check.plugins import GROUP, rules_of
from irfeed.check.rule import AloneRule, CheckRule, ReadingRule, SetRule
from irfeed.findings import declared_in
from irfeed.system.plugins import plugins


@cache
def family(name: str) -> tuple[CheckRule, ...]:
    """Return the rules of one family, in the order of their codes. Imports them."""
    return cast(tuple[CheckRule, ...], declared_in(f"irfeed.check.rules.{name}"))


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
