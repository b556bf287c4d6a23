"""Rules about the namespaces that extend feeds."""
