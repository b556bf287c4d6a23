"""The walk through a document: each part is visited once, and only the rules that asked for it are called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from irfeed.check.dispatch import Branch, Table
from irfeed.check.document import Document
from irfeed.check.json.spot import Spot
from irfeed.check.rule import JsonRule
from irfeed.check.xml.element import Element
from irfeed.findings import Fault, Finding, Rule


class Collector:
    """Makes findings of faults; of each rule no more than the options allow, so that reports stay bounded."""

    def __init__(self, most: int) -> None:
        self.findings: list[Finding] = []
        self._most = most
        self._counts: dict[str, int] = {}

    def take(self, about: Rule, faults: Iterable[Fault]) -> None:
        """Add what a rule found; once it has found too much, say so and ask it no further."""
        for fault in faults:  # most often there are none, and nothing is looked up
            count = self._counts[about.code] = self._counts.get(about.code, 0) + 1
            if count > self._most:
                if count == self._most + 1:
                    message = f"There is more like this; only the first {self._most} are reported"
                    self.findings.append(about.at(fault.place, message))
                break
            self.findings.append(about.of(fault))


def findings_of(document: Document, table: Table) -> list[Finding]:
    """Ask all rules of the table about the document; of one that could not be read, only why."""
    collector = Collector(document.options.most_findings)
    for trouble in document.troubles:
        rule = table.reading.get(trouble.rule)
        if rule is not None:
            collector.take(rule.about, (document.fault_of(trouble),))
    if document.tree is not None and document.tree.complete and document.root is not None:
        _walk_elements(document.root, document, table, collector)
    if document.json is not None:
        _walk_json(document.json, document, table, collector)
    if document.json is not None or (document.tree is not None and document.tree.complete):
        for whole in table.whole:
            collector.take(whole.about, whole.judge(document))
    return collector.findings


def _walk_elements(root: Element, document: Document, table: Table, collector: Collector) -> None:
    waiting = [root]
    by_attribute = table.attributes
    while waiting:
        element = waiting.pop()
        parent = element.parent
        for rule in table.of_element(element.name, parent.name if parent is not None else ""):
            collector.take(rule.about, rule.judge(element, document))
        if by_attribute:
            for name in element.attributes:
                for rule in by_attribute.get(name, ()):
                    collector.take(rule.about, rule.judge(element, document))
        if element.children:
            waiting.extend(reversed(element.children))


def _walk_json(root: Spot, document: Document, table: Table, collector: Collector) -> None:
    waiting: list[tuple[Spot, list[Branch]]] = [(root, [table.json])]
    while waiting:
        spot, branches = waiting.pop()
        for rule in _rules(table, branches):
            collector.take(rule.about, rule.judge(spot, document))
        inner = [(one, [*_next(branches, str(one.step))]) for one in spot.inner()]
        waiting.extend(pair for pair in reversed(inner) if pair[1] or table.everywhere)


def _rules(table: Table, branches: list[Branch]) -> Iterator[JsonRule]:
    yield from table.everywhere
    for branch in branches:
        yield from branch.rules


def _next(branches: list[Branch], step: str) -> Iterator[Branch]:
    for branch in branches:
        for name in (step, "*"):
            if name in branch.inner:
                yield branch.inner[name]
