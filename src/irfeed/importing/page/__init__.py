"""Web pages, saved as HTML or as text, to what they say of an article."""

from irfeed.importing.page.html import read_html
from irfeed.importing.page.read import WebPage, read_page
from irfeed.importing.page.text import read_text

__all__ = ["WebPage", "read_html", "read_page", "read_text"]
