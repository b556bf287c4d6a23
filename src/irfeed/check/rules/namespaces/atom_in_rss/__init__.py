"""Rules about Atom's elements in RSS."""
