"""One file of words: its shape, and what is wrong with it.

A word that goes with a number has a form for each plural category (Unicode CLDR, UTS 35, part 3, section 5).
"""

from __future__ import annotations

import re
import string
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from irfeed.errors import ConfigurationError
from irfeed.syntax import toml
from irfeed.syntax.lines import Lines

#: The categories of CLDR but "other", which needs no rule.
CATEGORIES = ("zero", "one", "two", "few", "many")

_RELATION = re.compile(r"[ni](?: ?% ?(?P<modulus>[1-9]\d*))? ?(?P<sign>!?=) ?(?P<ranges>\d+(?:\.\.\d+|, ?\d+)*)")


def category(rules: Mapping[str, str], number: int) -> str:
    """Return the first category whose rule holds for `number`, or "other".

    Raises:
        ValueError: a rule cannot be read.
    """
    return next((name for name, rule in rules.items() if holds(rule, number)), "other")


def holds(rule: str, number: int) -> bool:
    """Say whether `rule`, such as "n % 10 = 2..4 and n % 100 != 12..14", holds for `number`.

    Raises:
        ValueError: the rule cannot be read.
    """
    # Every part is read, also where the first decides, so that a mistake shows at once.
    alternatives = [[_relation(part, number) for part in one.split(" and ")] for one in rule.split(" or ")]
    return any(map(all, alternatives))


def _relation(written: str, number: int) -> bool:
    match = _RELATION.fullmatch(written.strip())
    if match is None:
        raise ValueError(f"{written!r} is no plural rule")
    value = number % int(match["modulus"]) if match["modulus"] else number
    within = any(_within(value, range_.strip()) for range_ in match["ranges"].split(","))
    return within is (match["sign"] == "=")


def _within(value: int, range_: str) -> bool:
    first, _, last = range_.partition("..")
    return int(first) <= value <= int(last or first)


_MONTHS = 12
_PLACEHOLDERS = {
    ("words", "entries_of"): {"month"},
    ("date", "day"): {"day", "month", "number", "year"},
    ("date", "month"): {"month", "number", "year"},
    ("date", "month_of_year"): {"month", "number"},
}
_TABLES = ("words", "plural", "entries", "date")
_PATTERNS = ("day", "month", "month_of_year")
_DATE = (*_PATTERNS, "months", "digits")

Path = tuple[str | int, ...]
WordsFinding = tuple[Path, str]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The words of one language, as far as one file says them. Empty tables say nothing."""

    words: Mapping[str, str]
    plural: Mapping[str, str] | None  #: rules by category; None where the file has no such table
    entries: Mapping[str, str]  #: the number of entries in words, by category
    date: Mapping[str, Any]  #: patterns and the names of the months


def read(text: str, shown_as: str, known_words: Iterable[str] | None = None) -> Catalogue:
    """Return the catalogue that `text` is; `shown_as` names the file in messages.

    Args:
        text: the content of the file, in TOML.
        shown_as: how messages name the file.
        known_words: the words that there are; None for the file that says which there are.

    Raises:
        ConfigurationError: the text is no TOML, or no catalogue; the message has a line for each mistake,
            with file, line and column.
    """
    try:
        values = toml.parse(text)
    except toml.TomlError as error:
        raise ConfigurationError(f"{shown_as}:{error.line}:{error.column}: {error.message}") from None
    if findings := list(_of_shape(values, known_words)) or list(_of_relations(values)):
        raise ConfigurationError("\n".join(_messages(findings, text, shown_as)))
    return Catalogue(values.get("words", {}), values.get("plural"), values.get("entries", {}), values.get("date", {}))


def _messages(findings: Iterable[WordsFinding], text: str, shown_as: str) -> Iterator[str]:
    lines, places = Lines.of(text), toml.places(text)
    for path, message in findings:
        line, column = lines.at(toml.nearest(places, path))
        yield f"{shown_as}:{line}:{column}: {message}"


def _of_shape(values: Mapping[str, Any], known_words: Iterable[str] | None) -> Iterator[WordsFinding]:
    """Yield what is wrong with single values."""
    known: dict[str, Iterable[str] | None] = {
        "words": known_words,
        "plural": CATEGORIES,
        "entries": (*CATEGORIES, "other"),
        "date": _DATE,
    }
    yield from _unknown((), values, _TABLES)
    for table, names in known.items():
        content = values.get(table, {})
        if not isinstance(content, dict):
            yield (table,), f"{table} is no table"
            continue
        yield from _unknown((table,), content, names)
        for name, value in content.items():
            yield from _of_value((table, name), value)


def _unknown(path: Path, content: Iterable[str], known: Iterable[str] | None) -> Iterator[WordsFinding]:
    for name in content:
        if known is not None and name not in known:
            near = get_close_matches(name, known, 1)
            yield (*path, name), f"nothing is called {name!r} here" + (f" (did you mean {near[0]!r}?)" if near else "")


def _of_value(path: tuple[str, str], value: object) -> Iterator[WordsFinding]:
    if path == ("date", "months"):
        if not isinstance(value, list) or len(value) != _MONTHS or not all(isinstance(one, str) for one in value):
            yield path, "months are twelve texts"
    elif not isinstance(value, str) or not value.strip():
        yield path, f"{path[1]} is no text"
    elif path[0] == "plural":
        yield from _said(path, lambda: holds(value, 0), f"{value!r} is no plural rule")
    elif path == ("date", "digits"):
        if len(value) != len(string.digits):
            yield path, "digits are ten characters"
    else:
        allowed = {"n"} if path[0] == "entries" else _PLACEHOLDERS.get(path, set())
        message = (
            f"{value!r} is no text with " + (f"only {_names(allowed)}" if allowed else "no braces") + " to fill in"
        )
        yield from _said(path, lambda: value.format_map(dict.fromkeys(allowed, "")), message)


def _names(placeholders: Iterable[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(placeholders))


def _said(path: Path, attempt: Callable[[], object], message: str) -> Iterator[WordsFinding]:
    try:
        attempt()
    except (ValueError, LookupError, AttributeError):
        yield path, message


def _of_relations(values: Mapping[str, Any]) -> Iterator[WordsFinding]:
    """Yield what is wrong between values that are each right."""
    yield from _of_plurals(values)
    yield from _of_date(values.get("date"))


def _of_plurals(values: Mapping[str, Any]) -> Iterator[WordsFinding]:
    """Rules and forms are told together: every rule has its form, and every form its rule."""
    if ("plural" in values) is not ("entries" in values):
        missing, given = ("entries", "plural") if "plural" in values else ("plural", "entries")
        yield (given,), f"[{given}] needs the table [{missing}] too"
        return
    needed = {*values.get("plural", {}), "other"} if "plural" in values else set()
    for name in sorted(needed ^ set(values.get("entries", {}))):
        yield ("entries",), f"[entries] and [plural] differ in {name!r}"


def _of_date(date: Mapping[str, Any] | None) -> Iterator[WordsFinding]:
    if date is None:
        return
    for name in _PATTERNS:
        if name not in date:
            yield ("date",), f"[date] does not say {name!r}"
        elif "{month}" in date[name] and "months" not in date:
            yield ("date", name), "{month} needs the names of the months: months = […]"
