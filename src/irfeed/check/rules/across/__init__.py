"""Rules that look at many documents together."""
