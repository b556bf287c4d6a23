"""The jobs that are measured: each a module with a function `measure` that returns its result."""
