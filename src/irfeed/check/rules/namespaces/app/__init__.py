"""Rules about the publishing protocol's elements in feeds (RFC 5023)."""
