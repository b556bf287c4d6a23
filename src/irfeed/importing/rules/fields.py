"""What can be missing or wrong in the fields of an article that is imported."""

from __future__ import annotations

from typing import Final

from irfeed.findings import Rule, Severity

_OURS: Final = "irfeed's own rule: what a document does not say is asked for, never guessed"

NOT_SAID: Final = Rule(
    code="IMP001",
    name="not-said",
    severity=Severity.ERROR,
    says="The title, the language, the department, the address and the date of an article come from the document, "
    "from an option, from the file's name or from irfeed.toml",
    why="A date or an address that was made up would stand in every feed, and nobody would notice",
    mend="Give the option that the message names",
    clause=_OURS,
)
DATE_UNREADABLE: Final = Rule(
    code="IMP002",
    name="date-unreadable",
    severity=Severity.ERROR,
    says="A date is a day that there is, written in one of the ways that docs/how-to/import.md lists",
    why="A date that is guessed at puts an article in the wrong place of every feed",
    mend="Give the date with --published, such as 2015-02-06T09:00:00+09:00",
    clause=_OURS,
)
DATE_AMBIGUOUS: Final = Rule(
    code="IMP003",
    name="import-date-ambiguous",
    severity=Severity.ERROR,
    says="A date in numbers that could be two days needs an order",
    why="02/03/2015 is 2 March in some countries and 3 February in others",
    mend="Say --date-order day-first or month-first",
    clause=_OURS,
)
DATE_WITHOUT_ZONE: Final = Rule(
    code="IMP004",
    name="import-date-without-zone",
    severity=Severity.ERROR,
    says="A date without an offset needs the time zone of the publication",
    why="Without one the same text means moments that lie up to 26 hours apart",
    mend="Set time_zone in irfeed.toml",
    clause="RFC 3339, section 4.4",
)
LESSER_DATE: Final = Rule(
    code="IMP005",
    name="lesser-date-left-out",
    severity=Severity.WARNING,
    says="The dates of a change and of expiry can be read, and do not lie before the publication",
    why="The article is imported without such a date, since it can do without",
    mend="Add the date to the record by hand, if it matters",
    clause="RFC 4287, section 4.2.15",
)
DEPARTMENT_UNKNOWN: Final = Rule(
    code="IMP006",
    name="department-unknown",
    severity=Severity.ERROR,
    says="The name of a board, a section or a category stands for a department of the publication",
    why="An article without a department is in no feed of one",
    mend="Give --department SLUG, or map the name under [imports.boards] in irfeed.toml",
    clause=_OURS,
)
DEPARTMENT_UNCLEAR: Final = Rule(
    code="IMP007",
    name="department-unclear",
    severity=Severity.ERROR,
    says="The name of a board stands for one department",
    why="Several departments have that name, and readers of the wrong one would get the article",
    mend="Give --department SLUG, or map the name under [imports.boards] in irfeed.toml",
    clause=_OURS,
)
LANGUAGE_UNDECLARED: Final = Rule(
    code="IMP008",
    name="import-language-undeclared",
    severity=Severity.ERROR,
    says="The language of an article is one that the publication declares",
    why="There is no feed that the article could be in",
    mend="Give --language TAG, or declare the language in irfeed.toml",
    clause="RFC 5646, section 2.1",
)
ADDRESS_UNUSABLE: Final = Rule(
    code="IMP009",
    name="address-unusable",
    severity=Severity.ERROR,
    says="The address of an article's page is an absolute http or https address",
    why="Readers of the feed are sent there",
    mend="Give --url with the whole address of the page",
    clause="RFC 3986, section 4.3",
)
TITLE_MADE: Final = Rule(
    code="IMP010",
    name="title-made",
    severity=Severity.ADVICE,
    says="An entry without a title is given the beginning of its text",
    why="A record needs a title; the beginning of a text is often a poor one",
    mend="Look at the title in the record",
    clause="JSON Feed 1.1, items: a title is optional; RSS 2.0, item: title or description",
)
IMAGE_WITHOUT_WORDS: Final = Rule(
    code="IMP011",
    name="image-without-words",
    severity=Severity.ADVICE,
    says="A picture comes with words for people who do not see it",
    why="The document has none, so the record says that the picture adds nothing to the text",
    mend="Write into alt what the picture shows",
    clause="WCAG 2.2, success criterion 1.1.1",
)
VALUE_LEFT_OUT: Final = Rule(
    code="IMP012",
    name="value-left-out",
    severity=Severity.WARNING,
    says="What a document says of an article can be kept in a record",
    why="This could not be: it is imported without it",
    mend="Add it to the record by hand, if it matters",
    clause=_OURS,
)
NOT_FOR_ALL: Final = Rule(
    code="IMP014",
    name="not-for-all",
    severity=Severity.WARNING,
    says="An article that is to be imported is meant for everybody",
    why="A feed is public: once published, a text that had a password or was private cannot be called back",
    mend="If everybody may read it, take status: draft out of the record",
    clause=_OURS,
)
VALUE_MENDED: Final = Rule(
    code="IMP015",
    name="value-mended",
    severity=Severity.WARNING,
    says="The plain texts of an article are plain, and its characters are those of XML",
    why="A record with markup in its summary, or with control characters, is refused; the rest of the text is kept",
    mend="Look at the text in the record",
    clause="docs/reference/record.md",
)
ID_NOT_KEPT: Final = Rule(
    code="IMP013",
    name="id-not-kept",
    severity=Severity.WARNING,
    says="The id of an entry is an IRI, so that it can be kept",
    why="An id in another form cannot stand in an Atom feed; with a new one, subscribers see the article as new",
    mend="Nothing can be done in irfeed; tell subscribers that the feed begins anew",
    clause="RFC 4287, section 4.2.6",
)
