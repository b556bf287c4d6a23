"""Rules about how the parts of the document refer to each other."""
