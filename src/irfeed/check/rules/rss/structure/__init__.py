"""Rules about which elements and attributes stand where."""
