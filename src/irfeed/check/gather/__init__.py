"""What to check: names of files, folders and addresses become bytes, one document at a time."""

from irfeed.check.gather.names import Gathered, documents, manifests

__all__ = ["Gathered", "documents", "manifests"]
