"""The grammar of ordinary Atom 1.0: entries, and what stands around them. What it accepts, `irfeed check` finds valid.

| rules of `irfeed check` that are errors | why nothing that matches breaks them |
| --- | --- |
| DOC, XML: readable, well-formed | UTF-8; the prologue and tags are literal; every text is of XML's characters without
  "<", and `has_known_references` |
| ATM001 to ATM011: structure, names, attributes | each element is named, in its place and order, once or as often as
  may be; id, title, updated and an author are no options; between them stand blanks; text holds none |
| ATM020 to ATM028, 090 to 100: text and content | types are literal: text or html; every entry has a page, and no
  content is elsewhere |
| ATM030, 032, 040, 065, 070, 071: people, dates, ids | a name is no option; `EMAIL`, `ADDRESS`, `DATE_TIME`, `ID` |
| ATM045 to ATM053: links | an href is no option; `ADDRESS`, `MEDIA_TYPE`, `LANGUAGE`, `COUNT`, literal relations; of
  alternates no two have the same type and language: `_are_distinct` |
| ATM073: one id for all | of records no two have one id |
| ATM080, 081, 110: categories, generator | a term is no option; `ID` as scheme; no attribute of the generator |
| DCT, GEO, MED, SYN: extensions | only elements of the tables in `irfeed.check.vocabulary`, where they may stand, as
  often, with their attributes; values by `irfeed.proof.values` |
| HIS001, 002, 007: history | fh:complete or links to other parts, never both; no "first" or "last" |
| TMB001 to TMB006: withdrawals | two attributes that are no options, `ID` and `DATE_TIME`; no ref twice |
| XAT001, 003: xml:lang, xml:base | `LANGUAGE`; no xml:base |
| APP, CCL, CNT, DCE, ITU, POD, SLA, THR, WFW | no element of theirs is in the grammar |
"""

from __future__ import annotations

import re

from irfeed.proof.values import ADDRESS, DATE_TIME, EMAIL, ID, LANGUAGE, SIZE, TEXT, VALUE, has_known_references
from irfeed.proof.xml import PROLOGUE, extensions, link, texts

_IN = "    "  # the margin of what is in an entry
_AT = "  "  # the margin of what is in the feed


def _person(margin: str, tag: str) -> str:
    """Return the pattern of a person (RFC 4287, section 3.2)."""
    return (
        rf"{margin}<{tag}>\n{margin}  <name>{TEXT}</name>\n(?:{margin}  <email>{EMAIL}</email>\n)?+"
        rf"(?:{margin}  <uri>{ADDRESS}</uri>\n)?+{margin}</{tag}>\n"
    )


_SOURCE = (
    rf'{_IN}<source>\n{_IN}  <id>{ID}</id>\n{_IN}  <title type="text">{TEXT}</title>\n'
    rf"{_IN}  <updated>{DATE_TIME}</updated>\n{_IN}  {link('link', 'alternate')}\n"
    rf"(?:{_IN}  {link('link', 'self')}\n)?+{_IN}</source>\n"
)
_CATEGORY = rf'<category term={VALUE}(?: scheme="{ID}")?+(?: label={VALUE})?+/>'
_ENTRY = re.compile(
    rf'  <entry xml:lang="{LANGUAGE}">\n{_IN}<id>{ID}</id>\n{_IN}<title type="text">{TEXT}</title>\n'
    rf"{_IN}<updated>{DATE_TIME}</updated>\n(?:{_person(_IN, 'author')})++"
    rf'(?:{_IN}<content type="html">{TEXT}</content>\n)?+'
    rf"{_IN}{link('link', 'alternate')}\n"
    rf'(?:{_IN}<summary type="text">{TEXT}</summary>\n)?+'
    rf"(?:{_IN}{_CATEGORY}\n)*+"
    rf"(?:{_IN}<published>{DATE_TIME}</published>\n)?+{texts(_IN, 'rights')}"
    rf"(?:{_IN}{link('link', 'alternate|enclosure|license|via')}\n)*+"
    rf"(?:{_SOURCE})?+{extensions(_IN)}  </entry>\n"
)

_TRANSLATIONS = re.compile(rf"(?:{_IN}{link('link', 'alternate')}\n)*+")

