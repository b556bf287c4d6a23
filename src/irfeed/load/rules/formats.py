"""What can be wrong with a text in its own format: JSON, TOML, Markdown, CSV, YAML."""

from __future__ import annotations

from irfeed.findings import Severity, rule
from irfeed.load import limits


@rule(
    "LOD030",
    Severity.ERROR,
    clause="RFC 8259, section 2",
    bad='{"title": "Mayor visits Tokyo",}\n',
    good='{"title": "Mayor visits Tokyo"}\n',
    sample="article.json",
)
def json_syntax() -> None:
    """JSON files and lines follow the grammar of JSON

    Why: Nothing of the record can be read
    What to do: Put the JSON right at this place
    """


@rule(
    "LOD031",
    Severity.ERROR,
    clause="TOML 1.0.0",
    bad="+++\ntitle = Mayor visits Tokyo\n+++\nThe mayor left on Sunday.\n",
    good='+++\ntitle = "Mayor visits Tokyo"\n+++\nThe mayor left on Sunday.\n',
    sample="article.md",
)
def toml_syntax() -> None:
    """Front matter between +++ lines follows the grammar of TOML

    Why: Nothing of the record can be read
    What to do: Put the TOML right at this place; texts stand in double quotes
    """


@rule(
    "LOD032",
    Severity.ERROR,
    clause="irfeed's own rule, as static site generators have it",
    bad="---\ntitle: Mayor visits Tokyo\n\nThe mayor left on Sunday.\n",
    good="---\ntitle: Mayor visits Tokyo\n---\n\nThe mayor left on Sunday.\n",
    sample="article.md",
    limits={"max_front_matter": limits.MAX_FRONT_MATTER},
)
def front_matter_without_end() -> None:
    """Front matter ends with a line like the one that opens it, within {max_front_matter} characters

    Why: Without that line nobody knows where the fields end and the text of the article begins
    What to do: Close the front matter with --- (+++ for TOML, } for JSON) on a line of its own
    """


@rule(
    "LOD037",
    Severity.ERROR,
    clause="irfeed's own rule, as static site generators have it",
    bad="The mayor left on Sunday.\n",
    good="---\ntitle: Mayor visits Tokyo\n---\nThe mayor left on Sunday.\n",
    sample="article.md",
)
def front_matter_missing() -> None:
    """A Markdown file begins with front matter: YAML between --- lines, TOML between +++ lines, or a JSON object

    Why: Without it the article has no id, no title, no date, no department and no address
    What to do: Begin the file with --- and a line for each field; or with _ the name of a file that is no record
    """


@rule(
    "LOD033",
    Severity.ERROR,
    clause="irfeed's own rule",
    bad="---\nbody: The mayor left.\n---\nThe mayor left on Sunday.\n",
    good="---\ntitle: Mayor visits Tokyo\n---\nThe mayor left on Sunday.\n",
    sample="article.md",
)
def two_bodies() -> None:
    """A Markdown file with a text has no field body in its front matter

    Why: The text of the file is the body; of two bodies one would be lost
    What to do: Keep one of them
    """


@rule(
    "LOD034",
    Severity.ERROR,
    clause="RFC 4180, section 2, items 5 to 7",
    bad='title,summary\nMayor visits Tokyo,"The "second" meeting"\n',
    good='title,summary\nMayor visits Tokyo,"The ""second"" meeting"\n',
    sample="articles.csv",
)
def csv_quotes() -> None:
    """A cell with a comma, a quote or a line break stands in double quotes, and a quote inside is doubled: ""

    Why: Nobody knows where the cell ends, so all the cells after it may be wrong
    What to do: Export the table again as comma-separated UTF-8, or mend the quotes at this place
    """


@rule(
    "LOD035",
    Severity.ERROR,
    clause="RFC 4180, section 2, item 3",
    bad="title,title\nMayor visits Tokyo,x\n",
    good="title,summary\nMayor visits Tokyo,x\n",
    sample="articles.csv",
)
def csv_header() -> None:
    """The first row of a CSV file names each column: a field, or a way into one such as images.0.url

    Why: Cells of a column without a clear name belong to no field
    What to do: Give every column one name of its own, separated by commas
    """


