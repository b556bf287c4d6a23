"""Where things stand in a text: offsets to lines and columns, and the places of values in JSON and TOML.

Knows nothing of records or feeds; whoever reads a text asks here where its parts are.
"""
