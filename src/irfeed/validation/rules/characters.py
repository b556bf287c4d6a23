"""The characters in texts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from irfeed.findings import Severity, rule
from irfeed.syntax.characters import CLOSER, flood_in
from irfeed.validation.finding import FieldFinding, code_point, named
from irfeed.validation.rule import unusual_records, values
from irfeed.validation.text import FORBIDDEN, ISOLATES, LINE_ENDS, OVERRIDES, SURROGATES, first_of, sighting

if TYPE_CHECKING:
    from irfeed.model.publication import Publication
    from irfeed.validation.article import Draft


@rule(
    "REC021",
    Severity.ERROR,
    values,
    clause="XML 1.0, section 2.2 (Char); Unicode Standard, section 23.7 (noncharacters)",
    bad='{"title": "The mayor\\u0008 visits Tokyo"}',
    good='{"title": "The mayor visits Tokyo"}',
    sample="record",
)
def forbidden_character(text: str) -> Iterator[FieldFinding]:
    """Texts hold no control characters other than tab and line ends, and no Unicode noncharacters

    Why: One such character makes a whole RSS or Atom document unreadable to every XML parser
    What to do: delete the character; it usually came in by copying from a word processor or a PDF
    """
    seen = sighting(FORBIDDEN, text)
    if seen:
        message = f"holds a character that no feed can carry: {seen}"
        yield FieldFinding(forbidden_character.about, message, at=first_of(FORBIDDEN, text))


@rule(
    "REC022",
    Severity.ERROR,
    values,
    clause="Unicode Standard Annex 9, section 2.2; Unicode Technical Report 36, section 2.6",
    bad='{"title": "Report \\u202efdp.exe"}',
    good='{"title": "Report \\u2068fdp.exe\\u2069"}',
    sample="record",
)
def bidirectional_override(text: str) -> Iterator[FieldFinding]:
    """Texts hold no bidirectional embeddings or overrides (U+202A to U+202E)

    Why: They make a text read other than it is written, reach into the texts around it, and are used to deceive
    What to do: delete it; where a direction must be set, use isolates (U+2066 to U+2069) or U+200E and U+200F
    """
    seen = sighting(OVERRIDES, text)
    if seen:
        message = f"holds a bidirectional control character: {seen}"
        yield FieldFinding(bidirectional_override.about, message, at=first_of(OVERRIDES, text))


@rule(
    "REC037",
    Severity.ADVICE,
    unusual_records,
    clause="Unicode Standard Annex 9, section 2.4 (isolates are recommended instead of embeddings)",
    bad='{"title": "Call \\u202a02-120\\u202c"}',
    good='{"title": "Call \\u206602-120\\u2069"}',
    sample="record",
)
def embedding_isolated(draft: Draft, _: Publication) -> Iterator[FieldFinding]:
    """A direction is set by isolates (U+2066 to U+2069), not by embeddings (U+202A to U+202C)

    Why: An embedding reaches into the text around it. Word processors write them around telephone numbers; feeds carry
        isolates in their place, which look the same
    What to do: write isolates, or delete the characters; irfeed validate --fix does so in texts of one line
    """
    for path in (*(path for path, _ in draft.texts()), ("body",)):
        text = draft.raw(path)
        if isinstance(text, str) and (seen := sighting(OVERRIDES, text)):
            message = f"sets a direction by an embedding: {seen}"
            yield FieldFinding(embedding_isolated.about, message, path=path, at=first_of(OVERRIDES, text))


@rule(
    "REC023",
    Severity.ERROR,
    values,
    clause="Unicode Standard Annex 9, sections 2.3 and 2.4",
    bad='{"title": "The word \\u2067سلام means peace"}',
    good='{"title": "The word \\u2067سلام\\u2069 means peace"}',
    sample="record",
)
def unbalanced_isolate(text: str) -> Iterator[FieldFinding]:
    """Every bidirectional isolate (U+2066 to U+2068) is closed by U+2069 in the same text, and no other U+2069 stands
    in it

    Why: An open isolate reaches to the end of the paragraph: in a reader's list it reorders what follows the title
    What to do: close it with U+2069, or delete it
    """
    open_at = []
    for found in ISOLATES.finditer(text):
        if found.group() != CLOSER:
            open_at.append(found.start())
        elif open_at:
            open_at.pop()
        else:
            message = f"closes an isolate that was not opened, as character {found.start() + 1}"
            yield FieldFinding(unbalanced_isolate.about, message, at=found.start())
            return
    if open_at:
        first = open_at[0]
        message = f"never closes {named(text[first])}, which stands as character {first + 1}"
        yield FieldFinding(unbalanced_isolate.about, message, at=first)


@rule(
    "REC024",
    Severity.ERROR,
    values,
    clause="XML 1.0, section 2.2 (Char); RFC 3629, section 3",
    bad='{"title": "The mayor visits Tokyo \\ud83d"}',
    good='{"title": "The mayor visits Tokyo \\ud83d\\uddfc"}',
    sample="record",
)
def lone_surrogate(text: str) -> Iterator[FieldFinding]:
    """Texts hold no lone surrogates (U+D800 to U+DFFF)

    Why: Half of a UTF-16 pair is no character: it cannot be written in UTF-8, so no feed can carry it
    What to do: write the whole character; it was probably cut in two by a program that counts in UTF-16 units
    """
    found = SURROGATES.search(text)
    if found:
        yield FieldFinding(
            lone_surrogate.about,
            f"holds half a character: {code_point(found.group())} as character {found.start() + 1}",
            at=found.start(),
        )


@rule(
    "REC025",
    Severity.ERROR,
    values,
    clause="RFC 4287, section 3.1.1.1 (text constructs: white space may be collapsed)",
    bad='{"title": "The mayor\\nvisits Tokyo"}',
    good='{"title": "The mayor visits Tokyo"}',
    sample="record",
)
def several_lines(text: str) -> Iterator[FieldFinding]:
    """Titles, names and other short texts are one line, without tabs

    Why: Readers show them in lists and menus; some cut them at the first line end
    What to do: put it on one line
    """
    found = LINE_ENDS.search(text)
    if found:
        yield FieldFinding(
            several_lines.about, f"is more than one line: {code_point(found.group())} as character {found.start() + 1}"
        )


@rule(
    "REC034",
    Severity.ERROR,
    values,
    clause="Unicode Standard Annex 15, section 13 (Stream-Safe Text Format)",
    bad='{"title": "Tokyo' + "\\u0336" * 40 + '"}',
    good='{"title": "x\\u0336 marks the spot"}',
    sample="record",
)
def combining_flood(text: str) -> Iterator[FieldFinding]:
    """No character of a plain text carries more than 30 combining marks

    Why: Such a pile covers the lines above and below it in a reader's list, and slows some programs to a halt
    What to do: write the letter with the marks that it needs
    """
    if found := flood_in(text):
        many = found.end() - found.start()
        yield FieldFinding(
            combining_flood.about,
            f"piles {many} combining marks on one character, which is character {max(found.start(), 1)}",
        )
