"""The small grammars that records, configuration and feeds share: each a pure judge of a text."""
