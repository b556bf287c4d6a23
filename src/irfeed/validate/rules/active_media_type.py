"""REC083: attached files carry no scripts."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.publication import Publication
from irfeed.validate.draft import Draft
from irfeed.validate.flaw import Flaw
from irfeed.validate.media_types import ACTIVE, type_of
from irfeed.validate.parts import EnclosureFields, ImageFields


def find(draft: Draft, _: Publication) -> Iterator[Flaw]:
    """Find fault with SVG, HTML, XML and script files among images and enclosures."""
    for path, file in draft.parts():
        if isinstance(file, ImageFields | EnclosureFields):
            type_ = file.type or type_of(file.url or "") or ""
            if _is_active(type_.partition(";")[0].strip()):
                field = "type" if file.type else "url"
                yield Flaw(RULE, f"is of a kind that can carry scripts: {quoted(type_)}", path=(*path, field))


def _is_active(name: str) -> bool:
    # Browsers show every type that ends in +xml as XML, whose elements may be HTML's or SVG's (MIME Sniffing, 4.6).
    return name in ACTIVE or name.endswith("+xml")


RULE = Rule(
    code="REC083",
    name="active-media-type",
    severity=Severity.ERROR,
    says="Images and enclosures are not SVG, HTML, XML or script files",
    why="Opened by itself such a file runs its scripts; and few readers show SVG pictures",
    mend="offer a picture as PNG, JPEG or WebP, a document as PDF; link to pages from the body",
    clause="RFC 4287, section 8.1; SVG 2, section 2 (scripts run when the document is viewed by itself)",
    bad='{"images": [{"url": "https://english.seoul.example/logo.svg", "alt": "The city\'s logo"}]}',
    good='{"images": [{"url": "https://english.seoul.example/logo.png", "alt": "The city\'s logo"}]}',
    sample="record",
)
