"""Rules about the DCMI terms."""
