"""Rules about what a channel says of itself."""
