"""What can be wrong with a text whatever its format, and with what it holds."""

from __future__ import annotations

from typing import Final

from irfeed.findings import Rule, Severity
from irfeed.load import limits

_OURS: Final = "irfeed's own rule"

NOT_UTF8: Final = Rule(
    code="LOD020",
    name="not-utf-8",
    severity=Severity.ERROR,
    says="Record files are UTF-8, with or without byte order mark",
    why="Text in another encoding comes out as other characters, and nobody notices before the readers do",
    mend="Save the file as UTF-8",
    clause="RFC 3629, section 3",
)
MERGE_CONFLICT: Final = Rule(
    code="LOD021",
    name="merge-conflict",
    severity=Severity.ERROR,
    says="No line is the marker of a merge conflict",
    why="Git left two versions of the text in the file, and both would be published",
    mend="Keep one version and remove the lines that begin with <<<<<<<, ======= and >>>>>>>",
    clause="Git, gitattributes(5), conflict-marker-size",
    bad="<<<<<<< HEAD\ntitle: Mayor visits Tokyo\n=======\ntitle: Mayor in Tokyo\n>>>>>>> draft\n",
    good="title: Mayor visits Tokyo\n",
    sample="article.yaml",
)
LFS_POINTER: Final = Rule(
    code="LOD022",
    name="git-lfs-pointer",
    severity=Severity.ERROR,
    says="A record file holds the record, not a Git LFS pointer to it",
    why="The clone was made without Git LFS, so the text of the article is not on this machine",
    mend="Run git lfs pull, or take record files out of LFS",
    clause="Git LFS specification, The Pointer",
    bad=f"version https://git-lfs.github.com/spec/v1\noid sha256:{'0' * 64}\nsize 120\n",
    good="title: Mayor visits Tokyo\n",
    sample="article.yaml",
)
NOT_A_RECORD: Final = Rule(
    code="LOD023",
    name="not-a-record",
    severity=Severity.ERROR,
    says="A record is a mapping of field names to values; a file holds one of them or a list of them",
    why="A value without a name says nothing about an article",
    mend="Write field names and values, such as title: Mayor visits Tokyo",
    clause=_OURS,
    bad='["Mayor visits Tokyo"]\n',
    good='[{"title": "Mayor visits Tokyo"}]\n',
    sample="article.json",
)
REPEATED: Final = Rule(
    code="LOD024",
    name="repeated-name",
    severity=Severity.ERROR,
    says="A mapping names each of its fields once",
    why="Programs differ in which of the two they take, and the other is lost without a word",
    mend="Keep one of them",
    clause="RFC 8259, section 4; YAML 1.2.2, section 3.2.1.1",
    bad="title: Mayor visits Tokyo\ntitle: Mayor in Tokyo\n",
    good="title: Mayor visits Tokyo\n",
    sample="article.yaml",
)
TOO_MUCH: Final = Rule(
    code="LOD025",
    name="too-deep-or-too-many",
    severity=Severity.ERROR,
    says=f"A record nests at most {limits.MAX_DEPTH} levels deep and holds at most {limits.MAX_VALUES} values",
    why="No article needs more, and data without bounds can exhaust the machine that builds the feeds",
    mend="Flatten or split the record",
    clause="RFC 8259, section 9",
    bad='{"title": ' + "[" * 40 + "]" * 40 + "}\n",
    good='{"title": "Mayor visits Tokyo"}\n',
    sample="article.json",
)
NUMBER: Final = Rule(
    code="LOD026",
    name="unbounded-number",
    severity=Severity.ERROR,
    says="Numbers are finite and within what a double can hold",
    why="Other programs read such a number as infinity, as zero or not at all",
    mend="Write the number that is meant; digits that are no number go in quotes",
    clause="RFC 8259, section 6",
    bad='{"title": 1e999}\n',
    good='{"title": "1e999"}\n',
    sample="article.json",
)
HALF_CHARACTER: Final = Rule(
    code="LOD027",
    name="half-character",
    severity=Severity.ERROR,
    says="A text holds whole characters, no single half of a UTF-16 pair",
    why="Half of a character cannot be written as UTF-8, so no feed can hold it",
    mend="Write the character itself; a program that cut the text must cut between characters",
    clause="RFC 8259, section 8.2",
    bad='{"title": "Tokyo \\ud83d"}\n',
    good='{"title": "Tokyo \\ud83d\\uddfc"}\n',
    sample="article.json",
)
