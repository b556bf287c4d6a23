"""JSON documents: values that know their place in the document, and the reading of them."""

from irfeed.check.json.read import read_json
from irfeed.check.json.spot import Spot

__all__ = ["Spot", "read_json"]
