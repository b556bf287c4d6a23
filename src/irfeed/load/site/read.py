"""The files of a folder that another program publishes too, read as records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from irfeed.findings import Finding
from irfeed.load.attached import with_files
from irfeed.load.folder import check_folder, load_file, load_found
from irfeed.load.locator import FORMATS, FileType
from irfeed.load.passed_over import ARTICLES_ELSEWHERE
from irfeed.load.site.fields import SiteMapping, without_lonely
from irfeed.load.site.folder_data import folder_data, is_section_file
from irfeed.load.site.handed_down import Cascade, HandedDown
from irfeed.load.site.keys import text_of
from irfeed.load.site.names import is_index, name_of
from irfeed.load.site.patterns import joined
from irfeed.load.sql.cells import Kinds
from irfeed.load.walk import RECORDS, Choice, FoundFile, walk
from irfeed.model.publication import Publication
from irfeed.model.record import Record, Value
from irfeed.model.site import SiteFolder

#: Folders in which programs keep what they are built of.
_NO_CONTENT: Final = frozenset(("node_modules", "vendor", "bower_components"))
_SECTION_FILE: Final = "_index"


def load_site(
    site: SiteFolder, publication: Publication, kinds: Kinds, only: Path | None = None
) -> Iterator[Record | Finding]:
    """Load every article of a folder under irfeed's names, file by file; with `only`, those of one file or folder.

    Raises:
        OutsideError: the folder cannot be looked into.
        UsageError: it does not exist, or is no folder.
    """
    shown = site.shown_as or "."
    check_folder(site.folder, shown, "folder of the source", "folder in [[sources]] of")
    return _Site(site, publication, kinds).records(only)


class _Site:
    def __init__(self, site: SiteFolder, publication: Publication, kinds: Kinds) -> None:
        self._site = site
        self._mapping = SiteMapping(site, publication, kinds)
        self._lists = self._mapping.lists()
        self._home = publication.url.in_language(None).rstrip("/") + "/"
        self._first_language = publication.default_language
        self._top = str(site.folder.absolute())

    def records(self, only: Path | None) -> Iterator[Record | Finding]:
        own = {}
        for one in self._kept_ids():
            if isinstance(one, Finding):
                yield one
            else:
                own[text_of(one.fields.get("path"))] = {
                    name: text for name in ("id", "guid") if (text := text_of(one.fields.get(name)))
                }
        files = list(walk(self._top, self._site.shown_as, _choice(self._site)))
        data = list(folder_data(self._site, files, self._mapping.languages, self._first_language))
        yield from (one for one in data if isinstance(one, Finding))
        handed_down = HandedDown((one for one in data if isinstance(one, Cascade)), self._first_language)
        loaded: list[tuple[str, Record | Finding]] = []
        for found in self._articles(files):
            if isinstance(found, Finding):
                below = found.place.path.removeprefix(f"{self._site.shown_as}/")
                loaded.append((str(Path(self._top, below)), found))
            else:
                of_file = self._of_file(found, handed_down, own.get(self._below(found), {}))
                loaded += ((found.file, one) for one in of_file)
        asked = str(only.absolute()) if only else ""
        yield from (
            one
            for (file, _), one in zip(loaded, without_lonely([one for _, one in loaded]), strict=True)
            if not only or Path(file).is_relative_to(asked)
        )

    def _of_file(self, found: FoundFile, handed_down: HandedDown, own: Mapping[str, str]) -> Iterator[Record | Finding]:
        below = self._below(found)
        name = name_of(below, self._site, self._mapping.languages)
        for one in load_found(found, self._top, self._lists, {}):
            if isinstance(one, Finding):
                yield one
                continue
            read = replace(one, fields={**one.fields, "body_format": "html"}) if below.endswith(".html") else one
            record = self._mapping.mapped(read, name, handed_down.to(below, name), own)
            yield self._with_pictures(record, Path(found.file).parent)

    def _below(self, found: FoundFile) -> str:
        return Path(found.file).relative_to(self._top).as_posix()

    def _kept_ids(self) -> Iterator[Record | Finding]:
        file = self._site.ids
        if file is None:
            return iter(())
        return load_file(file, shown_as=file.name, lists=())

    def _articles(self, files: list[FoundFile | Finding]) -> Iterator[FoundFile | Finding]:
        """Leave out what the generator does not take for articles."""
        generator = self._site.generator
        bundles = {one.folder for one in files if isinstance(one, FoundFile) and self._is_index(one) and one.folder}
        within = generator.within if self._site.folder.name[:1] != "_" else ()
        for one in files:
            if isinstance(one, Finding):
                yield one
                continue
            parts = self._below(one).split("/")
            around = {"/".join(parts[:size]) for size in range(1, len(parts))}
            is_part = generator.has_bundles and around & bundles and not self._is_index(one)
            is_section = generator.has_bundles and is_section_file(one)
            name = name_of("/".join(parts), self._site, self._mapping.languages)
            is_asked = not self._site.sections or bool(self._site.sections & set(name.sections[:1]))
            if is_asked and not is_part and not is_section and (not within or set(within) & set(parts[:-1])):
                yield one

    def _is_index(self, found: FoundFile) -> bool:
        return is_index(Path(found.file).name, self._mapping.languages)

    def _with_pictures(self, record: Record, folder: Path) -> Record:
        """Make addresses of pictures absolute; of those that are files beside the article, look at the file."""
        named = record.fields.get("images")
        if not isinstance(named, list):
            return record
        url = text_of(record.fields.get("url"))
        placed: list[Value] = []
        for one in named:
            address = text_of(one.get("url")) if isinstance(one, Mapping) else ""
            if not isinstance(one, Mapping) or not address:
                placed.append(one)
                continue
            is_file = "://" not in address and not address.startswith("/") and _is_there(folder / address)
            base = url if is_file else self._home
            relative = f".{address}" if address.startswith("/") and not address.startswith("//") else address
            placed.append({**one, "url": joined(base, relative), **({"file": address} if is_file else {})})
        return with_files(replace(record, fields={**record.fields, "images": placed}), folder, Path(self._top))


def _choice(site: SiteFolder) -> Choice:
    """Return which files and folders are looked at."""
    generator = site.generator
    if not generator.extensions:
        return RECORDS
    kept = (*generator.within, *([_SECTION_FILE] if generator.has_bundles else []))

    def is_left_out(name: str) -> bool:
        hidden = name.startswith("_") and not generator.has_bundles and name.partition(".")[0] not in kept
        return name.startswith(".") or hidden or name in _NO_CONTENT

    formats = {ending: FORMATS.get(ending, FileType.MARKDOWN) for ending in generator.extensions}
    return Choice(is_left_out, formats, ARTICLES_ELSEWHERE)


def _is_there(file: Path) -> bool:
    try:
        return file.is_file()
    except (OSError, ValueError):  # no file can have that name
        return False
