"""A rule: a permanent code and everything that a person wants to know of it; and the one way to declare it.

A rule is a function with a decorator:

    @rule("RSS035", Severity.WARNING, elements("item/guid"), clause="RSS 2.0, <guid>")
    def empty_guid(guid: Element, document: Document) -> Iterator[RuleFinding]:
        '''A guid is not empty

        Why: All items with an empty guid are the same item to readers
        What to do: Write an id that never changes
        '''
        if not guid.value:
            yield document.finding(guid, "The guid is empty")

Its name, with hyphens, is the rule's name. Its docstring is the page that `irfeed explain` shows: what must hold, why,
what to do. A rule whose findings are made while something is read has nothing below its docstring.
Rules about one thing stand together in one module, a chapter. Who needs all of them asks `rules_in` for a package.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import TypeVar, overload

from irfeed.errors import UsageError, brief
from irfeed.findings.finding import Finding, Place, Severity
from irfeed.frozen import dataclass

#: The sections of a docstring; how far its lines are indented depends on the version of Python.
_SECTIONS = re.compile(r"(.+?)\n\s*Why: (.+?)\n\s*What to do: (.+)", re.DOTALL)
_NO_VALUES: Mapping[str, object] = {}
_Function = TypeVar("_Function", bound=Callable[..., object])
_Declared = TypeVar("_Declared")
#: What was declared, by its code: in which module, the documentation, and what took the function's place.
_declared: dict[str, tuple[str, Rule, object]] = {}
#: Who has a code, or a name in its part of the program.
_taken: dict[str, str] = {}


@dataclass(frozen=True, slots=True)
class RuleFinding:
    """What a rule's function found: where, and in words. The rule's code and severity make it a finding."""

    place: Place
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. Its code never changes its meaning and is never used again for another."""

    code: str  #: three capital letters and three digits, such as "ATM012"
    name: str  #: kebab-case, reads after "the rule …": "entry-without-id"
    severity: Severity
    says: str  #: the rule in one sentence
    why: str  #: why it matters to readers, aggregators or the newsroom
    mend: str  #: what to do
    clause: str  #: the clause of the specification, or the evidence, that the rule rests on
    bad: str = ""  #: an example that breaks the rule
    good: str = ""  #: the same, put right
    sample: str = ""  #: what the examples are a part of ("record", "atom/entry", …), so that tests can run them

    def at(self, place: Place, message: str, hint: str = "") -> Finding:
        """Return the finding of this rule at `place`; without a hint, the rule says how to mend it.

        Whatever of the data a message repeats, it is short and no character in it acts: this is the one gate of all
        findings.
        """
        # Those whose records are right need no words for them.
        from irfeed.findings.reports.text import visible  # noqa: PLC0415 - as said above

        return Finding(self.code, self.severity, place, visible(brief(message)), visible(brief(hint or self.mend)))

    def of(self, finding: RuleFinding) -> Finding:
        """Return the finding that this rule makes of `finding`."""
        return self.at(finding.place, finding.message, finding.hint)


@overload
def rule(
    code: str,
    severity: Severity,
    *,
    clause: str,
    bad: str = ...,
    good: str = ...,
    sample: str = ...,
    limits: Mapping[str, object] = ...,
) -> Callable[[Callable[..., object]], Rule]: ...


@overload
def rule(
    code: str,
    severity: Severity,
    asked: Callable[[Rule, _Function], _Declared],
    *,
    clause: str,
    bad: str = ...,
    good: str = ...,
    sample: str = ...,
    limits: Mapping[str, object] = ...,
) -> Callable[[_Function], _Declared]: ...


def rule(
    code: str,
    severity: Severity,
    asked: Callable[[Rule, _Function], object] | None = None,
    *,
    clause: str,
    bad: str = "",
    good: str = "",
    sample: str = "",
    limits: Mapping[str, object] = _NO_VALUES,
) -> Callable[[_Function], object]:
    """Declare that the decorated function is a rule; see the top of this module.

    Args:
        code: the rule's code.
        severity: what its findings are.
        asked: where the rule is asked: makes a value of the rule and its function, which takes the function's place.
            Without it, the `Rule` itself does, and who finds it makes the finding.
        clause: the clause of the specification, or the evidence.
        bad: an example that breaks the rule.
        good: the same, put right.
        sample: what the examples are a part of.
        limits: what stands for "{name}" in the first sentence of the docstring.

    Raises:
        ValueError: the code, or the name in this part of the program, is another rule's; the docstring lacks a section.
    """

    def declare(function: _Function) -> object:
        name = function.__name__.replace("_", "-")
        says, why, mend = texts_of(function.__doc__, function.__name__, limits)
        about = Rule(code, name, severity, says, why, mend, clause, bad, good, sample)
        declared = about if asked is None else asked(about, function)
        register(about, declared, function.__module__)
        return declared

    return declare


def texts_of(docstring: str | None, owner: str, values: Mapping[str, object] = _NO_VALUES) -> tuple[str, str, str]:
    """Return what a rule's docstring says: what must hold, why, and what to do.

    Args:
        docstring: that text; Python leaves it out when it is told to (-OO), and the rule then has no words.
        owner: whose it is, for the exception.
        values: what to write for "{name}" in the first.

    Raises:
        ValueError: the docstring lacks a section.
    """
    if docstring is None:
        return "", "", ""
    found = _SECTIONS.fullmatch(docstring)
    if found is None:
        raise ValueError(f'The docstring of {owner} needs a line that begins with "Why: " and one with "What to do: "')
    says, why, mend = (" ".join(text.split()) for text in found.groups())
    return (says.format_map(values) if values else says), why, mend


def register(about: Rule, declared: object, module: str) -> None:
    """Keep what was declared, for `declared_in`.

    Raises:
        ValueError: the code, or the name in this part of the program, is another rule's.
    """
    owner = f"{about.code} {about.name} of {module}"
    stage = ".".join(module.split(".")[:2])  # a rule of records may have the name of one of feeds
    for word, key in ((about.code, about.code), (about.name, f"{stage} {about.name}")):
        if _taken.setdefault(key, owner) != owner:
            raise ValueError(f"Two rules are called {word}: {_taken[key]}, and {owner}")
    _declared[about.code] = module, about, declared


def declared_in(package: str) -> tuple[object, ...]:
    """Return what the decorator made in a module, or the modules of a package, by code. Imports them all."""
    return tuple(declared for _, declared in _of(package))


def rules_in(package: str) -> tuple[Rule, ...]:
    """Return the rules that are declared in a module, or the modules of a package, by code. Imports them all."""
    return tuple(about for about, _ in _of(package))


def known_codes(codes: tuple[str, ...], known: Collection[str], command: str) -> tuple[str, ...]:
    """Return `codes` if each is one of those that a command knows, or how one begins.

    Raises:
        UsageError: one is not.
    """
    for code in codes:
        if not any(one.startswith(code) for one in known):
            raise UsageError(f"No rule of {command} has a code like {code}", hint="irfeed explain lists them")
    return codes


def _of(package: str) -> Iterator[tuple[Rule, object]]:
    from importlib import import_module  # noqa: PLC0415 - those whose records are right ask for no rules

    paths = getattr(import_module(package), "__path__", None)
    if paths:
        from pkgutil import walk_packages  # noqa: PLC0415 - as said above

        # A list: a generator that is left when memory runs out says so by itself, with a traceback.
        for found in list(walk_packages(paths, f"{package}.")):
            import_module(found.name)
    for _, (module, about, declared) in sorted(_declared.items()):
        if module == package or module.startswith(f"{package}."):
            yield about, declared
