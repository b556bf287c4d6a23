"""HTML pages of feeds, and the words that they say themselves, in each language.

In go feed plans and entries; out come pages: one for every feed, one for every month of its archives. They need no
script and load nothing but their stylesheet and the pictures of the articles. Templates and catalogues of words of a
publication come before those that stand here. It knows nothing of how the documents of feeds are written.
"""

from irfeed.pages.entries import PageEntries
from irfeed.pages.pages import Pages

__all__ = ["PageEntries", "Pages"]
