"""Rules about any document, before it is known to be XML or JSON."""
