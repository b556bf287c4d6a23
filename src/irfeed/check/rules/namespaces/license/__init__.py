"""Rules about licence links (RFC 4946)."""
