"""What can be wrong with a document that is imported, and what a feed holds that records have no place for."""

from __future__ import annotations

from irfeed.findings import Severity, rule


@rule("IMP040", Severity.ERROR, clause="RFC 7303, section 3")
def import_unreadable() -> None:
    """A document is text in an encoding that it names, and within the limits

    Why: Text read in the wrong encoding comes out as other characters
    What to do: Save the document as UTF-8
    """


@rule("IMP041", Severity.ERROR, clause="RSS 2.0; RFC 4287; JSON Feed 1.1")
def import_not_a_feed() -> None:
    """The document is RSS, Atom, JSON Feed or a WordPress export

    Why: irfeed imports entries from nothing else
    What to do: Give the address of the feed itself; for a page, use irfeed import page
    """


@rule("IMP042", Severity.ERROR, clause="XML 1.0, section 2.1; RFC 8259")
def import_damaged() -> None:
    """A feed is well-formed XML or JSON

    Why: What a broken document means is anyone's guess, and articles could be lost without a word
    What to do: Mend the document; irfeed check says more about it
    """


@rule("IMP043", Severity.ERROR, clause="RFC 4287, section 8; XML 1.0, section 4.2")
def import_entities() -> None:
    """A feed declares no entities of its own

    Why: A few lines of them can grow to gigabytes, or bring in files of the machine that reads them
    What to do: Do not trust the document; if you know who made it, have it written without a DTD
    """


@rule("IMP044", Severity.ERROR, clause="RFC 4287, section 8")
def import_too_much() -> None:
    """A feed nests no deeper and holds no more elements than irfeed reads

    Why: Data without bounds can exhaust the machine
    What to do: Split the feed
    """


@rule("IMP050", Severity.ADVICE, clause="docs/reference/record.md")
def no_field() -> None:
    """What a feed says of its entries has a field in records

    Why: For this element there is none: it is left out
    What to do: Nothing has to be done; put it into the body if readers need it
    """


@rule("IMP051", Severity.WARNING, clause="RFC 5005, section 4; JSON Feed 1.1, next_url")
def archive_lost() -> None:
    """The archive documents of a feed can be read, one after the other, to the first

    Why: Older articles are missing from the import
    What to do: Import the missing archive document by itself
    """


@rule("IMP052", Severity.ADVICE, clause="RFC 6721, section 3")
def withdrawn_entry() -> None:
    """An entry that a feed took back is not imported

    Why: The feed keeps only its id, and a record needs a title and an address
    What to do: Nothing has to be done
    """


@rule("IMP053", Severity.ADVICE, clause="WordPress, WXR 1.2, wp:post_type and wp:status")
def not_an_article() -> None:
    """A WordPress export holds posts, and the folder of a site articles with dates

    Why: Attachments, menus, pages and drafts in the bin are no articles
    What to do: Nothing has to be done
    """
