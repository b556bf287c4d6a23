"""What can be wrong with a file before anyone reads what it says."""

from __future__ import annotations

from typing import Final

from irfeed.findings import Rule, Severity
from irfeed.load import limits

_POSIX: Final = "POSIX.1-2024, XBD 3 (definitions of file types)"
_OURS: Final = "irfeed's own rule"

UNREADABLE: Final = Rule(
    code="LOD001",
    name="unreadable-file",
    severity=Severity.ERROR,
    says="Every record file and every folder of articles can be read",
    why="What cannot be read would be missing from the feeds without a word",
    mend="Give the account that runs irfeed the right to read it, or move it out of the articles folder",
    clause="POSIX.1-2024, XBD 4.7 File Access Permissions",
)
NOT_A_FILE: Final = Rule(
    code="LOD002",
    name="not-a-file",
    severity=Severity.ERROR,
    says="What is named like a record file is an ordinary file",
    why="A pipe, a socket or a device can hang a build for ever, and a folder holds no fields",
    mend="Rename it or move it out of the articles folder",
    clause=_POSIX,
)
LINK_LEAVES: Final = Rule(
    code="LOD003",
    name="link-out-of-folder",
    severity=Severity.ERROR,
    says="Symbolic links stay inside the articles folder",
    why="A link to somewhere else could publish a file that nobody meant to publish, and works on one machine only",
    mend="Put the file itself into the articles folder",
    clause=_OURS,
)
BROKEN_LINK: Final = Rule(
    code="LOD004",
    name="broken-link",
    severity=Severity.ERROR,
    says="Symbolic links lead to a file that exists",
    why="The record that was meant would be missing from the feeds without a word",
    mend="Mend the link or remove it",
    clause="POSIX.1-2024, XBD 4.16 Pathname Resolution",
)
LINKED_FOLDER: Final = Rule(
    code="LOD005",
    name="linked-folder",
    severity=Severity.ERROR,
    says="No folder of articles is a symbolic link",
    why="Articles would be loaded twice, or for ever where links go round in a circle",
    mend="Replace the link by the folder itself",
    clause=_OURS,
)
FILE_NAME: Final = Rule(
    code="LOD006",
    name="unprintable-file-name",
    severity=Severity.ERROR,
    says="File names are UTF-8, without control characters and without marks that turn the direction of writing",
    why="Reports could not show which file is meant, and other systems could not even store it",
    mend="Rename the file",
    clause="RFC 3629, section 3",
)
EMPTY: Final = Rule(
    code="LOD007",
    name="empty-file",
    severity=Severity.ERROR,
    says="A record file holds something",
    why="An empty file is mostly a copy or a download that was cut off",
    mend="Restore the file or remove it",
    clause=_OURS,
    bad="\n",
    good='{"title": "Mayor visits Tokyo"}\n',
    sample="article.json",
)
TOO_LARGE: Final = Rule(
    code="LOD008",
    name="too-large",
    severity=Severity.ERROR,
    says=(
        f"Markdown and YAML files hold at most {limits.MAX_TEXT_BYTES // limits.MIB} MiB,"
        f" JSON files {limits.MAX_JSON_BYTES // limits.MIB} MiB,"
        f" JSON Lines and CSV files {limits.MAX_STREAM_BYTES // limits.MIB} MiB and {limits.MAX_LINES} lines"
        f" of at most {limits.MAX_LINE_BYTES // limits.MIB} MiB"
    ),
    why="A file without bounds can use up the memory of the machine that builds the feeds",
    mend="Split the file; for many records in one file use JSON Lines or CSV, which are read line by line",
    clause=_OURS,
)
UNLIKELY: Final = Rule(
    code="LOD009",
    name="unlikely-extension",
    severity=Severity.ADVICE,
    says="Texts in the articles folder have the extension of a record file",
    why="A file that looks like an article but is none is easily taken for published",
    mend="Use .md, .yaml, .json, .jsonl or .csv for a record; begin the name with _ for anything else",
    clause=_OURS,
)
UNKNOWN_KIND: Final = Rule(
    code="LOD010",
    name="unknown-extension",
    severity=Severity.ERROR,
    says="A file that is named as a record has an extension that tells how to read it",
    why="irfeed does not guess what a file is",
    mend="Use .md, .markdown, .yaml, .yml, .json, .jsonl, .ndjson or .csv",
    clause=_OURS,
)
TOO_MANY: Final = Rule(
    code="LOD011",
    name="too-many-findings",
    severity=Severity.ERROR,
    says=f"One file or source gives at most {limits.MAX_FINDINGS} findings; the rest of it is not read",
    why="Thousands of findings of one cause hide all the others",
    mend="Put right what is reported and run again",
    clause=_OURS,
)
