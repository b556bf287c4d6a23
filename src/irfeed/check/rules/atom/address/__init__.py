"""Rules about addresses that elements hold."""
