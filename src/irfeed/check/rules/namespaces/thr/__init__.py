"""Rules about threads (RFC 4685)."""
