"""Articles, read again when their entries are made: from the line of each, or from the index."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import BinaryIO

from irfeed.building.index import ArticleLocation
from irfeed.building.reading.pieces import fields_of
from irfeed.errors import OutsideError
from irfeed.load.folder import defaults_of
from irfeed.model import Article
from irfeed.model.publication import Publication
from irfeed.model.record import Value
from irfeed.system.files import open_file
from irfeed.validation import Judge


@dataclass(frozen=True, slots=True)
class LinesFile:
    """A file of lines."""

    path: str
    folder: str  #: below the articles folder, whose defaults its records have


class ArticleReader:
    """Reads articles one by one; keeps the files open that it reads from, until it is closed."""

    def __init__(self, publication: Publication, files: Mapping[str, LinesFile]) -> None:
        self._publication = publication
        self._files = files
        self._judge = Judge(publication)
        self._open: dict[str, BinaryIO] = {}

    def close(self) -> None:
        """Close the files that were read from."""
        for stream in self._open.values():
            stream.close()
        self._open.clear()

    def article(self, place: ArticleLocation) -> Article:
        """Return the article that stands there.

        Raises:
            OutsideError: the line is another one by now.
        """
        article = self._judge.article(self._fields(place))
        if article is None:
            raise OutsideError(f"{place.file} was changed while it was read; nothing was published", hint="build again")
        return article

    def _fields(self, place: ArticleLocation) -> Mapping[str, Value]:
        if place.kept is not None:
            kept: dict[str, Value] = json.loads(place.kept)
            return kept
        file = place.file
        if file not in self._open:
            self._open[file] = open_file(self._files[file].path)
        fields = fields_of(os.pread(self._open[file].fileno(), place.length, place.start), file) or {}
        return {**defaults_of(self._files[file].folder, self._publication.folders), **fields}
