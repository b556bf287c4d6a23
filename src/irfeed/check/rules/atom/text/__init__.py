"""Rules about text constructs: titles, summaries, rights."""
