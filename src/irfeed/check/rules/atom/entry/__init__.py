"""Rules about entries."""
