"""Press releases in a mailbox: an example of a plugin of irfeed."""
