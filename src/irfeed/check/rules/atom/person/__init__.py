"""Rules about authors and contributors."""
