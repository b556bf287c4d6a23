"""Rules about the namespaces that extend feeds; a folder for each."""
