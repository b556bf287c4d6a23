"""REC086: what is said of a file agrees with the file."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.publication import Publication
from irfeed.validate.attached import told_by
from irfeed.validate.draft import Draft
from irfeed.validate.flaw import Flaw
from irfeed.validate.words import shown

_NUMBERS = ("length", "width", "height")
#: One container can hold sound and film, and tables of types name either.
_KINDS = {"audio": "recording", "video": "recording", "image": "picture"}


def find(draft: Draft, _: Publication) -> Iterator[Flaw]:
    """Find numbers that are not those of the file, and types of another kind."""
    for path, told in told_by(draft.record).items():
        part = (getattr(draft.fields, str(path[0])) or [])[int(path[1])]
        for name in (one for one in _NUMBERS if one in told):
            given = getattr(part, name)
            if given is not None and given != told[name]:
                yield _flaw((*path, name), given, told[name])
        if part.type is not None and not _alike(part.type, str(told.get("type", part.type))):
            yield _flaw((*path, "type"), part.type, told["type"])


def _flaw(path: tuple[str | int, ...], given: str | int, found: str | int) -> Flaw:
    return Flaw(RULE, f"is {shown(given)}, and the file says {found}", f"write {found}, or leave it out", path)


def _alike(given: str, found: str) -> bool:
    """Say whether two media types can be those of one file; only pictures are known exactly, by their bytes."""
    kind, other = (_KINDS.get(one.partition("/")[0].lower(), "document") for one in (given, found))
    return given.lower() == found if kind == other == "picture" else kind == other


RULE = Rule(
    code="REC086",
    name="file-disagrees",
    severity=Severity.ERROR,
    says="Length, width and height are those of the file that the record names, and the type is of its kind",
    why="Players and podcast apps trust the length, and pages leave room for a picture of the size that is stated",
    mend="leave it out: it is taken from the file",
    clause="RSS 2.0, enclosure; RFC 4287, section 4.2.7.6; Media RSS 1.5.1, media:content",
    bad='{"images": [{"url": "https://english.seoul.example/hall.png", "alt": "The city hall", "file": "hall.png", '
    '"width": 1200}]}',
    good='{"images": [{"url": "https://english.seoul.example/hall.png", "alt": "The city hall", "file": "hall.png"}]}',
    sample="record",
)
