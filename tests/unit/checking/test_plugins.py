"""Rules of other packages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from irfeed.checking import Options, check_document
from irfeed.checking.judging import judge_together
from irfeed.checking.registry import all_rules, own_rules, plugin_rules
from irfeed.checking.summary import Summary
from irfeed.cli import explain
from irfeed.errors import PluginError

Install = Callable[..., Path]
HEAD = """\
from irfeed.checking.rule import DocumentRule, ElementRule, JsonRule, ReadingRule, SetRule
from irfeed.checking.kind import ATOM
from irfeed.findings import RuleFinding, Place, Rule, Severity
def about(code="XAB001", name="a-house-rule"):
    return Rule(code, name, Severity.ERROR, says="s", why="w", mend="m", clause="c")
def judge(what, document):
    yield document.finding(what, "found")
def whole(document):
    yield document.finding(None, "found")
"""
ATOM = b'<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title></feed>'
JSON = b'{"version": "https://jsonfeed.org/version/1.1", "title": "x", "items": []}'


def _install(install: Install, rules: str) -> None:
    install("lib-a", {"house": f"{HEAD}\nRULES = {rules}\n"}, check_rules=["house = house:RULES"])


def _codes(data: bytes, *, plugins: bool = True) -> list[str]:
    result = check_document(data, "x", options=Options(select=("XAB",), plugins=plugins))
    return [one.code for one in result.findings]


@pytest.mark.parametrize(
    ("rules", "data", "codes"),
    [
        ("ElementRule(about(), ('atom:feed/atom:title', '@xml:lang', 'item/*'), judge)", ATOM, ["XAB001"]),
        ("[JsonRule(about(), ('/title',), judge)]", JSON, ["XAB001"]),
        ("(DocumentRule(about('XAB002', 'b'), whole), DocumentRule(about(), whole))", JSON, ["XAB001", "XAB002"]),
        ("DocumentRule(about(), whole, ATOM)", JSON, []),
        ("DocumentRule(about(), whole)", b"nothing", []),
    ],
)
def test_asked(install: Install, rules: str, data: bytes, codes: list[str]) -> None:
    """Rules of plugins are asked as irfeed's own are, each about its kinds, and none about what is no feed."""
    _install(install, rules)

    assert _codes(data) == codes
    assert _codes(data, plugins=False) == []


def test_together(install: Install) -> None:
    """A rule about many documents is asked about them together."""
    judge = "lambda together: iter([RuleFinding(Place('x'), f'{len(together.summaries)} seen')])"
    _install(install, f"SetRule(about(), {judge})")
    summaries: list[Summary] = []
    asked = judge_together(summaries, (), Options())

    assert [one.message for one in asked if one.code == "XAB001"] == ["0 seen"]
    assert judge_together(summaries, (), Options(plugins=False)) == ()


def test_known(install: Install) -> None:
    """Rules of plugins are explained like others, but are not among irfeed's own pages."""
    _install(install, "DocumentRule(about(), whole)")
    explain.rules.cache_clear()

    assert explain.rules()["XAB001"].name == "a-house-rule"
    assert "XAB001" in all_rules()
    assert "XAB001" not in own_rules()
    assert not any(rule.code == "XAB001" for family in explain.families() for rule in family.rules)
    explain.rules.cache_clear()


def test_none() -> None:
    """Without plugins there are only irfeed's own rules."""
    assert plugin_rules() == ()


@pytest.mark.parametrize(
    ("rules", "words"),
    [
        ("5", "offers int, which is not a rule that can be asked"),
        ("[about()]", "offers Rule, which is not a rule that can be asked"),
        ("ReadingRule(about())", "offers ReadingRule, which is not a rule that can be asked"),
        ("DocumentRule('XAB001', whole)", "offers DocumentRule, which is not"),
        ("DocumentRule(about('ABC001'), whole)", "offers a rule ABC001 .* a code is like XAB001"),
        ("DocumentRule(about(name='A name'), whole)", "offers a rule XAB001 A name"),
        ("DocumentRule(about('XML001'), whole)", "offers a rule XML001, which there is already: of irfeed"),
        ("[DocumentRule(about(), whole)] * 2", "offers a rule XAB001, which there is already: of the package lib-a"),
        (
            "ElementRule(about(), ('nobody:x',), judge)",
            r"cannot be imported: ValueError: The selector \"nobody:x\" has a prefix",
        ),
        ("ElementRule(about(), ('rss/channel/item',), judge)", "cannot be imported: ValueError: The selector"),
        ("ElementRule(about(), 5, judge)", "cannot be imported: TypeError"),
    ],
)
def test_refused(install: Install, rules: str, words: str) -> None:
    """What is no rule, or takes the code or name of another, is refused with the plugin and its package named."""
    _install(install, rules)

    with pytest.raises(PluginError, match=f"The plugin house of the package lib-a {words}"):
        _codes(ATOM)


@pytest.mark.parametrize(
    ("judge", "words"),
    [
        ("lambda document: 1 / 0", "raised ZeroDivisionError"),
        ("lambda document: None", "raised TypeError"),
        ("lambda document: (1 / 0 for _ in '1')", "raised ZeroDivisionError"),
        ("lambda document: ['text']", "gave str where a RuleFinding should be"),
        ("5", "raised TypeError"),
    ],
)
def test_raises(install: Install, judge: str, words: str) -> None:
    """A rule that fails while it judges is told as the plugin's fault."""
    _install(install, f"DocumentRule(about(), {judge})")

    with pytest.raises(PluginError, match=f"The plugin house of the package lib-a {words}"):
        _codes(ATOM)
