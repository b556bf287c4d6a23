"""Articles to fragments: the bytes of one RSS item, Atom entry or JSON item, the same in every feed."""
