"""What can be wrong with a text whatever its format, and with what it holds."""

from __future__ import annotations

from typing import Final

from irfeed.findings import Severity, rule
from irfeed.load import limits

_OURS: Final = "irfeed's own rule"


@rule("LOD020", Severity.ERROR, clause="RFC 3629, section 3")
def not_utf_8() -> None:
    """Record files are UTF-8, with or without byte order mark

    Why: Text in another encoding comes out as other characters, and nobody notices before the readers do
    What to do: Save the file as UTF-8
    """


@rule(
    "LOD021",
    Severity.ERROR,
    clause="Git, gitattributes(5), conflict-marker-size",
    bad="<<<<<<< HEAD\ntitle: Mayor visits Tokyo\n=======\ntitle: Mayor in Tokyo\n>>>>>>> draft\n",
    good="title: Mayor visits Tokyo\n",
    sample="article.yaml",
)
def merge_conflict() -> None:
    """No line is the marker of a merge conflict

    Why: Git left two versions of the text in the file, and both would be published
    What to do: Keep one version and remove the lines that begin with <<<<<<<, ======= and >>>>>>>
    """


@rule(
    "LOD022",
    Severity.ERROR,
    clause="Git LFS specification, The Pointer",
    bad=f"version https://git-lfs.github.com/spec/v1\noid sha256:{'0' * 64}\nsize 120\n",
    good="title: Mayor visits Tokyo\n",
    sample="article.yaml",
)
def git_lfs_pointer() -> None:
    """A record file holds the record, not a Git LFS pointer to it

    Why: The clone was made without Git LFS, so the text of the article is not on this machine
    What to do: Run git lfs pull, or take record files out of LFS
    """


@rule(
    "LOD023",
    Severity.ERROR,
    clause=_OURS,
    bad='["Mayor visits Tokyo"]\n',
    good='[{"title": "Mayor visits Tokyo"}]\n',
    sample="article.json",
)
def not_a_record() -> None:
    """A record is a mapping of field names to values; a file holds one of them or a list of them

    Why: A value without a name says nothing about an article
    What to do: Write field names and values, such as title: Mayor visits Tokyo
    """


@rule(
    "LOD024",
    Severity.ERROR,
    clause="RFC 8259, section 4; YAML 1.2.2, section 3.2.1.1",
    bad="title: Mayor visits Tokyo\ntitle: Mayor in Tokyo\n",
    good="title: Mayor visits Tokyo\n",
    sample="article.yaml",
)
def repeated_name() -> None:
    """A mapping names each of its fields once

    Why: Programs differ in which of the two they take, and the other is lost without a word
    What to do: Keep one of them
    """


@rule(
    "LOD025",
    Severity.ERROR,
    clause="RFC 8259, section 9",
    bad='{"title": ' + "[" * 40 + "]" * 40 + "}\n",
    good='{"title": "Mayor visits Tokyo"}\n',
    sample="article.json",
    limits={"max_depth": limits.MAX_DEPTH, "max_values": limits.MAX_VALUES},
)
def too_deep_or_too_many() -> None:
    """A record nests at most {max_depth} levels deep and holds at most {max_values} values

    Why: No article needs more, and data without bounds can exhaust the machine that builds the feeds
    What to do: Flatten or split the record
    """


@rule(
    "LOD026",
    Severity.ERROR,
    clause="RFC 8259, section 6",
    bad='{"title": 1e999}\n',
    good='{"title": "1e999"}\n',
    sample="article.json",
)
def unbounded_number() -> None:
    """Numbers are finite and within what a double can hold

    Why: Other programs read such a number as infinity, as zero or not at all
    What to do: Write the number that is meant; digits that are no number go in quotes
    """


@rule(
    "LOD027",
    Severity.ERROR,
    clause="RFC 8259, section 8.2",
    bad='{"title": "Tokyo \\ud83d"}\n',
    good='{"title": "Tokyo \\ud83d\\uddfc"}\n',
    sample="article.json",
)
def half_character() -> None:
    """A text holds whole characters, no single half of a UTF-16 pair

    Why: Half of a character cannot be written as UTF-8, so no feed can hold it
    What to do: Write the character itself; a program that cut the text must cut between characters
    """
