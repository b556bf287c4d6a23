"""Rules about JSON Feed 1.0 and 1.1."""
