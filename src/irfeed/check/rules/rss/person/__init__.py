"""Rules about people."""
