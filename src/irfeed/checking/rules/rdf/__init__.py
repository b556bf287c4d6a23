"""Rules about RSS 1.0 and 0.90."""