_ROOT = re.escape(
    '<feed xmlns:at="http://purl.org/atompub/tombstones/1.0" xmlns:dcterms="http://purl.org/dc/terms/"'
    ' xmlns:fh="http://purl.org/syndication/history/1.0" xmlns:georss="http://www.georss.org/georss"'
    ' xmlns:gml="http://www.opengis.net/gml" xmlns:media="http://search.yahoo.com/mrss/"'
    ' xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns="http://www.w3.org/2005/Atom"'
)
_PARTS = "current|prev-archive|next-archive"
_SINGLE = "alternate|self|related|hub"
_TOMBSTONE = (
    rf'{_AT}<at:deleted-entry ref="{ID}" when="{DATE_TIME}">\n{_person(_AT + "  ", "at:by")}'
    rf'(?:{_AT}  <at:comment(?: xml:lang="{LANGUAGE}")?+>{TEXT}</at:comment>\n)?+{_AT}</at:deleted-entry>\n'
)


def _feed(links: str, history: str) -> str:
    """Return the pattern of a document up to its entries."""
    return (
        rf'{PROLOGUE}{_ROOT} xml:lang="{LANGUAGE}">\n{_AT}<id>{ID}</id>\n{_AT}<title>{TEXT}</title>\n'
        rf"{_AT}<updated>{DATE_TIME}</updated>\n(?:{_person(_AT, 'author')})++{texts(_AT, 'generator')}"
        rf"(?:{_AT}<icon>{ADDRESS}</icon>\n)?+(?:{_AT}<logo>{ADDRESS}</logo>\n)?+{texts(_AT, 'rights', 'subtitle')}"
        rf"(?:{_AT}{link('link', links)}\n)*+"
        rf"(?:{_AT}<sy:updatePeriod>(?:hourly|daily|weekly|monthly|yearly)</sy:updatePeriod>\n"
        rf"{_AT}<sy:updateFrequency>{SIZE}</sy:updateFrequency>\n)?+{history}(?:{_TOMBSTONE})*+"
    )


_FRAMES = (
    re.compile(_feed(f"{_SINGLE}|{_PARTS}", rf"(?:{_AT}<fh:archive/>\n)?+")),
    re.compile(_feed(_SINGLE, rf"{_AT}<fh:complete/>\n")),
)
TAIL = "</feed>\n"

#: The type and language of alternate links, of an entry and of a feed: what tells them apart.
_KIND = r'<link rel="alternate" href="[^"]*+"((?: type="[^"]*+")?+(?: hreflang="[^"]*+")?+)'
_ALTERNATES = {margin: re.compile(rf"\n{margin}{_KIND}") for margin in (_IN, _AT)}
_REF = re.compile(r'<at:deleted-entry ref="([^"]*+)"')


def is_ordinary_entry(entry: str) -> bool:
    """Say whether one entry, with its margin and its last line end, is of the grammar."""
    return _is_of_the_pattern(entry) and _are_distinct(_ALTERNATES[_IN].findall(entry))


def is_ordinary_sample(entry: str, language: str) -> bool:
    """Say whether an entry with a stand-in for translations, or with none, is of the grammar whatever takes its place.

    So it is if it has no alternate link but that to its page, in the `language`, and the two of the stand-in.
    """
    page, *stand_in = _ALTERNATES[_IN].findall(entry) or [""]
    return page == _page_in(language) and len(stand_in) in {0, 2} and _is_of_the_pattern(entry)


def are_ordinary_translations(links: str, language: str) -> bool:
    """Say whether links to translations are of the grammar, beside the link to the page, which is in `language`."""
    are_links = _TRANSLATIONS.fullmatch(links) is not None and has_known_references(links)
    return are_links and _are_distinct([*_ALTERNATES[_IN].findall(f"\n{links}"), _page_in(language)])


def is_ordinary_frame(head: str, tail: str) -> bool:
    """Say whether what stands before and after the entries is of the grammar."""
    return (
        tail == TAIL
        and any(frame.fullmatch(head) for frame in _FRAMES)
        and has_known_references(head)
        and _are_distinct(_ALTERNATES[_AT].findall(head))
        and _are_distinct(_REF.findall(head))
    )


def _is_of_the_pattern(entry: str) -> bool:
    return _ENTRY.fullmatch(entry) is not None and has_known_references(entry)


def _page_in(language: str) -> str:
    """Return the type and language of a link to a page, as `_KIND` tells them."""
    return f' type="text/html" hreflang="{language}"'


def _are_distinct(values: list[str]) -> bool:
    """Say whether no two values are the same, in whatever case."""
    return len(values) < 2 or len({*map(str.lower, values)}) == len(values)  # noqa: PLR2004 - two
