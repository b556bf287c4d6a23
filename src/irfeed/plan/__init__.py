"""Articles -> feed plans: which feeds there are, what is in each, how they are linked. Pure.

In go articles, or rows of the index that have the same fields, and a moment; out come `FeedPlan`s. It knows nothing of
bytes, files and markup.
"""

from irfeed.plan.articles import ArticleState, Story, in_order, state_of, stories_in
from irfeed.plan.feeds import by_standing, plan_feeds, plan_standing
from irfeed.plan.membership import ArticleFields, Membership, explain, month_of
from irfeed.plan.overview import REJECTED, ListedRecord, matching, overview
from irfeed.plan.variants import variants_of

__all__ = [
    "REJECTED",
    "ArticleFields",
    "ArticleState",
    "ListedRecord",
    "Membership",
    "Story",
    "by_standing",
    "explain",
    "in_order",
    "matching",
    "month_of",
    "overview",
    "plan_feeds",
    "plan_standing",
    "state_of",
    "stories_in",
    "variants_of",
]
