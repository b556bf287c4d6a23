"""Documents, shared out to processes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from irfeed.model import FeedPlan, Format, Variant
from irfeed.sweep.agenda import Making
from irfeed.sweep.shares import shares_of

from .test_units import rows

MakePlan = Callable[..., FeedPlan]
_formats = st.lists(st.sampled_from(list(Format)), unique=True).map(tuple)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    documents=st.lists(st.tuples(st.sets(st.integers(0, 29)), st.sampled_from([None, "en", "ko"]), _formats)),
    processes=st.integers(1, 4),
)
def test_each_document_is_the_work_of_one(
    make_plan: MakePlan, documents: list[tuple[set[int], str | None, tuple[Format, ...]]], processes: int
) -> None:
    """Whatever there is to share out, each share has the articles of its documents, in their order."""
    visible = rows(range(30))
    makings = []
    for at, (members, language, formats) in enumerate(documents):
        ids = [visible[number].id for number in sorted(members)]
        plan = replace(make_plan(*ids), variant=Variant(language=language), path=f"{at}/feed")
        makings.append(Making(plan, formats, page=True))
    found = list(shares_of(makings, visible, processes, 20))

    made = [(one.plan.path, format_, one.page) for share in found for one in share.makings for format_ in one.formats]
    assert sorted(made) == sorted((one.plan.path, format_, False) for one in makings for format_ in one.formats)
    assert len(found) <= processes
    for share in found:
        wanted = {id_ for one in share.makings for id_ in one.plan.members}
        assert list(share.numbers) == [row.number for row in visible if row.id in wanted]


def test_shares_are_of_one_format_where_they_can(make_plan: MakePlan) -> None:
    """So each entry is read for one share only; little work is not shared."""
    visible = rows(range(30))
    plan = make_plan(*[row.id for row in visible])
    makings = [Making(replace(plan, path=path), (Format.RSS, Format.ATOM), page=False) for path in ("a", "b")]

    assert len(list(shares_of(makings, visible, 2, 4000))) == 1
    found = [
        {format_ for one in share.makings for format_ in one.formats} for share in shares_of(makings, visible, 2, 100)
    ]
    assert sorted(map(sorted, found)) == [["atom"], ["rss"]]
