"""Rules about the slash module."""
