"""Rules about the syndication module."""
