"""Rules about RSS 2.0 and 0.91 to 0.94."""
