"""Which heads are written directly, and which by feedgen."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from types import ModuleType

import pytest

from irfeed.assemble import atom, feedgen_atom, feedgen_rss, rss
from irfeed.model import FeedPlan, Withdrawal
from irfeed.model.publication import Publication

MakePlan = Callable[..., FeedPlan]

_STYLE = "assets/feed.en.css"


@pytest.mark.parametrize(("module", "by_feedgen"), [(rss, feedgen_rss), (atom, feedgen_atom)])
def test_heads_are_written_directly(
    publication: Publication,
    make_plan: MakePlan,
    withdrawal: Withdrawal,
    module: ModuleType,
    by_feedgen: ModuleType,
) -> None:
    """Links, rights, pictures, withdrawals and archives are all ordinary."""
    for plan in (make_plan("one"), make_plan(withdrawals=(withdrawal,), archive="2015-02", complete=True)):
        assert module.direct(plan, publication, _STYLE) == by_feedgen.head(plan, publication, _STYLE)


@pytest.mark.parametrize("module", [rss, atom])
@pytest.mark.parametrize(("title", "refusal"), [("", "Required fields not set"), ("\x07", "XML compatible")])
def test_what_feedgen_refuses_is_refused(
    publication: Publication, make_plan: MakePlan, module: ModuleType, title: str, refusal: str
) -> None:
    """A head without a title, or with a character that XML forbids, is never written."""
    plan = make_plan(title=title, description="Something")

    assert module.direct(plan, publication, None) is None
    with pytest.raises(ValueError, match=refusal):
        module.document(plan, publication, [])


def test_heads_do_not_need_feedgen() -> None:
    """A build of ordinary feeds does not pay for importing it."""
    program = "import sys; import irfeed.assemble; print(sorted({'feedgen', 'dateutil'} & set(sys.modules)))"

    told = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)

    assert told.stdout == "[]\n"
