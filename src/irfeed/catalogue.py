"""All rules of irfeed by their codes: what `irfeed explain` and the reference pages know."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from irfeed.findings import Rule


@dataclass(frozen=True, slots=True)
class Family:
    """The rules about one thing."""

    title: str
    rules: Sequence[Rule]


@cache
def families() -> tuple[Family, ...]:
    """Return every family of irfeed's own rules, in the order in which a build meets them."""
    # Each stage is asked when someone wants the catalogue, and not before: together they import much.
    from irfeed import config, importing, load, publish, render, validate  # noqa: PLC0415 - as said above
    from irfeed.check.registry import own_rules  # noqa: PLC0415 - as said above

    return (
        Family("Configuration", config.RULES),
        Family("Loading", load.RULES),
        Family("Records", tuple(validate.RULES.values())),
        Family("Bodies", render.RULES),
        Family("Imports", importing.RULES),
        Family("Feeds of anyone", tuple(rule.about for rule in own_rules().values())),
        Family("Subscribers", publish.RULES),
    )


@cache
def rules() -> Mapping[str, Rule]:
    """Return every rule by its code, those of plugins too.

    Raises:
        PluginError: a plugin is broken.
    """
    from irfeed.check.registry import plugin_rules  # noqa: PLC0415 - as in families()

    own = {rule.code: rule for family in families() for rule in family.rules}
    return MappingProxyType({**own, **{rule.about.code: rule.about for rule in plugin_rules()}})
