"""What can be wrong with YAML, in files and front matter."""

from __future__ import annotations

from typing import Final

from irfeed.findings import Rule, Severity
from irfeed.load import limits

SYNTAX: Final = Rule(
    code="LOD040",
    name="yaml-syntax",
    severity=Severity.ERROR,
    says="YAML files and front matter follow the grammar of YAML",
    why="Nothing of the record can be read",
    mend="Put the YAML right at this place; a text with a colon or with quotes in it stands in quotes",
    clause="YAML 1.2.2, chapters 5 to 9",
    bad="title: Tokyo: a visit\n",
    good='title: "Tokyo: a visit"\n',
    sample="article.yaml",
)
TAG: Final = Rule(
    code="LOD041",
    name="yaml-tag",
    severity=Severity.ERROR,
    says="YAML uses no tags but the core ones: !!str, !!int, !!float, !!bool, !!null, !!seq, !!map",
    why="Other tags ask a program to make objects, which is how YAML files do harm",
    mend="Remove the tag; a text that begins with an exclamation mark stands in quotes",
    clause="YAML 1.2.2, section 10.3",
    bad="title: !!python/name:os.system\n",
    good='title: "!!python"\n',
    sample="article.yaml",
)
ALIAS: Final = Rule(
    code="LOD042",
    name="yaml-alias",
    severity=Severity.ERROR,
    says=(
        f"YAML uses at most {limits.MAX_ALIASES} aliases, which repeat at most {limits.MAX_ALIASED} values and"
        " characters, and none that holds itself"
    ),
    why="Aliases of aliases grow a small file into more data than any machine can hold",
    mend="Write the values out",
    clause="YAML 1.2.2, section 7.1",
    bad="title: &a [*a]\n",
    good="title: &a Mayor visits Tokyo\nsummary: *a\n",
    sample="article.yaml",
)
MERGE_KEY: Final = Rule(
    code="LOD043",
    name="yaml-merge-key",
    severity=Severity.ERROR,
    says="YAML uses no merge keys (<<)",
    why="They are no part of YAML 1.2, and a reader of the file cannot see which fields the record has",
    mend="Write the fields out, or give them as defaults of the folder in irfeed.toml",
    clause="YAML 1.2.2, chapter 10 (no such type)",
    bad="title: &a {en: x}\nsummary:\n  <<: *a\n",
    good="title: Mayor visits Tokyo\n",
    sample="article.yaml",
)
KEY: Final = Rule(
    code="LOD044",
    name="yaml-key",
    severity=Severity.ERROR,
    says="The names of fields are texts",
    why="A list, a mapping or nothing at all is no name of a field",
    mend="Write the name of a field; braces and brackets at the beginning of a text want quotes around it",
    clause="YAML 1.2.2, section 3.2.1.1",
    bad="[title, summary]: Mayor visits Tokyo\n",
    good="title: Mayor visits Tokyo\n",
    sample="article.yaml",
)
