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
NOT_ACCEPTED: Final = Rule(
    code="IMP025",
    name="import-not-accepted",
    severity=Severity.ERROR,
    says="What is imported makes a record that irfeed validate accepts",
    why="The next build would refuse the publication for it",
    mend="Correct it where it comes from, or leave it out with --keep-going",
    clause=_OURS,
)
DRAFT_LEFT_OUT: Final = Rule(
    code="IMP026",
    name="draft-left-out",
    severity=Severity.WARNING,
    says="A draft has what a record needs: title, language, department, address, date",
    why="It is in no feed yet, so it is left out, and the import goes on",
    mend="Finish it where it is, or write a record for it by hand",
    clause=_OURS,
)
ID_SHARED: Final = Rule(
    code="IMP027",
    name="id-shared",
    severity=Severity.WARNING,
    says="Each article of a feed has an id of its own",
    why="Readers take articles with one id for one; some programs write one guid, or one link, for all of them",
    mend="Look whether they are different articles, and take out what is not",
    clause="RSS 2.0, guid; RFC 4287, section 4.2.6; JSON Feed 1.1, id",
)
OLDER_VERSION: Final = Rule(
    code="IMP028",
    name="older-version",
    severity=Severity.ADVICE,
    says="Of several versions of an entry, the one that was updated last is imported",
    why="It is the valid one",
    mend="Nothing has to be done",
    clause="RFC 4287, section 4.1.1",
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
