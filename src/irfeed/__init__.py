"""irfeed turns article records into RSS, Atom and JSON feeds. The public names, nothing else."""

__version__ = "0.1.0"

__all__ = ["__version__"]
