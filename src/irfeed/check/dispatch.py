"""Which rules are asked about which part of a document: tables made once, looked up for each part."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from irfeed.check.kind import Kind
from irfeed.check.registry import plugin_rules_for, rules_for
from irfeed.check.rule import DocumentRule, ElementRule, JsonRule, ReadingRule
from irfeed.check.selector import Selector
from irfeed.check.verdict import Options
from irfeed.findings import Severity


@dataclass(slots=True)
class Branch:
    """One step in the tree of JSON patterns."""

    rules: list[JsonRule] = field(default_factory=list)
    inner: dict[str, Branch] = field(default_factory=dict)

    def add(self, pattern: str, rule: JsonRule) -> None:
        """Put a rule at the end of a pattern's steps."""
        branch = self
        for step in pattern.split("/")[1:]:
            branch = branch.inner.setdefault(step.replace("~1", "/").replace("~0", "~"), Branch())
        branch.rules.append(rule)


#: As many different names as this are remembered; a hostile document cannot make the table grow for ever.
_MOST_NAMES = 10_000


@dataclass(slots=True)
class Table:
    """The rules for documents of one kind, arranged by what they are asked about."""

    reading: dict[str, ReadingRule] = field(default_factory=dict)
    whole: list[DocumentRule] = field(default_factory=list)
    attributes: dict[str, list[ElementRule]] = field(default_factory=dict)
    json: Branch = field(default_factory=Branch)
    everywhere: list[JsonRule] = field(default_factory=list)
    selectors: list[tuple[Selector, ElementRule]] = field(default_factory=list)
    _known: dict[tuple[str, str], tuple[ElementRule, ...]] = field(default_factory=dict)

    def of_element(self, name: str, parent: str) -> tuple[ElementRule, ...]:
        """Return the rules for an element of that name in a parent of that name ("": it is the outermost)."""
        rules = self._known.get((name, parent))
        if rules is None:
            found = {rule.about.code: rule for selector, rule in self.selectors if selector.matches(name, parent)}
            rules = tuple(found.values())
            if len(self._known) < _MOST_NAMES:
                self._known[name, parent] = rules
        return rules


@lru_cache(maxsize=64)
def table_for(kind: Kind, options: Options) -> Table:
    """Return the table of the rules that are asked about documents of this kind."""
    table = Table()
    for rule in (*rules_for(kind), *(plugin_rules_for(kind) if options.plugins else ())):
        if not options.wants(rule.about.code) or (options.errors_only and rule.about.severity is not Severity.ERROR):
            continue
        if isinstance(rule, ReadingRule):
            table.reading[rule.about.name] = rule
        elif isinstance(rule, DocumentRule):
            table.whole.append(rule)
        elif isinstance(rule, ElementRule):
            _add_element_rule(table, rule)
        else:
            _add_json_rule(table, rule)
    return table


def _add_element_rule(table: Table, rule: ElementRule) -> None:
    for selector in map(Selector.of, rule.on):
        if selector.attribute:
            table.attributes.setdefault(selector.attribute, []).append(rule)
        else:
            table.selectors.append((selector, rule))


def _add_json_rule(table: Table, rule: JsonRule) -> None:
    for pattern in rule.on:
        if pattern == "**":
            table.everywhere.append(rule)
        else:
            table.json.add(pattern, rule)
