"""XML text as a tree whose parts know their places; reads within bounds and never fetches anything."""

from irfeed.checking.xml.element import Element
from irfeed.checking.xml.read import XmlTree, read_xml

__all__ = ["Element", "XmlTree", "read_xml"]
