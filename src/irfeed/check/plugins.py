"""Rules of other packages, offered in the entry-point group `irfeed.check_rules`.

An entry point names a rule that is declared as those below `irfeed.check.rules` are, or a list of them. Their codes
begin with X.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from irfeed.check.rule import CheckRule, DocumentRule, ElementRule, JsonRule, SetRule
from irfeed.findings import Fault, Rule
from irfeed.system.plugins import Plugin, blaming, broken

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


def _guarded(judge: Callable[..., Iterator[Fault]], plugin: str) -> Callable[..., Iterator[Fault]]:
    """Return `judge`, but whatever goes wrong in it is told as the plugin's fault."""

    def ask(*about: object) -> Iterator[Fault]:
        with blaming(plugin):
            found = iter(judge(*about))
        while True:
            with blaming(plugin):
                fault = next(found, None)
            if fault is None:
                return
            if not isinstance(fault, Fault):
                raise broken(plugin, f"gave {type(fault).__name__} where a Fault should be")
            yield fault

    return ask
