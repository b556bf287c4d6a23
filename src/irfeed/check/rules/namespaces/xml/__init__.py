"""Rules about xml:lang, xml:base and xml:space."""
