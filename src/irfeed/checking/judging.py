"""The judging of documents.

Rules are looked up for each part of a document, and each part is visited once, by the rules that asked for it.
Many documents of one run are judged one after the other, then together; of each only its summary is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache

from irfeed.checking.document import Document
from irfeed.checking.gather import Gathered
from irfeed.checking.json import Spot
from irfeed.checking.kind import Kind
from irfeed.checking.names import Selector, split
from irfeed.checking.open import open_document
from irfeed.checking.registry import aggregator_rules, family, plugin_rules, plugin_rules_for, rules_for
from irfeed.checking.result import CheckResult, Options
from irfeed.checking.rule import DocumentRule, ElementRule, JsonRule, ReadingRule, SetRule
from irfeed.checking.summary import Summary, summarise
from irfeed.checking.together import ListedDocument, Together
from irfeed.checking.xml.element import Element
from irfeed.findings import Finding, Rule, RuleFinding, Severity, in_order


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
class RuleTable:
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
def table_for(kind: Kind, options: Options) -> RuleTable:
    """Return the table of the rules that are asked about documents of this kind."""
    table = RuleTable()
    asked = (rule for rule in aggregator_rules(options.aggregators) if kind in rule.kinds)
    for rule in (*rules_for(kind), *asked, *(plugin_rules_for(kind) if options.plugins else ())):
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


def _add_element_rule(table: RuleTable, rule: ElementRule) -> None:
    for selector in map(Selector.of, rule.on):
        if selector.attribute:
            table.attributes.setdefault(selector.attribute, []).append(rule)
        else:
            table.selectors.append((selector, rule))


def _add_json_rule(table: RuleTable, rule: JsonRule) -> None:
    for pattern in rule.on:
        if pattern == "**":
            table.everywhere.append(rule)
        else:
            table.json.add(pattern, rule)


class Collector:
    """Makes findings of what rules yield; of each rule no more than the options allow, so that reports stay bounded."""

    def __init__(self, most: int) -> None:
        self.findings: list[Finding] = []
        self._most = most
        self._counts: dict[str, int] = {}

    def take(self, about: Rule, findings: Iterable[RuleFinding]) -> None:
        """Add what a rule found; once it has found too much, say so and ask it no further."""
        for finding in findings:  # most often there are none, and nothing is looked up
            count = self._counts[about.code] = self._counts.get(about.code, 0) + 1
            if count > self._most:
                if count == self._most + 1:
                    message = f"There is more like this; only the first {self._most} are reported"
                    self.findings.append(about.at(finding.place, message))
                break
            self.findings.append(about.of(finding))


def findings_of(document: Document, table: RuleTable) -> list[Finding]:
    """Ask all rules of the table about the document; of one that could not be read, only why."""
    collector = Collector(document.options.most_findings)
    for finding in document.findings:
        rule = table.reading.get(finding.rule)
        if rule is not None:
            collector.take(rule.about, (document.finding_of(finding),))
    if document.tree is not None and document.tree.complete and document.root is not None:
        _walk_elements(document.root, document, table, collector)
    if document.json is not None:
        _walk_json(document.json, document, table, collector)
    if document.json is not None or (document.tree is not None and document.tree.complete):
        for whole in table.whole:
            collector.take(whole.about, whole.judge(document))
    return collector.findings


def _walk_elements(root: Element, document: Document, table: RuleTable, collector: Collector) -> None:
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


def _walk_json(root: Spot, document: Document, table: RuleTable, collector: Collector) -> None:
    waiting: list[tuple[Spot, list[Branch]]] = [(root, [table.json])]
    while waiting:
        spot, branches = waiting.pop()
        for rule in _rules(table, branches):
            collector.take(rule.about, rule.judge(spot, document))
        inner = [(one, [*_next(branches, str(one.step))]) for one in spot.inner()]
        waiting.extend(pair for pair in reversed(inner) if pair[1] or table.everywhere)


def _rules(table: RuleTable, branches: list[Branch]) -> Iterator[JsonRule]:
    yield from table.everywhere
    for branch in branches:
        yield from branch.rules


def _next(branches: list[Branch], step: str) -> Iterator[Branch]:
    for branch in branches:
        for name in (step, "*"):
            if name in branch.inner:
                yield branch.inner[name]


def judge(document: Document) -> CheckResult:
    """Judge a document that was opened before."""
    findings = findings_of(document, table_for(document.kind, document.options))
    return CheckResult(document.path, document.kind, tuple(in_order(findings)))


#: A JSON document in a folder that has one of these may want to be a feed.
_SIGNS = ("version", "title", "items", "home_page_url", "feed_url")
_SITEMAPS = frozenset({"urlset", "sitemapindex"})


def judge_gathered(one: Gathered, now: datetime | None, options: Options) -> tuple[CheckResult, Summary | None] | None:
    """Judge one document; return None if it only happened to lie in a folder and is no feed."""
    document = open_document(one.data, one.path, media_type=one.media_type, now=now, options=options)
    if one.in_folder and _is_other(document):
        return None
    return judge(document), summarise(document)


def judge_together(
    summaries: Sequence[Summary], listed: Iterable[ListedDocument], options: Options
) -> tuple[Finding, ...]:
    """Return what is wrong between the documents of a run."""
    together = Together(summaries, tuple(listed))
    collector = Collector(options.most_findings)
    for rule in (*family("across"), *(plugin_rules() if options.plugins else ())):
        if isinstance(rule, SetRule) and options.wants(rule.about.code):
            collector.take(rule.about, rule.judge(together))
    return tuple(in_order(collector.findings))


def _is_other(document: Document) -> bool:
    """Say whether a document of a folder is something else and means to be: a manifest, a sitemap."""
    if document.kind is not Kind.UNKNOWN:
        return False
    if document.json is not None:
        return document.json.kind == "object" and not any(map(document.json.get, _SIGNS))
    return document.root is not None and split(document.root.name)[1] in _SITEMAPS
