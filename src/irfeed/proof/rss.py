"""The grammar of ordinary RSS 2.0: items, and what stands around them. What it accepts, `irfeed check` finds valid.

| rules of `irfeed check` that are errors | why nothing that matches breaks them |
| --- | --- |
| DOC, XML: readable, well-formed | UTF-8; the prologue and tags are literal; every text is of XML's characters without
  "<", and `has_known_references` |
| RSS001 to RSS013: structure, names, attributes | each element is named, in its place and order, once or as often as
  may be; between them stand blanks; text holds none |
| RSS015, 019, 021, 022, 026, 045, 049: the channel | required parts are no options; `LANGUAGE`, `SIZE`, `ADDRESS`,
  `RSS_DATE` with `is_day`, `EDITOR` |
| RSS031, 033, 039 to 042, 044: guid, enclosure, source | isPermaLink="false" is literal; three attributes; `ADDRESS`,
  `COUNT`, `MEDIA_TYPE` |
| RSS034: guids beside each other | of records no two have one id |
| RSS050 to 062: sizes, cloud, text input, skipped hours | none of them is in the grammar |
| ARS, CCL, CNT, DCE, DCT, GEO, MED, SYN: extensions | only elements of the tables in `irfeed.check.vocabulary`, where
  they may stand, as often, with their attributes; values by `irfeed.proof.values` |
| HIS001, 002, 007: history | fh:complete or links to other parts, never both; no "first" or "last" |
| XAT: xml:lang, xml:base | neither is in the grammar |
| APP, ITU, POD, SLA, THR, TMB, WFW | no element of theirs is in the grammar |
"""

from __future__ import annotations

import re

from irfeed.proof.values import (
    ADDRESS,
    COUNT,
    DATE_TIME,
    EDITOR,
    ID,
    LANGUAGE,
    MEDIA_TYPE,
    RSS_DATE,
    SIZE,
    TEXT,
    VALUE,
    has_known_references,
    is_day,
)
from irfeed.proof.xml import PROLOGUE, extensions, link, texts

_IN = "      "  # the margin of what is in an item
_ITEM = re.compile(
    rf"    <item>\n{_IN}<title>{TEXT}</title>\n{_IN}<link>{ADDRESS}</link>\n"
    rf"{texts(_IN, 'description', 'content:encoded')}"
    rf'{_IN}<guid isPermaLink="false">{ID}</guid>\n'
    rf"(?:{_IN}<category(?: domain={VALUE})?+>{TEXT}</category>\n)*+"
    rf'(?:{_IN}<enclosure url="{ADDRESS}" length="{COUNT}" type="{MEDIA_TYPE}"/>\n)?+'
    rf'(?:{_IN}<source url="{ADDRESS}">{TEXT}</source>\n)?+'
    rf"{_IN}<pubDate>{RSS_DATE}</pubDate>\n"
    rf"(?:{_IN}<atom:updated>{DATE_TIME}</atom:updated>\n)?+"
    rf"(?:{_IN}<dc:creator>{TEXT}</dc:creator>\n)*+"
    rf"{_IN}<dc:language>{LANGUAGE}</dc:language>\n"
    rf"{texts(_IN, 'dc:rights')}"
    rf"(?:{_IN}{link('atom:link', 'license')}\n)?+"
    rf"(?:{_IN}<creativeCommons:license>{ADDRESS}</creativeCommons:license>\n)?+"
    rf"(?:{_IN}{link('atom:link', 'alternate|via')}\n)*+"
    rf"{extensions(_IN)}    </item>\n"
)

_TRANSLATIONS = re.compile(rf"(?:{_IN}{link('atom:link', 'alternate')}\n)*+")

_ROOT = re.escape(
    '<rss xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    ' xmlns:creativeCommons="http://backend.userland.com/creativeCommonsRssModule"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
    ' xmlns:fh="http://purl.org/syndication/history/1.0" xmlns:georss="http://www.georss.org/georss"'
    ' xmlns:gml="http://www.opengis.net/gml" xmlns:media="http://search.yahoo.com/mrss/"'
    ' xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" version="2.0">'
)
_AT = "    "  # the margin of what is in the channel
_IMAGE = (
    rf"{_AT}<image>\n{_AT}  <url>{ADDRESS}</url>\n{_AT}  <title>{TEXT}</title>\n{_AT}  <link>{ADDRESS}</link>\n"
    rf"{_AT}</image>\n"
)
_PARTS = "current|prev-archive|next-archive"
_SINGLE = "alternate|self|related|hub"


def _channel(links: str, history: str) -> str:
    """Return the pattern of a document up to its items."""
    return (
        rf"{PROLOGUE}{_ROOT}\n  <channel>\n{_AT}<title>{TEXT}</title>\n{_AT}<link>{ADDRESS}</link>\n"
        rf"{_AT}<description>{TEXT}</description>\n{texts(_AT, 'copyright')}(?:{_AT}<docs>{ADDRESS}</docs>\n)?+"
        rf"{texts(_AT, 'generator')}(?:{_IMAGE})?+{_AT}<language>{LANGUAGE}</language>\n"
        rf"(?:{_AT}<managingEditor>{EDITOR}</managingEditor>\n)?+(?:{_AT}<ttl>{SIZE}</ttl>\n)?+"
        rf"(?:{_AT}<lastBuildDate>{RSS_DATE}</lastBuildDate>\n)?+"
        rf"(?:{_AT}{link('atom:link', links)}\n)*+"
        rf"(?:{_AT}<sy:updatePeriod>(?:hourly|daily|weekly|monthly|yearly)</sy:updatePeriod>\n"
        rf"{_AT}<sy:updateFrequency>{SIZE}</sy:updateFrequency>\n)?+{history}"
    )


_FRAMES = (
    re.compile(_channel(f"{_SINGLE}|{_PARTS}", rf"(?:{_AT}<fh:archive/>\n)?+")),
    re.compile(_channel(_SINGLE, rf"{_AT}<fh:complete/>\n")),
)
TAIL = "  </channel>\n</rss>\n"


def is_ordinary_entry(item: str) -> bool:
    """Say whether one item, with its margin and its last line end, is of the grammar."""
    match = _ITEM.fullmatch(item)
    return match is not None and is_day(match[1]) and has_known_references(item)


def is_ordinary_sample(item: str, _language: str) -> bool:
    """Say whether an item with a stand-in for translations is of the grammar whatever takes its place."""
    return is_ordinary_entry(item)


def are_ordinary_translations(links: str, _language: str) -> bool:
    """Say whether links to translations are of the grammar."""
    return _TRANSLATIONS.fullmatch(links) is not None and has_known_references(links)


def is_ordinary_frame(head: str, tail: str) -> bool:
    """Say whether what stands before and after the items is of the grammar."""
    match = next(filter(None, (frame.fullmatch(head) for frame in _FRAMES)), None)
    return match is not None and tail == TAIL and (match[1] is None or is_day(match[1])) and has_known_references(head)
