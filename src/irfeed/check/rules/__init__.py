"""The rules, by family; each file holds one, as the constant RULE."""
