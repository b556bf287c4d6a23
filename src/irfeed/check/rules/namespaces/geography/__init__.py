"""Rules about places."""
