"""YAML documents built from the parser's events, within limits, each value with its place (YAML 1.1 as PyYAML has it).

Values keep their own text: YAML 1.1 would read `no` as false and `12:30` as 750. Only null is told from text.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import yaml

from irfeed.findings import Rule
from irfeed.findings.finding import quoted
from irfeed.load import limits
from irfeed.load.parsed import TextFinding
from irfeed.load.rules import formats as rules
from irfeed.load.rules import texts
from irfeed.model.record import Path, Value

_CORE = "tag:yaml.org,2002:"
_CORE_TAGS = frozenset(_CORE + name for name in ("str", "int", "float", "bool", "null", "seq", "map")) | {"!"}
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


class StopReadingError(Exception):
    """The rest of the file must not be read; the last finding says why."""


@dataclass(slots=True)
class YamlDocument:
    """One document: its value, the offset of everything in it, and its findings."""

    value: Value = None
    places: dict[Path, int] = field(default_factory=dict)
    findings: list[TextFinding] = field(default_factory=list)


@dataclass(slots=True)
class _OpenCollection:
    """A mapping or sequence whose end has not been read yet."""

    path: Path
    made: dict[str, Value] | list[Value]
    anchor: str | None
    key: str | None = None  #: of a mapping: the key whose value comes next
    skip: bool = False  #: of a mapping: the value that comes next belongs to no key
    is_key: bool = False  #: this stands where a key should be
    weight: int = 1


class Builder:
    """Takes events, one after another; `document` is what they have come to."""

    def __init__(self, start: int) -> None:
        self.start = start  #: what to add to the parser's offsets
        self.values = 0
        self.begin()

    def begin(self) -> None:
        """Begin a document."""
        self.document = YamlDocument()
        self.open: list[_OpenCollection] = []
        self.anchors: dict[str, tuple[Value, int]] = {}
        self.aliases = 0
        self.aliased = 0

    def take(self, event: Any) -> None:  # noqa: ANN401 - PyYAML's events share no useful type
        """Take one event of a node.

        Raises:
            StopReadingError: A limit is passed.
        """
        offset = event.start_mark.index + self.start
        if isinstance(event, yaml.CollectionEndEvent):
            self._end()
            return
        self.values += 1
        if self.values > limits.MAX_YAML_VALUES:
            self._stop(
                TextFinding(
                    texts.too_deep_or_too_many, offset, f"The file holds more than {limits.MAX_YAML_VALUES} values"
                )
            )
        if isinstance(event, yaml.AliasEvent):
            self._alias(event.anchor, offset)
            return
        if event.tag and event.tag not in _CORE_TAGS:
            self._finding(rules.yaml_tag, offset, f"The tag {quoted(event.tag)} is not allowed")
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event, offset)
        else:
            self._begin(event, offset)

    def _begin(self, event: Any, offset: int) -> None:  # noqa: ANN401 - as above
        path = self.path
        if len(self.open) > limits.MAX_DEPTH + 1:
            self._stop(
                TextFinding(
                    texts.too_deep_or_too_many, offset, f"The record nests deeper than {limits.MAX_DEPTH} levels", path
                )
            )
        made: dict[str, Value] | list[Value] = [] if isinstance(event, yaml.SequenceStartEvent) else {}
        one = _OpenCollection(path, made, event.anchor, is_key=self._wants_key())
        if one.is_key:
            self._finding(rules.yaml_key, offset, "A list or a mapping stands where the name of a field should be")
        else:
            self.document.places.setdefault(path, offset)
        self.open.append(one)

    def _end(self) -> None:
        one = self.open.pop()
        if one.anchor:
            self.anchors[one.anchor] = (one.made, one.weight)
        if one.is_key:
            self.open[-1].skip = True
        else:
            self._deliver(one.made, one.weight)

    def _scalar(self, event: Any, offset: int) -> None:  # noqa: ANN401 - as above
        null = event.tag == f"{_CORE}null" or (event.implicit[0] and event.value in _NULLS)
        value = None if null else event.value
        weight = 1 + len(event.value)
        if event.anchor:
            self.anchors[event.anchor] = (value, weight)
        if self._wants_key():
            self._key(value, offset, plain=event.implicit[0])
        else:
            self.document.places.setdefault(self.path, offset)
            self._deliver(value, weight)

    def _key(self, name: str | None, offset: int, *, plain: bool) -> None:
        one = self.open[-1]
        one.skip = True
        if name is None:
            self._finding(rules.yaml_key, offset, "The name of a field is missing")
        elif plain and name == "<<":
            self._finding(rules.yaml_merge_key, offset, "There is a merge key (<<)")
        elif name in one.made:
            self.document.findings.append(
                TextFinding(texts.repeated_name, offset, f"The name {quoted(name)} is given twice", (*one.path, name))
            )
        else:
            one.key, one.skip = name, False

    def _alias(self, anchor: str | None, offset: int) -> None:
        if self._wants_key():
            self._finding(rules.yaml_key, offset, "An alias stands where the name of a field should be")
            self.open[-1].skip = True
            return
        self.document.places.setdefault(self.path, offset)
        if anchor is None or anchor not in self.anchors:
            held = any(one.anchor == anchor for one in self.open)
            self._finding(
                rules.yaml_alias,
                offset,
                f"The alias {quoted('*' + str(anchor))} {'holds itself' if held else 'has no anchor'}",
            )
            self._deliver(None, 1)
            return
        value, weight = self.anchors[anchor]
        self.aliases += 1
        self.aliased += weight
        if self.aliases > limits.MAX_ALIASES or self.aliased > limits.MAX_ALIASED:
            message = f"More than {limits.MAX_ALIASES} aliases, or more than {limits.MAX_ALIASED} repeated values"
            self._stop(TextFinding(rules.yaml_alias, offset, message, self.path))
        self._deliver(value, weight)

    def _deliver(self, value: Value, weight: int) -> None:
        """Put a finished value where it belongs."""
        if not self.open:
            self.document.value = value
            return
        one = self.open[-1]
        one.weight += weight
        if isinstance(one.made, list):
            one.made.append(value)
        elif not one.skip and one.key is not None:
            one.made[one.key] = value
        one.key, one.skip = None, False

    def _wants_key(self) -> bool:
        one = self.open[-1] if self.open else None
        return one is not None and isinstance(one.made, dict) and one.key is None and not one.skip

    @property
    def path(self) -> Path:
        """The way to the value that comes next."""
        if not self.open:
            return ()
        one = self.open[-1]
        if isinstance(one.made, list):
            return (*one.path, len(one.made))
        return one.path if one.key is None else (*one.path, one.key)

    def _finding(self, rule: Rule, offset: int, message: str) -> None:
        self.document.findings.append(TextFinding(rule, offset, message, self.path))

    def _stop(self, finding: TextFinding) -> None:
        self.document.findings.append(finding)
        raise StopReadingError
