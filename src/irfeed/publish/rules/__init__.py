"""The rules of the guard: one file each."""
