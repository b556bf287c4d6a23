"""What can be said of pages and of the records that are to be written."""

from __future__ import annotations

from typing import Final

from irfeed.findings import Rule, Severity

_OURS: Final = "irfeed's own rule"

RECORD_THERE: Final = Rule(
    code="IMP020",
    name="record-there",
    severity=Severity.ERROR,
    says="A page is imported once: a record is never written over",
    why="People may have worked on the record since",
    mend="Edit the record; or remove it, and import the page again",
    clause=_OURS,
)
PAGE_PATTERN: Final = Rule(
    code="IMP021",
    name="page-pattern",
    severity=Severity.ERROR,
    says="A page saved as text has the name of its board, a bullet with the title, a bullet with board and author, "
    "and then paragraphs",
    why="Without that pattern nobody can tell which line is what",
    mend="Save the page as HTML and import that, or put the missing line in",
    clause="docs/how-to/import.md, pages as text",
    bad="Some news\n\nSome text",
    good="Transport News\n\n  • The new bus line\n\n  • Transport News TOPIS 12\n\n    It runs all night.",
)
PAGE_WITHOUT_TEXT: Final = Rule(
    code="IMP022",
    name="page-without-text",
    severity=Severity.ERROR,
    says="The text of a page can be found: by a selector, in article or main, or in its metadata",
    why="Without a text there is nothing to publish",
    mend="Say where it stands: body under [imports.selectors] in irfeed.toml, or --select body=CSS",
    clause="HTML, sections 4.3.2 and 4.4.14",
)
TEXT_LEFT_OUT: Final = Rule(
    code="IMP023",
    name="text-left-out",
    severity=Severity.ADVICE,
    says="What follows the indented paragraphs of a page is not a part of its text",
    why="Pages end in links to the list and to other pages",
    mend="Look whether it is missing in the record",
    clause="docs/how-to/import.md, pages as text",
)
SELECTOR_IDLE: Final = Rule(
    code="IMP024",
    name="selector-idle",
    severity=Severity.WARNING,
    says="A selector finds something in the page",
    why="The page may have been made anew; irfeed has looked elsewhere instead",
    mend="Correct the selector, or take it out",
    clause="Selectors Level 3",
)
