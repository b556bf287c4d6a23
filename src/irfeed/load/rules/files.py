"""What can be wrong with a file before anyone reads what it says, and with rows that are no file's."""

from __future__ import annotations

from typing import Final

from irfeed.findings import Severity, rule
from irfeed.load import limits

_POSIX: Final = "POSIX.1-2024, XBD 3 (definitions of file types)"
_OURS: Final = "irfeed's own rule"


@rule("LOD001", Severity.ERROR, clause="POSIX.1-2024, XBD 4.7 File Access Permissions")
def unreadable_file() -> None:
    """Every record file and every folder of articles can be read

    Why: What cannot be read would be missing from the feeds without a word
    What to do: Give the account that runs irfeed the right to read it, or move it out of the articles folder
    """


@rule("LOD002", Severity.ERROR, clause=_POSIX)
def not_a_file() -> None:
    """What is named like a record file is an ordinary file

    Why: A pipe, a socket or a device can hang a build for ever, and a folder holds no fields
    What to do: Rename it or move it out of the articles folder
    """


@rule("LOD003", Severity.ERROR, clause=_OURS)
def link_out_of_folder() -> None:
    """Symbolic links stay inside the articles folder

    Why: A link to somewhere else could publish a file that nobody meant to publish, and works on one machine only
    What to do: Put the file itself into the articles folder
    """


@rule("LOD004", Severity.ERROR, clause="POSIX.1-2024, XBD 4.16 Pathname Resolution")
def broken_link() -> None:
    """Symbolic links lead to a file that exists

    Why: The record that was meant would be missing from the feeds without a word
    What to do: Mend the link or remove it
    """


@rule("LOD005", Severity.ERROR, clause=_OURS)
def linked_folder() -> None:
    """No folder of articles is a symbolic link

    Why: Articles would be loaded twice, or for ever where links go round in a circle
    What to do: Replace the link by the folder itself
    """


@rule("LOD006", Severity.ERROR, clause="RFC 3629, section 3")
def unprintable_file_name() -> None:
    """File names are UTF-8, without control characters and without marks that turn the direction of writing

    Why: Reports could not show which file is meant, and other systems could not even store it
    What to do: Rename the file
    """


@rule(
    "LOD007",
    Severity.ERROR,
    clause=_OURS,
    bad="\n",
    good='{"title": "Mayor visits Tokyo"}\n',
    sample="article.json",
)
def empty_file() -> None:
    """A record file holds something

    Why: An empty file is mostly a copy or a download that was cut off
    What to do: Restore the file or remove it
    """


@rule(
    "LOD008",
    Severity.ERROR,
    clause=_OURS,
    limits={
        "max_text_bytes": limits.MAX_TEXT_BYTES // limits.MIB,
        "max_json_bytes": limits.MAX_JSON_BYTES // limits.MIB,
        "max_stream_bytes": limits.MAX_STREAM_BYTES // limits.MIB,
        "max_lines": limits.MAX_LINES,
        "max_line_bytes": limits.MAX_LINE_BYTES // limits.MIB,
    },
)
def too_large() -> None:
    """Markdown and YAML files hold at most {max_text_bytes} MiB, JSON files {max_json_bytes} MiB, JSON Lines and CSV
    files {max_stream_bytes} MiB and {max_lines} lines of at most {max_line_bytes} MiB

    Why: A file without bounds can use up the memory of the machine that builds the feeds
    What to do: Split the file; for many records in one file use JSON Lines or CSV, which are read line by line
    """


@rule("LOD009", Severity.WARNING, clause=_OURS)
def unlikely_extension() -> None:
    """Texts in the articles folder have the extension of a record file

    Why: A file that looks like an article but is none is easily taken for published
    What to do: As the hint says for its kind; begin the name with _ if it is no article
    """


@rule("LOD010", Severity.ERROR, clause=_OURS)
def unknown_extension() -> None:
    """A file that is named as a record has an extension that tells how to read it

    Why: irfeed does not guess what a file is
    What to do: Give it the extension of its format, such as .md, .yaml, .json or .csv
    """


@rule(
    "LOD011",
    Severity.ERROR,
    clause=_OURS,
    limits={"max_findings": limits.MAX_FINDINGS},
)
def too_many_findings() -> None:
    """One file or source gives at most {max_findings} findings; the rest of it is not read

    Why: Thousands of findings of one cause hide all the others
    What to do: Put right what is reported and run again
    """


@rule("LOD012", Severity.WARNING, clause=_OURS)
def folder_passed_over() -> None:
    """No text stands in a folder whose name begins with _, which is passed over

    Why: Jekyll has its posts in _posts, and irfeed keeps such folders for what is no record, such as pictures
    What to do: Read the folder of a site as a source of the type folder (docs/how-to/site-generators.md), or rename it
    """


@rule("LOD050", Severity.ERROR, clause="docs/how-to/databases.md")
def value_of_no_kind() -> None:
    """Databases, plugins and programs give texts, numbers, dates, true or false, lists and objects

    Why: irfeed does not guess what binary data or an interval is meant to say
    What to do: Turn the value into a text or a number, in a query or in the program, or leave it out
    """


@rule("LOD051", Severity.ERROR, clause="docs/how-to/databases.md")
def row_key() -> None:
    """Every row has a key of its own: a text, a number or the like

    Why: Findings name a row by its key, and irfeed knows by it which rows changed
    What to do: Name a column by key in irfeed.toml that is never NULL and the same for no two rows
    """
