"""Texts for people: what they show, their lines, their markup."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING

from irfeed.findings import Severity, rule
from irfeed.findings.finding import quoted
from irfeed.syntax.characters import is_drawn
from irfeed.validation.finding import FieldFinding
from irfeed.validation.rule import unusual_records, values
from irfeed.validation.text import FORBIDDEN, OVERRIDES

if TYPE_CHECKING:
    from irfeed.model.publication import Publication
    from irfeed.validation.article import Draft


@rule(
    "REC020",
    Severity.ERROR,
    values,
    clause="RFC 4287, section 4.2.14 (title); RSS Advisory Board, best practices, item title",
    bad='{"title": "   "}',
    good='{"title": "The mayor visits Tokyo"}',
    sample="record",
)
def blank_text(text: str) -> Iterator[FieldFinding]:
    """A text that is given shows something: it is more than spaces and invisible characters

    Why: Readers list entries by title; a blank one cannot be seen, chosen or clicked
    What to do: write the text, or leave the field out if it is optional
    """
    if not any(map(is_drawn, text)):
        yield FieldFinding(blank_text.about, "shows nothing: it holds only spaces or invisible characters")


_OPENING = re.compile(r"<[A-Za-z/!?][^<>]{0,40}>?")


_LAYERS = 3


@rule(
    "REC026",
    Severity.ERROR,
    values,
    clause="RSS 2.0 leaves markup in titles undefined; RFC 4287, section 3.1.1.1: text must not contain child elements",
    bad='{"title": "The <b>mayor</b> visits Tokyo"}',
    good='{"title": "1 < 2: the mayor visits Tokyo"}',
    sample="record",
)
def markup_in_text(text: str) -> Iterator[FieldFinding]:
    """Plain texts carry no markup: no "<" directly before a letter, "/", "!" or "?", written out or as a character
    reference

    Why: Half of the readers parse titles as HTML, the other half show the tags; and markup can carry a script
    What to do: write plain text; a "<" that is meant as such needs a space or a digit after it
    """
    layer = text
    for _ in range(_LAYERS):
        found = _OPENING.search(layer)
        if found:
            way = "carries markup" if layer is text else "carries markup by character references"
            yield FieldFinding(markup_in_text.about, f"{way}: {quoted(found.group())}")
            return
        layer = html.unescape(layer)


_NUMERIC = re.compile(r"&#(?:[xX]([0-9a-fA-F]+)|([0-9]+));?")


_MOST_DIGITS = 12


_LAST = 0x10FFFF


#: HTML reads references to these as Windows-1252, so they are harmless.
_WINDOWS = range(0x80, 0xA0)


def _is_forbidden(found: re.Match[str]) -> bool:
    hexadecimal, decimal = found.group(1), found.group(2)
    digits = (hexadecimal or decimal).lstrip("0") or "0"
    if len(digits) > _MOST_DIGITS:
        return False  # beyond Unicode: HTML shows a replacement character
    code = int(digits, 16 if hexadecimal else 10)
    if code > _LAST or code in _WINDOWS:
        return False
    character = chr(code)
    return bool(FORBIDDEN.match(character) or OVERRIDES.match(character))


@rule(
    "REC027",
    Severity.ERROR,
    values,
    clause="XML 1.0, section 2.2 (Char); HTML, section 13.2.5.80 (numeric character reference end state)",
    bad='{"body": "<p>Report &#x202E;fdp.exe</p>", "body_format": "html"}',
    good='{"body": "<p>Report &#x2068;fdp.exe&#x2069;</p>", "body_format": "html"}',
    sample="record",
)
def forbidden_reference(text: str) -> Iterator[FieldFinding]:
    """Texts refer to no control characters, noncharacters and bidirectional overrides by number, as in &#x202E;

    Why: HTML parsers turn the reference into the character itself, which XML forbids or which reorders the page
    What to do: delete the reference
    """
    for found in _NUMERIC.finditer(text):
        if _is_forbidden(found):
            place = found.start() + 1
            yield FieldFinding(
                forbidden_reference.about,
                f"refers to a forbidden character: {quoted(found.group())} as character {place}",
                at=found.start(),
            )
            return


_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


@rule(
    "REC028",
    Severity.WARNING,
    unusual_records,
    clause="RFC 4287, section 3.1.1.1: the content of a text construct of type text is what is shown",
    bad='{"title": "Parks &amp; Recreation"}',
    good='{"title": "Parks & Recreation"}',
    sample="record",
)
def character_reference(draft: Draft, _: Publication) -> Iterator[FieldFinding]:
    """Plain texts hold no HTML character references such as &amp;

    Why: The text is published as it stands, so people would read the reference instead of the character
    What to do: write the character itself
    """
    for path, text in draft.texts():
        found = _REFERENCE.search(text) if "&" in text else None
        if found and html.unescape(found.group()) != found.group():
            meant = quoted(html.unescape(found.group()))
            yield FieldFinding(
                character_reference.about,
                f"holds {quoted(found.group())}, which will be shown as it stands",
                f"write {meant}",
                path,
            )


def _first_word(text: str) -> str:
    """Return the first word that is not composed; a text can also be so only across two words."""
    words = (word for word in text.split() if not unicodedata.is_normalized("NFC", word))
    return quoted(next(words, text))


@rule(
    "REC029",
    Severity.ADVICE,
    unusual_records,
    clause="W3C Character Model for the World Wide Web: String Matching, section 2.2; RFC 5198, section 3",
    bad='{"title": "Cafe\\u0301 in Seoul"}',
    good='{"title": "Caf\\u00e9 in Seoul"}',
    sample="record",
)
def not_normalized(draft: Draft, _: Publication) -> Iterator[FieldFinding]:
    """Texts are in Unicode Normalization Form C

    Why: Decomposed letters (as macOS writes file names) look alike, but readers' searches and filters miss them
    What to do: save the text in composed form; irfeed publishes it as it is
    """
    own = (("id", draft.fields.id or ""), ("body", draft.fields.body or ""))
    for path, text in (*(((name,), text) for name, text in own), *draft.texts()):
        if not text.isascii() and not unicodedata.is_normalized("NFC", text):
            yield FieldFinding(
                not_normalized.about,
                f"is not in Unicode's composed form (NFC), first at {_first_word(text)}",
                path=path,
            )
