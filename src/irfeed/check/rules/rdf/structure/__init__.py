"""Rules about which elements stand where."""
