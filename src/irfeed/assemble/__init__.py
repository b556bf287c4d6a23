"""Feed plans and fragments -> documents: each format by itself, and the lists of feeds beside them.

In go a plan and the entries of its members; out come the bytes of documents. It knows nothing of files and the disk.
"""

from irfeed.assemble.documents import Fragments, Frame, document_of, frame_of

__all__ = ["Fragments", "Frame", "document_of", "frame_of"]
