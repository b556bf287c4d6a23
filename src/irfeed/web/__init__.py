"""Documents from the web, within bounds."""

from irfeed.web.fetch import Bounds, Fetched, fetch, is_address

__all__ = ["Bounds", "Fetched", "fetch", "is_address"]
