"""Rules about the podcast namespace."""
