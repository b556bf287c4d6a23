"""What the path of a file says of its article: language, section, name, day."""

from __future__ import annotations

import re
from collections.abc import Iterable

from irfeed.frozen import dataclass
from irfeed.model.site import SiteFolder

#: The name of a file that stands for its folder, as in a page bundle.
INDEX = "index"
_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})[-_](.+)")


@dataclass(frozen=True, slots=True)
class FileName:
    """What a path says."""

    name: str  #: without extension, language and, where the generator says so, the day; of an index file its folder's
    path: str  #: the same below the source's folder, with the day, and without the folder of a language
    folder: str  #: below the source's folder; that of a bundle is its name
    sections: tuple[str, ...]  #: the folders without that of a language
    language: str | None = None  #: one of those that are declared
    day: str = ""  #: at the beginning of the name
    is_draft: bool = False  #: stands in a folder of drafts


class Languages:
    """The languages of a publication, by whatever others write for their tags."""

    def __init__(self, tags: Iterable[str]) -> None:
        self._tags = {tag.casefold(): tag for tag in tags}

    def tag(self, text: str) -> str | None:
        """Return the tag that `text` stands for, with hyphens or low lines and in any case; None if it is none."""
        return self._tags.get(text.replace("_", "-").casefold())


def name_of(below: str, site: SiteFolder, languages: Languages) -> FileName:
    """Return what the path of a file says; `below` is relative to the folder of the source, "/" between names."""
    *parts, file = below.split("/")
    is_draft = "_drafts" in parts
    parts = [part for part in parts if part not in site.generator.within]
    stem, language = _without_language(file.rpartition(".")[0], languages)
    if language is None and parts:
        language = languages.tag(parts[0])
        sections = parts[1:] if language else parts
    else:
        sections = parts[1:] if parts and languages.tag(parts[0]) else parts
    if stem.casefold() == INDEX and sections:
        stem, sections, parts = sections[-1], sections[:-1], parts[:-1]
    dated = _DAY.fullmatch(stem)
    name = dated[2] if dated and site.generator.has_dated_names else stem
    path = "/".join((*sections, stem))
    return FileName(name, path, "/".join(parts), tuple(sections), language, dated[1] if dated else "", is_draft)


def is_index(file: str, languages: Languages) -> bool:
    """Say whether a file, such as index.md or index.ko.md, stands for its folder."""
    return _without_language(file.rpartition(".")[0], languages)[0].casefold() == INDEX


def _without_language(stem: str, languages: Languages) -> tuple[str, str | None]:
    head, _, tail = stem.rpartition(".")
    language = languages.tag(tail) if head else None
    return (head, language) if language else (stem, None)
