"""Pictures, enclosures, and the files that they are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from irfeed.findings import Severity, rule
from irfeed.findings.finding import quoted
from irfeed.validation.fields import EnclosureFields, ImageFields
from irfeed.validation.finding import FieldFinding, shown
from irfeed.validation.media_types import ACTIVE, type_of, values_of_files
from irfeed.validation.rule import records

if TYPE_CHECKING:
    from irfeed.model.publication import Publication
    from irfeed.validation.article import Draft


@rule(
    "REC081",
    Severity.ERROR,
    records("images"),
    clause="RFC 6838; Media RSS 1.5.1, media:content, type",
    bad='{"images": [{"url": "https://english.seoul.example/picture?id=7", "alt": "Two mayors"}]}',
    good=(
        '{"images": [{"url": "https://english.seoul.example/picture?id=7", "alt": "Two mayors", "type": "image/jpeg"}]}'
    ),
    sample="record",
)
def image_type_unknown(draft: Draft, _: Publication) -> Iterator[FieldFinding]:
    """A picture gives its media type, unless its address ends in .jpg, .png or another well-known way

    Why: Media RSS and JSON Feed state the type of every picture; irfeed does not fetch it to find out
    What to do: write the type, as in image/jpeg
    """
    for position, image in enumerate(draft.fields.images or ()):
        unread = isinstance(draft.record.files.get(("images", position)), str)
        if image.type is None and image.url and type_of(image.url) is None and not unread:
            message = f"is missing, and the address does not tell it: {quoted(image.url)}"
            yield FieldFinding(image_type_unknown.about, message, path=("images", position, "type"))


@rule(
    "REC082",
    Severity.ERROR,
    records("images"),
    clause="Media RSS 1.5.1, media:content, medium; RSS 2.0, enclosure",
    bad='{"images": [{"url": "https://english.seoul.example/visit.mp4", "alt": "The visit"}]}',
    good='{"images": [{"url": "https://english.seoul.example/visit.jpg", "alt": "The visit"}]}',
    sample="record",
)
def image_not_an_image(draft: Draft, _: Publication) -> Iterator[FieldFinding]:
    """The media type of an image begins with image/

    Why: Readers show images in the list of entries; a film or a document there is a broken picture
    What to do: put other files under enclosures
    """
    for position, image in enumerate(draft.fields.images or ()):
        type_ = image.type or type_of(image.url or "")
        if type_ and not type_.startswith("image/"):
            field = "type" if image.type else "url"
            yield FieldFinding(
                image_not_an_image.about, f"is not that of a picture: {quoted(type_)}", path=("images", position, field)
            )


def _is_active(name: str) -> bool:
    # Browsers show every type that ends in +xml as XML, whose elements may be HTML's or SVG's (MIME Sniffing, 4.6).
    return name in ACTIVE or name.endswith("+xml")


@rule(
    "REC083",
    Severity.ERROR,
    records("enclosures", "images"),
    clause="RFC 4287, section 8.1; SVG 2, section 2 (scripts run when the document is viewed by itself)",
    bad='{"images": [{"url": "https://english.seoul.example/logo.svg", "alt": "The city\'s logo"}]}',
    good='{"images": [{"url": "https://english.seoul.example/logo.png", "alt": "The city\'s logo"}]}',
    sample="record",
)
def active_media_type(draft: Draft, _: Publication) -> Iterator[FieldFinding]:
    """Images and enclosures are not SVG, HTML, XML or script files

    Why: Opened by itself such a file runs its scripts; and few readers show SVG pictures
    What to do: offer a picture as PNG, JPEG or WebP, a document as PDF; link to pages from the body
    """
    for path, file in draft.parts():
        if isinstance(file, ImageFields | EnclosureFields):
            type_ = file.type or type_of(file.url or "") or ""
            if _is_active(type_.partition(";")[0].strip()):
                field = "type" if file.type else "url"
                yield FieldFinding(
                    active_media_type.about,
                    f"is of a kind that can carry scripts: {quoted(type_)}",
                    path=(*path, field),
                )


@rule(
    "REC084",
    Severity.WARNING,
    records("images"),
    clause="WCAG 2.2, 1.1.1; Media RSS 1.5.1, media:description",
    bad='{"images": [{"url": "https://english.seoul.example/hall.jpg"}]}',
    good='{"images": [{"url": "https://english.seoul.example/hall.jpg", "alt": ""}]}',
    sample="record",
)
def image_without_alt(draft: Draft, publication: Publication) -> Iterator[FieldFinding]:
    """Every picture has a text in its place, also where irfeed.toml says alt = "advised" and so lets it be missing

    Why: People who do not see the picture learn neither what it shows nor that it may be skipped
    What to do: say what the picture shows; write alt: "" only if it adds nothing to the text
    """
    # Where it asks for it, REC001 does
    if publication.records.alt_required:
        return
    for position, image in enumerate(draft.fields.images or ()):
        where = ("images", position, "alt")
        if image.alt is None and where not in draft.meant:
            yield FieldFinding(image_without_alt.about, "is missing", path=where)


@rule(
    "REC085",
    Severity.ERROR,
    records("enclosures", "images"),
    clause="irfeed's own rule",
    bad='{"images": [{"url": "https://english.seoul.example/hall.png", "alt": "The city hall", "file": "hal.png"}]}',
    good='{"images": [{"url": "https://english.seoul.example/hall.png", "alt": "The city hall", "file": "hall.png"}]}',
    sample="record",
)
def file_unreadable(draft: Draft, _: Publication) -> Iterator[FieldFinding]:
    """The file that a picture or an enclosure names by file is in the articles folder and can be read

    Why: Its size and type are taken from it; and a wrong name may mean that the wrong file was uploaded, or none
    What to do: write its name from the folder of the record on, or with / in front from the articles folder on
    """
    for path, found in draft.record.files.items():
        if isinstance(found, str):
            yield FieldFinding(file_unreadable.about, found, path=(*path, "file"))


_NUMBERS = ("length", "width", "height")


#: One container can hold sound and film, and tables of types name either.
_KINDS = {"audio": "recording", "video": "recording", "image": "picture"}


def _finding(path: tuple[str | int, ...], given: str | int, found: str | int) -> FieldFinding:
    return FieldFinding(
        file_disagrees.about, f"is {shown(given)}, and the file says {found}", f"write {found}, or leave it out", path
    )


def _alike(given: str, found: str) -> bool:
    """Say whether two media types can be those of one file; only pictures are known exactly, by their bytes."""
    kind, other = (_KINDS.get(one.partition("/")[0].lower(), "document") for one in (given, found))
    return given.lower() == found if kind == other == "picture" else kind == other


@rule(
    "REC086",
    Severity.ERROR,
    records("enclosures", "images"),
    clause="RSS 2.0, enclosure; RFC 4287, section 4.2.7.6; Media RSS 1.5.1, media:content",
    bad=(
        '{"images": [{"url": "https://english.seoul.example/hall.png", "alt": "The city hall", "file": "hall.png", '
        '"width": 1200}]}'
    ),
    good='{"images": [{"url": "https://english.seoul.example/hall.png", "alt": "The city hall", "file": "hall.png"}]}',
    sample="record",
)
def file_disagrees(draft: Draft, _: Publication) -> Iterator[FieldFinding]:
    """Length, width and height are those of the file that the record names, and the type is of its kind

    Why: Players and podcast apps trust the length, and pages leave room for a picture of the size that is stated
    What to do: leave it out: it is taken from the file
    """
    for path, told in values_of_files(draft.record).items():
        part = (getattr(draft.fields, str(path[0])) or [])[int(path[1])]
        for name in (one for one in _NUMBERS if one in told):
            given = getattr(part, name)
            if given is not None and given != told[name]:
                yield _finding((*path, name), given, told[name])
        if part.type is not None and not _alike(part.type, str(told.get("type", part.type))):
            yield _finding((*path, "type"), part.type, told["type"])
