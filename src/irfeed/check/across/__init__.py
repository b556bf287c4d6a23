"""Many documents together: what is kept of each, and what the rules of the family "across" look things up in."""

from irfeed.check.across.listed import Listed, listed_in
from irfeed.check.across.summarise import summarise
from irfeed.check.across.summary import Entry, Link, Summary
from irfeed.check.across.together import Together

__all__ = ["Entry", "Link", "Listed", "Summary", "Together", "listed_in", "summarise"]
