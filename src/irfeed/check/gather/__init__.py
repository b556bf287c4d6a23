"""What to check: names of files, folders and addresses become bytes, one document at a time."""

from irfeed.check.gather.names import ENDINGS, Gathered, documents, manifests

__all__ = ["ENDINGS", "Gathered", "documents", "manifests"]
