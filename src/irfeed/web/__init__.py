"""Documents from the web, within bounds: what every stage that fetches relies on."""

from irfeed.web.fetch import Answer, fetch
from irfeed.web.gunzip import GzipError, gunzip

__all__ = ["Answer", "GzipError", "fetch", "gunzip"]
