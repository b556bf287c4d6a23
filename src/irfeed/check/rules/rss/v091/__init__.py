"""Rules about RSS 0.91 and the drafts after it."""
