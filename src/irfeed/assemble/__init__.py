"""Feed plans and fragments -> documents: each format by itself, heads by feedgen, fragments spliced in."""

from irfeed.assemble.documents import documents_of

__all__ = ["documents_of"]
