"""From bytes to records: each source has a module, every field a place, and whatever is wrong is a finding.

Nothing is judged here but whether a file can be read as what it claims to be.
"""

from __future__ import annotations

from irfeed.load.folder import defaults_of, load_file, load_folder, load_path
from irfeed.load.rules import ALL as RULES
from irfeed.load.source import Around, load_sources
from irfeed.load.sql.cells import Kinds

__all__ = ["RULES", "Around", "Kinds", "defaults_of", "load_file", "load_folder", "load_path", "load_sources"]
