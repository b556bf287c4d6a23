"""Feed plans and fragments -> documents: each format by itself; pages and lists beside them."""

from irfeed.assemble.documents import Fragments, Frame, document_of, frame_of

__all__ = ["Fragments", "Frame", "document_of", "frame_of"]
