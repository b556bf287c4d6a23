"""Feed plans and fragments -> documents: each format by itself, heads by feedgen, fragments spliced in."""

from irfeed.assemble.documents import Fragments, document_of, documents_of

__all__ = ["Fragments", "document_of", "documents_of"]
