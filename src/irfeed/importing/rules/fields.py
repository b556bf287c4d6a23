"""What can be wrong with what a document says of an article."""

from __future__ import annotations

from typing import Final

from irfeed.findings import Severity, rule

_OURS: Final = "irfeed's own rule: what a document does not say is asked for, never guessed"


@rule("IMP001", Severity.ERROR, clause=_OURS)
def not_said() -> None:
    """The title, the language, the department, the address and the date of an article come from the document, from an
    option, from the file's name or from irfeed.toml

    Why: A date or an address that was made up would stand in every feed, and nobody would notice
    What to do: Give the option that the message names
    """


@rule("IMP002", Severity.ERROR, clause=_OURS)
def date_unreadable() -> None:
    """A date is a day that there is, written in one of the ways that docs/how-to/import.md lists

    Why: A date that is guessed at puts an article in the wrong place of every feed
    What to do: Give the date with --published, such as 2015-02-06T09:00:00+09:00
    """


@rule("IMP003", Severity.ERROR, clause=_OURS)
def import_date_ambiguous() -> None:
    """A date in numbers that could be two days needs an order

    Why: 02/03/2015 is 2 March in some countries and 3 February in others
    What to do: Say --date-order day-first or month-first
    """


@rule("IMP004", Severity.ERROR, clause="RFC 3339, section 4.4")
def import_date_without_zone() -> None:
    """A date without an offset needs the time zone of the publication

    Why: Without one the same text means moments that lie up to 26 hours apart
    What to do: Set time_zone in irfeed.toml
    """


@rule("IMP005", Severity.WARNING, clause="RFC 4287, section 4.2.15")
def lesser_date_left_out() -> None:
    """The dates of a change and of expiry can be read, and do not lie before the publication

    Why: The article is imported without such a date, since it can do without
    What to do: Add the date to the record by hand, if it matters
    """


@rule("IMP006", Severity.ERROR, clause=_OURS)
def department_unknown() -> None:
    """The name of a board, a section or a category stands for a department of the publication

    Why: An article without a department is in no feed of one
    What to do: Give --department SLUG, or map the name under [imports.boards] in irfeed.toml
    """


@rule("IMP007", Severity.ERROR, clause=_OURS)
def department_unclear() -> None:
    """The name of a board stands for one department

    Why: Several departments have that name, and readers of the wrong one would get the article
    What to do: Give --department SLUG, or map the name under [imports.boards] in irfeed.toml
    """


@rule("IMP008", Severity.ERROR, clause="RFC 5646, section 2.1")
def import_language_undeclared() -> None:
    """The language of an article is one that the publication declares

    Why: There is no feed that the article could be in
    What to do: Give --language TAG, or declare the language in irfeed.toml
    """


@rule("IMP009", Severity.ERROR, clause="RFC 3986, section 4.3")
def address_unusable() -> None:
    """The address of an article's page is an absolute http or https address

    Why: Readers of the feed are sent there
    What to do: Give --url with the whole address of the page
    """


@rule(
    "IMP010",
    Severity.ADVICE,
    clause="JSON Feed 1.1, items: a title is optional; RSS 2.0, item: title or description",
)
def title_made() -> None:
    """An entry without a title is given the beginning of its text

    Why: A record needs a title; the beginning of a text is often a poor one
    What to do: Look at the title in the record
    """


@rule("IMP011", Severity.ADVICE, clause="WCAG 2.2, success criterion 1.1.1")
def image_without_words() -> None:
    """A picture comes with words for people who do not see it

    Why: The document has none, so the record says that the picture adds nothing to the text
    What to do: Write into alt what the picture shows
    """


@rule("IMP012", Severity.WARNING, clause=_OURS)
def value_left_out() -> None:
    """What a document says of an article can be kept in a record

    Why: This could not be: it is imported without it
    What to do: Add it to the record by hand, if it matters
    """


@rule("IMP013", Severity.WARNING, clause="docs/reference/record.md, id and guid")
def id_not_kept() -> None:
    """The id of an entry is one that a record can keep: at most 500 characters

    Why: With a new id, subscribers see the article as new
    What to do: Nothing can be done in irfeed; tell subscribers that the feed starts again from the beginning
    """


@rule("IMP014", Severity.WARNING, clause=_OURS)
def not_for_all() -> None:
    """An article that is to be imported is meant for everybody

    Why: A feed is public: once published, a text that had a password or was private cannot be called back
    What to do: If everybody may read it, take status: draft out of the record
    """


@rule("IMP015", Severity.WARNING, clause="docs/reference/record.md")
def value_mended() -> None:
    """The plain texts of an article are plain, and its characters are those of XML

    Why: A record with markup in its summary, or with control characters, is refused; the rest of the text is kept
    What to do: Look at the text in the record
    """
