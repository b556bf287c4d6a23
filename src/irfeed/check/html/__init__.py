"""HTML inside of documents: found once, taken apart once, and looked up by the rules of the family "html"."""

from irfeed.check.html.markup import Attribute, Markup, Tag, markup_of

__all__ = ["Attribute", "Markup", "Tag", "markup_of"]
