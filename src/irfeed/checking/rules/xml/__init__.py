"""Rules about XML as such: well-formedness, encodings, entities, namespaces."""
