"""Files of a site that say something of all articles in a folder: section pages of Hugo, data of Eleventy, defaults.

Sources: the documentation of Hugo (Front matter, Cascade), Eleventy (Directory data files) and Jekyll (Front matter
defaults).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Final

from irfeed.findings import Finding, Severity
from irfeed.load.folder import load_found
from irfeed.load.locator import FileType
from irfeed.load.rules import formats
from irfeed.load.site.handed_down import EVERY_LANGUAGE, Cascade, cascades, defaults
from irfeed.load.site.names import Languages, name_of
from irfeed.load.walk import FoundFile
from irfeed.model.record import Record
from irfeed.model.site import SiteFolder

_SECTION_FILE: Final = "_index."


def is_section_file(found: FoundFile) -> bool:
    """Say whether a file is the page of a section, such as _index.md or _index.ko.md."""
    return Path(found.file).name.startswith(_SECTION_FILE)


def folder_data(
    site: SiteFolder, files: Sequence[FoundFile | Finding], languages: Languages, first_language: str
) -> Iterator[Cascade | Finding]:
    """Yield what is handed down in a site; a file that should say it and cannot be read is a warning."""
    articles = [one for one in files if isinstance(one, FoundFile)]
    if site.generator.has_bundles:
        yield from _sections(site, articles, languages, first_language)
    yield from _data_files(site, dict.fromkeys(one.folder for one in articles if one.folder))
    for name in site.generator.defaults:
        for one in _read(_named(site, name, "", FileType.YAML), site):
            yield from defaults(one.fields) if isinstance(one, Record) else [one]


def _sections(
    site: SiteFolder, articles: Sequence[FoundFile], languages: Languages, first_language: str
) -> Iterator[Cascade | Finding]:
    for found in filter(is_section_file, articles):
        below = Path(found.file).relative_to(site.folder.absolute()).as_posix()
        language = name_of(below, site, languages).language or first_language
        for one in _read(found, site):
            yield from cascades(found.folder, language, one.fields) if isinstance(one, Record) else [one]


def _data_files(site: SiteFolder, folders: Iterable[str]) -> Iterator[Cascade | Finding]:
    for folder, ending in product(folders, site.generator.data_files):
        name = f"{folder}/{folder.rpartition('/')[2]}{ending}"
        for one in _read(_named(site, name, folder, FileType.JSON), site):
            yield Cascade(folder, EVERY_LANGUAGE, one.fields) if isinstance(one, Record) else one


def _named(site: SiteFolder, name: str, folder: str, format_: FileType) -> FoundFile:
    shown = f"{site.shown_as}/{name}" if site.shown_as else name
    return FoundFile(str(site.folder.absolute() / name), shown, folder, format_)


def _read(found: FoundFile, site: SiteFolder) -> Iterator[Record | Finding]:
    if not Path(found.file).exists():
        return
    for one in load_found(found, str(site.folder.absolute()), (), {}):
        if isinstance(one, Record):
            yield one
        elif one.code != formats.front_matter_missing.code:  # a page of a section needs none
            yield replace(one, severity=Severity.WARNING)
