"""Rules about HTML in the content of entries."""
