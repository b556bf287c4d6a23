"""Every rule of `irfeed check` against its case files and its own examples."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from irfeed.checking import check_document
from irfeed.checking.registry import all_rules
from irfeed.checking.rule import CheckRule, SetRule
from irfeed.checking.samples import document_with
from irfeed.findings import Severity
from tests.rules.conftest import options_for

if TYPE_CHECKING:
    from tests.rules.conftest import Case

RULES = [pytest.param(rule, id=code) for code, rule in all_rules().items()]
EXAMPLES = [
    pytest.param(rule, snippet, is_bad, id=f"{code}-{'bad' if is_bad else 'good'}")
    for code, rule in all_rules().items()
    for snippet, is_bad in ((rule.about.bad, True), (rule.about.good, False))
    if snippet and not isinstance(rule, SetRule)
]


def test_a_case_file_gets_the_result_in_its_name(case: Case) -> None:
    """A bad file has its rule's code (and is invalid if that is an error); a good one has neither it nor any error."""
    result = case.judged()
    codes = {finding.code for finding in result.findings}
    told = "\n".join(map(str, result.findings))

    assert case.path.name.startswith(("bad-", "good-"))
    assert (case.code in codes) == case.is_bad, told
    if not case.is_bad:
        assert result.valid, told
    elif all_rules()[case.code].about.severity is Severity.ERROR:
        assert not result.valid, told


def test_a_case_file_is_told_in_the_words_beside_it(told_case: Case) -> None:
    """Message and hint are those beside the file: a hint names what was meant, or says that nobody can know."""
    lines = [str(finding) for finding in told_case.judged().findings if finding.code == told_case.code]

    assert "\n".join(lines) + "\n" == told_case.said.read_text("utf-8")


@pytest.mark.parametrize(("rule", "snippet", "is_bad"), EXAMPLES)
def test_an_example_does_what_the_documentation_says(
    rule: CheckRule, snippet: str, now: datetime, *, is_bad: bool
) -> None:
    """A rule finds fault with its bad example and none with its good one."""
    options = options_for(rule.about.code)
    result = check_document(document_with(rule.about, snippet), "example", now=now, options=options)

    assert (rule.about.code in {finding.code for finding in result.findings}) == is_bad, result.findings


@pytest.mark.parametrize("rule", RULES)
def test_no_rule_goes_untested(rule: CheckRule, cases_by_code: dict[str, list[Case]]) -> None:
    """Every rule has something bad and something good to show, as an example or as a case file."""
    files = [] if isinstance(rule, SetRule) else cases_by_code.get(rule.about.code, [])

    assert rule.about.bad or any(case.is_bad for case in files) or isinstance(rule, SetRule)
    assert rule.about.good or any(not case.is_bad for case in files) or isinstance(rule, SetRule)


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_is_documented_in_full(rule: CheckRule) -> None:
    """Every rule has a code, a name and all its sentences, none of which ends with a full stop."""
    about = rule.about

    assert re.fullmatch(r"[A-Z]{3}\d{3}", about.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", about.name)
    assert all((about.says, about.why, about.mend, about.clause))
    assert not any(text.endswith(".") for text in (about.says, about.why, about.mend))


def test_every_case_file_is_of_a_rule(cases_by_code: dict[str, list[Case]]) -> None:
    """No folder of case files is left over from a rule that is gone."""
    assert set(cases_by_code) <= set(all_rules())


def test_names_are_unique() -> None:
    """No two rules share a name."""
    names = [rule.about.name for rule in all_rules().values()]

    assert len(names) == len(set(names))
