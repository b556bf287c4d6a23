"""Rules about paged, complete and archived feeds (RFC 5005)."""
