"""Articles -> feed plans: which feeds there are, what is in each, how they are linked. Pure."""

from irfeed.plan.archives import month_of
from irfeed.plan.distribute import Look
from irfeed.plan.feeds import by_standing, plan_feeds, plan_standing
from irfeed.plan.membership import Membership, explain
from irfeed.plan.order import in_order
from irfeed.plan.overview import REJECTED, Listed, matching, overview
from irfeed.plan.standing import Standing, standing_of
from irfeed.plan.translations import Told, told_in
from irfeed.plan.variants import variants_of

__all__ = [
    "REJECTED",
    "Listed",
    "Look",
    "Membership",
    "Standing",
    "Told",
    "by_standing",
    "explain",
    "in_order",
    "matching",
    "month_of",
    "overview",
    "plan_feeds",
    "plan_standing",
    "standing_of",
    "told_in",
    "variants_of",
]
