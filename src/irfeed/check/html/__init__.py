"""HTML inside of documents: found once, taken apart once, and looked up by the rules of the family "html"."""

from irfeed.check.html.markup import Markup, markup_of
from irfeed.check.html.tag import Attribute, Tag

__all__ = ["Attribute", "Markup", "Tag", "markup_of"]
