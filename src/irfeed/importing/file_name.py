"""What the name of a page's file says: its day, its language, and the name that an address can be made of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from irfeed.importing.claims import Certainty, Claim
from irfeed.model.publication import Publication

_NAME = re.compile(
    r"(?:(?P<day>\d{4}-\d\d-\d\d)[-_ ]?)?(?P<name>.*?)(?:\.(?P<language>[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*))?"
)


def claims_of_name(file_name: str, publication: Publication) -> Iterator[Claim]:
    """Yield what the name of a file such as 2015-02-06-tokyo-visit.en.txt says; languages only if declared."""
    stem = file_name.rpartition(".")[0] or file_name
    found = _NAME.fullmatch(stem)
    assert found is not None  # noqa: S101 - each part of the pattern may be missing
    name, language = found["name"], found["language"]
    if language and language not in publication.languages:
        name, language = f"{name}.{language}", None
    if found["day"]:
        yield Claim("published", found["day"], "the name of the file", Certainty.LIKELY)
    if language:
        yield Claim("language", language, "the name of the file", Certainty.SAID)
    if publication.imports.url and name:
        address = publication.imports.url.replace("{name}", name)
        yield Claim("url", address, "the name of the file and irfeed.toml", Certainty.LIKELY)
