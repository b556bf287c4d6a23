"""All rules of irfeed by their codes: what `irfeed explain` and the reference pages know."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from irfeed.findings import Rule, rules_in

#: Where the rules of each family are declared, in the order in which a build meets them.
_PACKAGES = {
    "Configuration": "irfeed.config.rules",
    "Loading": "irfeed.load.rules",
    "Records": "irfeed.validation.rules",
    "Bodies": "irfeed.render.rules",
    "Imports": "irfeed.importing.rules",
    "Feeds of anyone": "irfeed.checking.rules",
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
    return tuple(Family(title, rules_in(package)) for title, package in _PACKAGES.items())


@cache
def rules() -> Mapping[str, Rule]:
    """Return every rule by its code, those of plugins too.

    Raises:
        PluginError: a plugin is broken.
    """
    from irfeed.checking.registry import plugin_rules  # noqa: PLC0415 - imports the check

    own = {rule.code: rule for family in families() for rule in family.rules}
    return MappingProxyType({**own, **{rule.about.code: rule.about for rule in plugin_rules()}})
