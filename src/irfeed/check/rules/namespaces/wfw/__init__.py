"""Rules about the comment API."""
