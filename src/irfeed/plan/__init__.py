"""Articles -> feed plans: which feeds there are, what is in each, how they are linked. Pure."""

from irfeed.plan.archives import month_of
from irfeed.plan.distribute import ArticleFields
from irfeed.plan.feeds import by_standing, plan_feeds, plan_standing
from irfeed.plan.membership import Membership, explain
from irfeed.plan.order import in_order
from irfeed.plan.overview import REJECTED, Listed, matching, overview
from irfeed.plan.standing import ArticleState, state_of
from irfeed.plan.translations import Story, stories_in
from irfeed.plan.variants import variants_of

__all__ = [
    "REJECTED",
    "ArticleFields",
    "ArticleState",
    "Listed",
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
