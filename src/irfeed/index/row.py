"""An article as plans need it: a few hundred bytes, whatever its body weighs."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from irfeed.model import Status


class Row(NamedTuple):
    """What the index knows of an article, in the words of :class:`irfeed.model.Article`."""

    number: int  #: in the index
    id: str
    language: str
    departments: tuple[str, ...]
    published: datetime
    month: str  #: of `published`, in the time zone of the publication: "2015-02"
    updated: datetime
    story: str | None
    status: Status
    expires: datetime | None
    withdrawn: datetime | None
    reason: str | None
    digest: bytes  #: of all that the record says
    face: int  #: of what the entries of its translations say of it: id, address, title
    judged: bool  #: whether its body was rendered before, and what was found in it is known


class Placed(NamedTuple):
    """Where an article stands."""

    number: int
    id: str
    story: str | None
    kept: bytes | None  #: the article itself, as JSON; else it is in a line
    file: str  #: that the line is in
    start: int  #: of the line, in bytes
    length: int
