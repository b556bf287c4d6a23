"""Files and folders that are not read though they look like articles, and what to do about each kind."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from typing import Final

#: What to do, by the ends of names: the first pattern that is found in one. What none is found in is nobody's article.
RECORDS_ELSEWHERE: Final = (
    (r"\.(?:xls|ods|numbers)\Z", "Save the sheet as .csv, or as .xlsx"),
    (r"\.tsv\Z", "Rename it to .csv: cells may be parted by tabs"),
    (
        r"\.(?:docx?|odt|rtf|pages)\Z",
        "Save it as HTML and give that to irfeed import page, or write its text into a .md file below its fields",
    ),
    (r"\.(?:html?|xhtml)\Z", "Give it to irfeed import page, which makes a record of it"),
    (r"\.(?:md|markdown)\.(?:txt|text)\Z", "Take the last ending off its name, which an editor has added"),
    (r"\.(?:txt|text)\Z", "Give it to irfeed import page, or rename it to .md if its fields stand at its head"),
    (r"\.(?:mdx|mdown|mkd|rst|adoc|asciidoc|org)\Z", "Write it as Markdown, in a file that ends with .md"),
    (r"\.(?:toml|xml|json5|jsonc)\Z", "Write it as .yaml or .json, or begin its name with _ if it is no record"),
    (r"(?:~|\.(?:bak|old|orig|rej|tmp))\Z", "Remove the copy, or begin its name with _"),
)
#: What is left of these in the folder of a site generator, where there is much beside articles.
ARTICLES_ELSEWHERE: Final = RECORDS_ELSEWHERE[4:5] + RECORDS_ELSEWHERE[6:7]
_TEXT: Final = re.compile(r"[^._].*\.(?:md|markdown)", re.IGNORECASE)


def what_to_do(name: str, kinds: Iterable[tuple[str, str]]) -> str | None:
    """Return what to do with a file that is not read; None if nobody takes it for an article."""
    return next((hint for pattern, hint in kinds if re.search(pattern, name.lower())), None)


def text_in(folder: str) -> str | None:
    """Return the name of a text in a folder that is passed over for the sign at the beginning of its name."""
    try:
        with os.scandir(folder) as entries:
            names = (one.name for one in entries if _TEXT.fullmatch(one.name))
            return min((one for one in names if not one.upper().startswith("README")), default=None)
    except OSError:  # nobody expects anything of it
        return None
