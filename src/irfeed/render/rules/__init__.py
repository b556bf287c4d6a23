"""The rules on what stands in a body, BDY001 and on; their examples are whole bodies in HTML."""
