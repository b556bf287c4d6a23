"""What can be said of pages and of the records that are to be written."""

from __future__ import annotations

from typing import Final

from irfeed.findings import Severity, rule

_OURS: Final = "irfeed's own rule"


@rule("IMP020", Severity.ERROR, clause=_OURS)
def record_there() -> None:
    """A page is imported once: a record is never written over

    Why: People may have worked on the record since
    What to do: Edit the record; or remove it, and import the page again
    """


@rule(
    "IMP021",
    Severity.ERROR,
    clause="docs/how-to/import.md, pages as text",
    bad="Some news\n\nSome text",
    good="Transport News\n\n  • The new bus line\n\n  • Transport News TOPIS 12\n\n    It runs all night.",
)
def page_pattern() -> None:
    """A page saved as text has the name of its board, a bullet with the title, a bullet with board and author, and
    then paragraphs

    Why: Without that pattern nobody can tell which line is what
    What to do: Save the page as HTML and import that, or put the missing line in
    """


@rule("IMP022", Severity.ERROR, clause="HTML, sections 4.3.2 and 4.4.14")
def page_without_text() -> None:
    """The text of a page can be found: by a selector, in article or main, or in its metadata

    Why: Without a text there is nothing to publish
    What to do: Say where it stands: body under [imports.selectors] in irfeed.toml, or --select body=CSS
    """


@rule("IMP023", Severity.ADVICE, clause="docs/how-to/import.md, pages as text")
def text_left_out() -> None:
    """What follows the indented paragraphs of a page is not a part of its text

    Why: Pages end in links to the list and to other pages
    What to do: Look whether it is missing in the record
    """


@rule("IMP024", Severity.WARNING, clause="Selectors Level 3")
def selector_idle() -> None:
    """A selector finds something in the page

    Why: The page may have been redesigned; irfeed has looked elsewhere instead
    What to do: Correct the selector, or take it out
    """


@rule("IMP025", Severity.ERROR, clause=_OURS)
def import_not_accepted() -> None:
    """What is imported makes a record that irfeed validate accepts

    Why: The next build would refuse the publication for it
    What to do: Correct it where it comes from, or leave it out with --keep-going
    """


@rule("IMP026", Severity.WARNING, clause=_OURS)
def draft_left_out() -> None:
    """A draft has what a record needs: title, language, department, address, date

    Why: It is in no feed yet, so it is left out, and the import goes on
    What to do: Finish it where it is, or write a record for it by hand
    """


@rule("IMP027", Severity.WARNING, clause="RSS 2.0, guid; RFC 4287, section 4.2.6; JSON Feed 1.1, id")
def id_shared() -> None:
    """Each article of a feed has an id of its own

    Why: Readers take articles with one id for one; some programs write one guid, or one link, for all of them
    What to do: Look whether they are different articles, and take out what is not
    """


@rule("IMP028", Severity.ADVICE, clause="RFC 4287, section 4.1.1")
def older_version() -> None:
    """Of several versions of an entry, the one that was updated last is imported

    Why: It is the valid one
    What to do: Nothing has to be done
    """
