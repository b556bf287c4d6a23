"""From bytes to records: each source has a module, every field a place, and whatever is wrong is a finding.

In go files, tables and what plugins give; out come `Record`s. Nothing is judged here but whether a file can be read as
what it claims to be; what a right record is, `validation` knows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from irfeed.late import late

if TYPE_CHECKING:
    from irfeed.load.attached import with_files_of_all
    from irfeed.load.edit import Change, changed, line_of
    from irfeed.load.folder import defaults_of, load_bytes, load_file, load_folder, load_path, record_files
    from irfeed.load.given import load_mappings, records_on
    from irfeed.load.json import plain_fields
    from irfeed.load.source import SourcesContext, load_sources
    from irfeed.load.sql.cells import Kinds
else:  # who reads files does not wait for databases and plugins
    __getattr__ = late(
        __name__,
        {
            "SourcesContext": "source",
            "Kinds": "sql.cells",
            "Change": "edit",
            "changed": "edit",
            "defaults_of": "folder",
            "line_of": "edit",
            "load_bytes": "folder",
            "load_file": "folder",
            "load_folder": "folder",
            "load_mappings": "given",
            "load_path": "folder",
            "load_sources": "source",
            "plain_fields": "json",
            "record_files": "folder",
            "records_on": "given",
            "with_files_of_all": "attached",
        },
    )

__all__ = [
    "Change",
    "Kinds",
    "SourcesContext",
    "changed",
    "defaults_of",
    "line_of",
    "load_bytes",
    "load_file",
    "load_folder",
    "load_mappings",
    "load_path",
    "load_sources",
    "plain_fields",
    "record_files",
    "records_on",
    "with_files_of_all",
]
