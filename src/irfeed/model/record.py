"""A record: the fields of one article as they were loaded, with their places, unjudged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import Final, NamedTuple, Protocol, runtime_checkable

from irfeed.findings import Place
from irfeed.findings.finding import quoted
from irfeed.frozen import dataclass

#: What a field of a record may hold before anyone has judged it.
Value = str | int | float | bool | None | Sequence["Value"] | Mapping[str, "Value"]

#: The way to a field: names and positions from the record inwards, such as ("images", 0, "url").
Path = tuple[str | int, ...]


#: How deep lists and objects nest in a record at most.
MAX_DEPTH: Final = 32
#: The length of an enclosure that nobody can tell.
UNKNOWN_LENGTH: Final = "unknown"


class Locator(Protocol):
    """Finds the place of a field, when someone asks; can be pickled."""

    def place(self, path: Path) -> Place:
        """Return where the field stands, or the nearest field around it that exists; () is the record itself."""
        ...


class Spot(NamedTuple):
    """A spot in the text of a field."""

    text: str  #: all of it
    line: int  #: from 1
    column: int  #: from 1


@runtime_checkable
class SpotLocator(Locator, Protocol):
    """Finds spots in the texts of fields, too."""

    def place_of_spot(self, path: Path, spot: Spot) -> Place:
        """Return where a spot in the text of a field stands, as far as the text is written there as it is."""
        ...


@dataclass(frozen=True, slots=True)
class Attached:
    """A file beside the records, as it was found on the disk."""

    length: int  #: bytes
    type: str | None = None  #: the media type that its first bytes tell; None if they tell none that is known
    width: int | None = None  #: of a picture, in pixels, as it is to be shown
    height: int | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """One article as loaded. Nothing is known of its fields but where they stand."""

    fields: Mapping[str, Value]
    locator: Locator
    #: What the images and enclosures at these paths name as their files; a text says why one cannot be read.
    files: Mapping[Path, Attached | str] = field(default_factory=dict)

    def place(self, path: Path = (), spot: Spot | None = None) -> Place:
        """Return where the field at `path` stands, or a spot in its text; where the record does, if it is missing."""
        if spot and isinstance(self.locator, SpotLocator):
            return self.locator.place_of_spot(path, spot)
        return self.locator.place(path)


def label(path: Path) -> str:
    """Return the name of a field for messages: "images/0/url"; the record itself is "the record"."""
    named_path = "/".join(str(step) for step in path)
    return quoted(named_path)[1:-1] if named_path else "the record"


def pointer(path: Path) -> str:
    """Return `path` as an RFC 6901 JSON Pointer: "/images/0/url"."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)
