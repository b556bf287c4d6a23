"""Rules about the content module."""
