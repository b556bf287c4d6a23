"""Feed plans and entries -> HTML pages: one for every feed, one for every month of its archives.

The pages need no script and load nothing but their stylesheet and the pictures of the articles.
"""

from irfeed.assemble.page.entries import PageEntries
from irfeed.assemble.page.pages import Pages

__all__ = ["PageEntries", "Pages"]
