"""From bytes to text: compression, encodings, and what is wrong with them."""

from irfeed.check.source.read import Source, read_source

__all__ = ["Source", "read_source"]
