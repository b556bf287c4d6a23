"""How much the loaders take before they say no; every limit is a finding when it is passed, never a hang."""

from __future__ import annotations

from typing import Final

from irfeed.model import record

KIB: Final = 1024
MIB: Final = 1024 * KIB

#: The largest Markdown or YAML file, in bytes.
MAX_TEXT_BYTES: Final = 8 * MIB
#: The largest JSON file, in bytes: it has to be read whole.
MAX_JSON_BYTES: Final = 64 * MIB
#: The largest JSON Lines or CSV file, in bytes: they are read line by line.
MAX_STREAM_BYTES: Final = KIB * MIB
#: How many lines of a JSON Lines or CSV file are read.
MAX_LINES: Final = 10_000_000
#: The longest line of JSON Lines and the longest row of CSV, in bytes.
MAX_LINE_BYTES: Final = 4 * MIB
#: The longest front matter of a Markdown file, in characters.
MAX_FRONT_MATTER: Final = 256 * KIB
#: How deep lists and mappings of a record may nest.
MAX_DEPTH: Final = record.MAX_DEPTH
#: How many cells of a sheet are looked at, empty ones between others too.
MAX_CELLS: Final = 20_000_000
#: How many columns a CSV file may have.
MAX_COLUMNS: Final = 1000
#: How many values a record may hold, at all depths together.
MAX_VALUES: Final = 10_000
#: How many values a JSON file may hold when it has to be read slowly, to say what is wrong with it.
MAX_JSON_VALUES: Final = 2_000_000
#: How many values a YAML file may hold, all its records together.
MAX_YAML_VALUES: Final = 500_000
#: How many aliases (`*name`) a YAML document may use.
MAX_ALIASES: Final = 100
#: How many values and characters the aliases of a YAML document may repeat, all together.
MAX_ALIASED: Final = 100_000
#: How many findings one file gives before the rest of it is left unread.
MAX_FINDINGS: Final = 100
