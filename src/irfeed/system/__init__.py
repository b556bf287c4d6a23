"""What irfeed asks of the machine: files, web addresses, installed plugins. It knows nothing of feeds."""
