"""Feed plans and fragments -> documents: each format by itself, heads by feedgen; pages and lists beside them."""

from irfeed.assemble.documents import Fragments, document_of, documents_of
from irfeed.assemble.web import web_documents

__all__ = ["Fragments", "document_of", "documents_of", "web_documents"]
