"""What several rules about Atom need to know: its grammar, and what an attribute or a text amounts to."""
