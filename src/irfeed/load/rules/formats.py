"""What can be wrong with a text in its own format: JSON, TOML, Markdown, CSV."""

from __future__ import annotations

from typing import Final

from irfeed.findings import Rule, Severity
from irfeed.load import limits

JSON_SYNTAX: Final = Rule(
    code="LOD030",
    name="json-syntax",
    severity=Severity.ERROR,
    says="JSON files and lines follow the grammar of JSON",
    why="Nothing of the record can be read",
    mend="Put the JSON right at this place",
    clause="RFC 8259, section 2",
    bad='{"title": "Mayor visits Tokyo",}\n',
    good='{"title": "Mayor visits Tokyo"}\n',
    sample="article.json",
)
TOML_SYNTAX: Final = Rule(
    code="LOD031",
    name="toml-syntax",
    severity=Severity.ERROR,
    says="Front matter between +++ lines follows the grammar of TOML",
    why="Nothing of the record can be read",
    mend="Put the TOML right at this place; texts stand in double quotes",
    clause="TOML 1.0.0",
    bad="+++\ntitle = Mayor visits Tokyo\n+++\nThe mayor left on Sunday.\n",
    good='+++\ntitle = "Mayor visits Tokyo"\n+++\nThe mayor left on Sunday.\n',
    sample="article.md",
)
FRONT_MATTER: Final = Rule(
    code="LOD032",
    name="front-matter-without-end",
    severity=Severity.ERROR,
    says=f"Front matter ends with a line like the one that opens it, within {limits.MAX_FRONT_MATTER} characters",
    why="Without that line nobody knows where the fields end and the text of the article begins",
    mend="Close the front matter with --- (or +++ for TOML) on a line of its own",
    clause="irfeed's own rule, as static site generators have it",
    bad="---\ntitle: Mayor visits Tokyo\n\nThe mayor left on Sunday.\n",
    good="---\ntitle: Mayor visits Tokyo\n---\n\nThe mayor left on Sunday.\n",
    sample="article.md",
)
TWO_BODIES: Final = Rule(
    code="LOD033",
    name="two-bodies",
    severity=Severity.ERROR,
    says="A Markdown file with a text has no field body in its front matter",
    why="The text of the file is the body; of two bodies one would be lost",
    mend="Keep one of them",
    clause="irfeed's own rule",
    bad="---\nbody: The mayor left.\n---\nThe mayor left on Sunday.\n",
    good="---\ntitle: Mayor visits Tokyo\n---\nThe mayor left on Sunday.\n",
    sample="article.md",
)
CSV_QUOTES: Final = Rule(
    code="LOD034",
    name="csv-quotes",
    severity=Severity.ERROR,
    says='A cell with a comma, a quote or a line break stands in double quotes, and a quote inside is doubled: ""',
    why="Nobody knows where the cell ends, so all the cells after it may be wrong",
    mend="Export the table again as comma-separated UTF-8, or mend the quotes at this place",
    clause="RFC 4180, section 2, items 5 to 7",
    bad='title,summary\nMayor visits Tokyo,"The "second" meeting"\n',
    good='title,summary\nMayor visits Tokyo,"The ""second"" meeting"\n',
    sample="articles.csv",
)
CSV_HEADER: Final = Rule(
    code="LOD035",
    name="csv-header",
    severity=Severity.ERROR,
    says="The first row of a CSV file names each column: a field, or a way into one such as images.0.url",
    why="Cells of a column without a clear name belong to no field",
    mend="Give every column one name of its own, separated by commas",
    clause="RFC 4180, section 2, item 3",
    bad="title,title\nMayor visits Tokyo,x\n",
    good="title,summary\nMayor visits Tokyo,x\n",
    sample="articles.csv",
)
CSV_CELLS: Final = Rule(
    code="LOD036",
    name="csv-too-many-cells",
    severity=Severity.ERROR,
    says="No row of a CSV file has more cells than the header has names",
    why="A comma that was meant as text moves all the cells after it into wrong fields",
    mend="Put a cell that holds a comma in double quotes",
    clause="RFC 4180, section 2, item 4",
    bad="title,language\nMayor visits Tokyo, Hokkaido,en\n",
    good='title,language\n"Mayor visits Tokyo, Hokkaido",en\n',
    sample="articles.csv",
)
