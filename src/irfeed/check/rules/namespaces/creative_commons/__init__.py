"""Rules about the creativeCommons module."""
