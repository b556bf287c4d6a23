"""Rules about what the elements hold."""
