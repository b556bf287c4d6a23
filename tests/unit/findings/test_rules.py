"""How rules are declared."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from irfeed.findings import Place, Rule, RuleFinding, Severity, declared_in, rule
from irfeed.findings.rules import texts_of

CHAPTER = """\
from irfeed.findings import Severity, rule
@rule({code!r}, Severity.ADVICE, clause="c", bad="b", good="g", sample="s")
def {name}():
    '''Something holds
    in every case

    Why: Readers need it
        badly
    What to do: Write it down
    '''
"""


def declare(code: str, name: str) -> Rule:
    """Declare a rule of that name."""

    def function() -> None:
        """Something holds.

        Why: Readers need it
        What to do: Write it
        """

    function.__name__ = name
    return rule(code, Severity.ERROR, clause="c")(function)


@pytest.fixture
def chapter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], str]:
    """Return a function that writes a module with a rule, into a package of its own, and returns the package's name."""
    monkeypatch.syspath_prepend(tmp_path)

    def write(package: str, text: str) -> str:
        (tmp_path / package / "inner").mkdir(parents=True, exist_ok=True)
        (tmp_path / package / "inner" / "chapter.py").write_text(text, "utf-8")
        (tmp_path / package / "inner" / "__init__.py").touch()
        return package

    return write


def test_a_rule_is_its_function_and_its_docstring(chapter: Callable[[str, str], str]) -> None:
    """A rule is called as its function is, and says what the docstring says, in whatever lines that stands."""
    package = chapter("chapters_one", CHAPTER.format(code="XTA001", name="a_rule_of_tests"))
    expected = Rule(
        "XTA001",
        "a-rule-of-tests",
        Severity.ADVICE,
        "Something holds in every case",
        "Readers need it badly",
        "Write it down",
        "c",
        "b",
        "g",
        "s",
    )

    assert declared_in(package) == (expected,)
    assert declared_in(f"{package}.inner.chapter") == (expected,)
    assert declared_in("irfeed.errors") == ()


def test_where_a_rule_is_asked_takes_the_place_of_its_function() -> None:
    """What the rule and its function become is for the third argument to say."""

    def asked(about: Rule, function: Callable[[], Iterator[RuleFinding]]) -> tuple[str, list[RuleFinding]]:
        return about.code, list(function())

    @rule("XTA010", Severity.ERROR, asked, clause="c")
    def asked_at_once() -> Iterator[RuleFinding]:
        """Something holds.

        Why: Readers need it
        What to do: Write it
        """
        yield RuleFinding(Place("x"), "found")

    assert asked_at_once == ("XTA010", [RuleFinding(Place("x"), "found")])


def test_a_code_or_a_name_is_given_once() -> None:
    """Two rules with the same code, or the same name, cannot be declared."""
    declare("XTA020", "first_of_its_name")

    with pytest.raises(ValueError, match=r"XTA020 first-of-its-name of \S+, and XTA020 other"):
        declare("XTA020", "other")
    with pytest.raises(ValueError, match="Two rules are called first-of-its-name"):
        declare("XTA021", "first_of_its_name")


@pytest.mark.parametrize("text", ["It holds", "It holds\n    Why: so", "It holds\n    What to do: this\n    Why: so"])
def test_a_docstring_has_all_sections(text: str) -> None:
    """A rule that does not say what holds, why, and what to do, in this order, cannot be declared."""
    with pytest.raises(ValueError, match="The docstring of it needs"):
        texts_of(text, "it")


def test_a_program_without_docstrings_has_rules_all_the_same() -> None:
    """Python run with -OO keeps no docstrings; rules find what they find and have no words for it."""
    assert texts_of(None, "it") == ("", "", "")
