"""When feedgen is asked for a head, and what it refuses."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from types import ModuleType

import pytest

from irfeed.assemble import atom, atom_head, rss, rss_head
from irfeed.formats import feedgen
from irfeed.model import FeedPlan, Withdrawal
from irfeed.model.publication import Publication

MakePlan = Callable[..., FeedPlan]

_STYLE = "assets/feed.en.css"


@pytest.mark.parametrize("module", [rss_head, atom_head])
def test_feedgen_is_asked_once_for_a_shape(
    publication: Publication,
    make_plan: MakePlan,
    withdrawal: Withdrawal,
    module: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Heads with links, rights, pictures, withdrawals and archives are filled in, but the first of their shape."""
    plans = [make_plan(title=title, withdrawals=(withdrawal,), archive="2015-02") for title in ("First", "Second")]
    first = module.head(plans[0], publication, _STYLE)
    monkeypatch.setattr(feedgen, "FeedGenerator", None)

    assert module.head(plans[1], publication, _STYLE) == first.replace(b"First", b"Second")


@pytest.mark.parametrize("module", [rss, atom])
@pytest.mark.parametrize(("title", "refusal"), [("", "Required fields not set"), ("\x07", "XML compatible")])
def test_what_feedgen_refuses_is_refused(
    publication: Publication, make_plan: MakePlan, module: ModuleType, title: str, refusal: str
) -> None:
    """A head without a title, or with a character that XML forbids, is never written, whatever was before."""
    module.document(make_plan(title="x", description="Something"), publication, [])
    plan = make_plan(title=title, description="Something")

    with pytest.raises(ValueError, match=refusal):
        module.document(plan, publication, [])


def test_what_assembles_documents_imports_feedgen_with_the_first_of_them() -> None:
    """Who only looks at what stands where does not pay for importing it."""
    program = "import sys; import irfeed.assemble; print(sorted({'feedgen', 'dateutil'} & set(sys.modules)))"

    told = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)

    assert told.stdout == "[]\n"
