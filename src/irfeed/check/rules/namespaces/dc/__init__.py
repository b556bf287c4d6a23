"""Rules about Dublin Core."""
