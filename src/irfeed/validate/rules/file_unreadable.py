"""REC085: the file that a picture or an enclosure names can be read."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.publication import Publication
from irfeed.validate.draft import Draft
from irfeed.validate.flaw import Flaw


def find(draft: Draft, _: Publication) -> Iterator[Flaw]:
    """Find files that could not be looked at."""
    for path, found in draft.record.files.items():
        if isinstance(found, str):
            yield Flaw(RULE, found, path=(*path, "file"))


RULE = Rule(
    code="REC085",
    name="file-unreadable",
    severity=Severity.ERROR,
    says="The file that a picture or an enclosure names by file is in the articles folder and can be read",
    why="Its size and type are taken from it; and a wrong name may mean that the wrong file was uploaded, or none",
    mend="write its name from the folder of the record on, or with / in front from the articles folder on",
    clause="irfeed's own rule",
    bad='{"images": [{"url": "https://english.seoul.example/hall.png", "alt": "The city hall", "file": "hal.png"}]}',
    good='{"images": [{"url": "https://english.seoul.example/hall.png", "alt": "The city hall", "file": "hall.png"}]}',
    sample="record",
)
