"""Selectors: which elements a rule is asked about.

A selector is "atom:entry" (that element anywhere), "channel/item" (with that parent), "media:*" (any element of a
namespace), "*" (any element) or "@xml:lang" (any element that has the attribute). Prefixes are those of
`irfeed.check.names`; a name without prefix is in no namespace.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from irfeed.check.names import NAMESPACES, clark, split

_NAME = r"(?:[\w.-]+:)?[\w.-]+"
_SELECTOR = re.compile(rf"@{_NAME}|(?:{_NAME}/)?(?:{_NAME}|[\w.-]+:\*|\*)")
_PREFIX = re.compile(r"([\w.-]+):")


@dataclass(frozen=True, slots=True)
class Selector:
    """One selector, taken apart. "" stands for any."""

    namespace: str
    name: str
    parent: str
    attribute: str = ""

    @classmethod
    def of(cls, text: str) -> Selector:
        """Read a selector such as "channel/item" or "media:*".

        Raises:
            ValueError: a prefix is not known, or no element could ever match; a mistake in a rule.
        """
        if not _SELECTOR.fullmatch(text):
            raise ValueError(f'The selector "{text}" matches no element; write "name", "parent/name" or "@attribute"')
        if unknown := set(_PREFIX.findall(text)) - NAMESPACES.keys():
            raise ValueError(f'The selector "{text}" has a prefix that is not known: {", ".join(sorted(unknown))}')
        if text.startswith("@"):
            return cls("", "", "", clark(text[1:]))
        parent, _, name = text.rpartition("/")
        if name == "*":
            return cls("", "", clark(parent))
        namespace, local = split(clark(name))
        return cls(namespace, "", clark(parent)) if local == "*" else cls("", clark(name), clark(parent))

    def matches(self, name: str, parent: str) -> bool:
        """Say whether an element of that name in a parent of that name ("" for the outermost) is meant."""
        named = name == self.name if self.name else not self.namespace or split(name)[0] == self.namespace
        return named and (not self.parent or parent == self.parent)
