"""What those ask who take feeds from publishers; each module is an aggregator, asked only if it is named.

Each rule rests on what the aggregator has published itself, and says where and when it was read; what could not be read
is not asked. An error is what the aggregator refuses, a warning what it changes or may leave out, advice what it
recommends, and that a feed is in a format which nobody would hand to it.
"""
