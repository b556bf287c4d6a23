"""Rules about OPML 1.0 and 2.0."""
