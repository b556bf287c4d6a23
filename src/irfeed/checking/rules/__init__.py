"""The rules, by family; each module is a chapter of rules about one thing."""
