"""From an article to what feeds print of it: safe content, and one fragment for each format.

Imports of parsers stand in the modules that need them, so that this package costs nothing until it is used.
"""
