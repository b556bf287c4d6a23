"""What irfeed asks of the machine: files, web addresses, installed plugins.

In go paths and addresses; out come bytes, within bounds, and errors in words. It knows nothing of feeds.
"""
