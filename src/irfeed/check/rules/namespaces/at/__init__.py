"""Rules about withdrawn entries (RFC 6721)."""
