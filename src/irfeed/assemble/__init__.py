"""Feed plans and fragments to documents: each format by itself, heads by feedgen, fragments spliced in."""
