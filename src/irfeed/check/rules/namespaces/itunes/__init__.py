"""Rules about the itunes namespace."""