@rule(
    "LOD036",
    Severity.ERROR,
    clause="RFC 4180, section 2, item 4",
    bad="title,language\nMayor visits Tokyo, Hokkaido,en\n",
    good='title,language\n"Mayor visits Tokyo, Hokkaido",en\n',
    sample="articles.csv",
)
def csv_too_many_cells() -> None:
    """No row of a CSV file has more cells than the header has names

    Why: A comma that was meant as text moves all the cells after it into wrong fields
    What to do: Put a cell that holds a comma in double quotes
    """


@rule(
    "LOD040",
    Severity.ERROR,
    clause="YAML 1.2.2, chapters 5 to 9",
    bad="title: Tokyo: a visit\n",
    good='title: "Tokyo: a visit"\n',
    sample="article.yaml",
)
def yaml_syntax() -> None:
    """YAML files and front matter follow the grammar of YAML

    Why: Nothing of the record can be read
    What to do: Put the YAML right at this place; a text with a colon or with quotes in it stands in quotes
    """


@rule(
    "LOD041",
    Severity.ERROR,
    clause="YAML 1.2.2, section 10.3",
    bad="title: !!python/name:os.system\n",
    good='title: "!!python"\n',
    sample="article.yaml",
)
def yaml_tag() -> None:
    """YAML uses no tags but the core ones: !!str, !!int, !!float, !!bool, !!null, !!seq, !!map

    Why: Other tags ask a program to create objects, which is how YAML files run code
    What to do: Remove the tag; a text that begins with an exclamation mark stands in quotes
    """


@rule(
    "LOD042",
    Severity.ERROR,
    clause="YAML 1.2.2, section 7.1",
    bad="title: &a [*a]\n",
    good="title: &a Mayor visits Tokyo\nsummary: *a\n",
    sample="article.yaml",
    limits={"max_aliases": limits.MAX_ALIASES, "max_aliased": limits.MAX_ALIASED},
)
def yaml_alias() -> None:
    """YAML uses at most {max_aliases} aliases, which repeat at most {max_aliased} values and characters, and none that
    holds itself

    Why: Aliases of aliases grow a small file into more data than any machine can hold
    What to do: Write the values out
    """


@rule(
    "LOD043",
    Severity.ERROR,
    clause="YAML 1.2.2, chapter 10 (no such type)",
    bad="title: &a {en: x}\nsummary:\n  <<: *a\n",
    good="title: Mayor visits Tokyo\n",
    sample="article.yaml",
)
def yaml_merge_key() -> None:
    """YAML uses no merge keys (<<)

    Why: They are no part of YAML 1.2, and a reader of the file cannot see which fields the record has
    What to do: Write the fields out, or give them as defaults of the folder in irfeed.toml
    """


@rule(
    "LOD044",
    Severity.ERROR,
    clause="YAML 1.2.2, section 3.2.1.1",
    bad="[title, summary]: Mayor visits Tokyo\n",
    good="title: Mayor visits Tokyo\n",
    sample="article.yaml",
)
def yaml_key() -> None:
    """The names of fields are texts

    Why: A list, a mapping or nothing at all is no name of a field
    What to do: Write the name of a field; braces and brackets at the beginning of a text want quotes around it
    """


@rule(
    "LOD045",
    Severity.WARNING,
    clause="YAML 1.2.2, sections 6.6 and 6.8.2",
    bad="title: Berth #1 opens\n",
    good='title: "Berth #1 opens" # on Monday\n',
    sample="article.yaml",
)
def yaml_text_cut() -> None:
    """A text that contains a space and a #, or begins with a !, is in quotes

    Why: What follows the # is a comment for YAML, and is lost; a ! alone is a tag, and is lost too
    What to do: Put the whole text in quotes; a real comment has a space after its #
    """


@rule("LOD060", Severity.ERROR, clause="ECMA-376, part 1, section 18")
def workbook() -> None:
    """A workbook is one that Excel could open, and each of its formulas has a value, and none has failed

    Why: What cannot be read would be missing from the feeds without a word, readers would see #REF! as a title, and a
        formula without a value could be what makes its row a draft
    What to do: Open it in a spreadsheet program, put it right, and save it as .xlsx without a password, or as .csv
    """


@rule("LOD061", Severity.ADVICE, clause="docs/how-to/records.md")
def several_sheets() -> None:
    """A workbook has one sheet, which is its table of records

    Why: Other sheets are not read, and articles in them would be missing from the feeds
    What to do: Move the records of other sheets into the first one, or into workbooks of their own
    """
