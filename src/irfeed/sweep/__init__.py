"""Articles -> documents: what must be made again, the entries for it, and the documents that they go into.

Entries are rendered once, into a store of files, so that a million articles take no more memory than a thousand; only
documents whose digest has changed are made at all.
"""

from irfeed.sweep.changes import changes_since
from irfeed.sweep.digests import digests_of
from irfeed.sweep.documents import Ingredients, make_documents
from irfeed.sweep.entries import Source, render_missing

__all__ = ["Ingredients", "Source", "changes_since", "digests_of", "make_documents", "render_missing"]
