"""What `irfeed init --from` finds out of the site of a generator, and the source that it proposes for it."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from typing import Any, Final

import langcodes
import yaml

from irfeed import config
from irfeed.building.judging import judge, kinds
from irfeed.cli.import_site import site_folder
from irfeed.cli.init_files import Answers, configuration_text, text_of
from irfeed.config.language_names import NAMES
from irfeed.config.names import SLUG
from irfeed.frozen import dataclass
from irfeed.load.limits import MAX_FRONT_MATTER
from irfeed.load.site import load_site
from irfeed.load.site.names import Languages, name_of
from irfeed.model import Status
from irfeed.model.publication import Publication
from irfeed.model.record import Record
from irfeed.model.site import GENERATORS, SiteFolder
from irfeed.system.files import read_file, write_new
from irfeed.validation import FIELD_NAMES

#: More sections are not made departments, and more keys not named one by one.
_MOST_SECTIONS: Final = 8
_MOST_KEYS: Final = 20
#: A language in the name of a file or folder: two letters, a region or script or none.
_TAG: Final = re.compile(r"[a-z]{2}(?:-[A-Za-z]{2,4})?")
_SITE: Final = re.compile(r"\bsite:\s*['\"](https?://[^'\"\s]+)")
_READERS: Final[Mapping[str, Callable[[str], Any]]] = MappingProxyType(
    {
        ".toml": tomllib.loads,
        ".yml": yaml.safe_load,
        ".yaml": yaml.safe_load,
        ".json": json.loads,
    }
)


@dataclass(frozen=True, slots=True)
class Site:
    """What a site says of itself, and what its articles are like."""

    generator: str
    folder: Path  #: of the articles
    title: str
    url: str
    time_zone: str
    languages: tuple[str, ...]
    sections: Mapping[str, str]  #: names of departments by the folders that hold articles; none: there are no folders
    has_pages: bool  #: elsewhere than in these folders
    keys: tuple[str, ...]  #: those that are no fields
    lacks_alt: bool  #: a picture has no text in its place


def generator_of(folder: Path) -> str | None:
    """Return the name of the generator whose site a folder is; None if it is none that is known."""
    for name, generator in GENERATORS.items():
        if (folder / generator.folder).is_dir() and any((folder / mark).exists() for mark in generator.marks):
            return name
    return None


def survey(root: Path, name: str) -> Site:
    """Look at the site of a generator in `root`.

    Raises:
        IrfeedError: its folder cannot be looked into.
    """
    said = _configuration(root, name)
    plain = site_folder(root, GENERATORS[name])
    languages = _languages(said, ())
    records = _records(plain, _provisional(languages))
    if (whole := _languages(said, records)) != languages:
        languages, records = whole, _records(plain, _provisional(whole))
    sections = _sections(records, plain, Languages(languages))
    return Site(
        name,
        plain.folder,
        title=_text(said, "title"),
        url=_url(said),
        time_zone=_text(said, "timezone"),
        languages=languages,
        sections=sections,
        has_pages=any("published" not in one.fields for one in records),
        keys=tuple(sorted({key for one in records for key in one.fields if key not in FIELD_NAMES})),
        lacks_alt=any(_lacks_alt(one.fields.get("images")) for one in records),
    )


def source_text(site: Site, answers: Answers, directory: Path) -> str:
    """Return the part of irfeed.toml that reads the articles of a site."""
    folder = site.folder.resolve().relative_to(directory.resolve()).as_posix()
    is_said = bool(site.sections) and site.sections.keys() <= answers.departments.keys()
    lines = (
        f"folder = {text_of(folder)}",
        f"generator = {text_of(site.generator)}",
        _list("sections", [*site.sections] if site.has_pages else []),
        _list("ignore", ["*"] if len(site.keys) > _MOST_KEYS else site.keys),
        "" if is_said else f"values = {{ department = {text_of(next(iter(answers.departments)))} }}",
    )
    tag = "{language}/{path}" if len(answers.languages) > 1 else "{path}"
    told = "\n".join(line for line in lines if line)
    return f"""
# The articles are the files of the site. docs/how-to/site-generators.md of irfeed says what their keys mean.
[[sources]]
name = "site"
type = "folder"
{told}

[sources.fields]
# An id never changes. If a file is renamed, keep its old id in a file that `ids` names.
id = {text_of(f"tag:{answers.id_authority}:{tag}")}
{_ADVISED if site.lacks_alt else ""}"""


_ADVISED: Final = """
[records]
# Some pictures have no text for people who do not see them.
alt = "advised"
"""


def passing(publication: Publication) -> tuple[int, int]:
    """Return how many articles of a publication pass every rule, and how many there are.

    Raises:
        IrfeedError: a folder cannot be looked into.
    """
    judged = judge(publication, "")
    return len(judged.accepted), len(judged.accepted) + len(judged.left) + judged.unread


def _list(name: str, values: Sequence[str]) -> str:
    return f"{name} = [{', '.join(map(text_of, values))}]" if values else ""


def _configuration(root: Path, name: str) -> dict[str, Any]:
    """Return what the site's configuration says, by small letters; nothing where it cannot be read."""
    said: dict[str, Any] = {}
    for file in (root / mark for mark in GENERATORS[name].marks):
        with suppress(OSError, ValueError, yaml.YAMLError, RecursionError):
            text = read_file(file, MAX_FRONT_MATTER, within=root).decode()
            if address := _SITE.search(text):
                said["url"] = address[1]
            read = _READERS[file.suffix](text) if file.suffix in _READERS else None
            said |= {str(key).casefold(): value for key, value in read.items()} if isinstance(read, dict) else {}
    return said


def _text(said: Mapping[str, Any], name: str) -> str:
    value = said.get(name)
    return value.strip() if isinstance(value, str) else ""


def _url(said: Mapping[str, Any]) -> str:
    base = _text(said, "baseurl")
    url = base if "://" in base else f"{_text(said, 'url').rstrip('/')}{base}"
    return f"{url.rstrip('/')}/" if re.match(r"https?://[^/]", url) else ""


def _records(site: SiteFolder, publication: Publication) -> list[Record]:
    return [one for one in load_site(site, publication, kinds()) if isinstance(one, Record)]


def _languages(said: Mapping[str, Any], records: Iterable[Record]) -> tuple[str, ...]:
    """Return the languages that a site declares, that its articles tell, and those in names; the first is its own."""
    first = [_text(said, name) for name in ("defaultcontentlanguage", "lang", "languagecode", "locale")]
    declared = said.get("languages")
    told: list[object] = []
    named: set[str] = set()
    for one in records:
        told.append(one.fields.get("language"))
        parts = one.place().path.split("/")
        named |= {*parts[:-1], parts[-1].rpartition(".")[0].rpartition(".")[2]}
    tags = (
        *first,
        *(declared if isinstance(declared, list | dict) else ()),
        *told,
        *sorted(filter(_is_language, named)),
    )
    known = (langcodes.standardize_tag(tag) for tag in tags if isinstance(tag, str) and langcodes.tag_is_valid(tag))
    return tuple(dict.fromkeys(known)) or ("en",)


def _is_language(text: str) -> bool:
    return _TAG.fullmatch(text) is not None and text.partition("-")[0] in NAMES and langcodes.tag_is_valid(text)


def _provisional(languages: tuple[str, ...]) -> Publication:
    """Return a publication by which the articles of a site can be read before more is known of it."""
    given = Answers(
        "News", "https://news.example/", "https://news.example/feeds/", "news.example,2015", languages, _NEWS
    )
    with TemporaryDirectory() as folder:
        path = Path(folder) / config.NAME
        write_new(path, [configuration_text(given).encode()])
        return config.read(path, shown_as=config.NAME)


_NEWS: Final = MappingProxyType({"news": "News"})


def _sections(records: Iterable[Record], site: SiteFolder, languages: Languages) -> dict[str, str]:
    """Return the folders that hold published articles, if they can be departments; else none."""
    dated = (one for one in records if "published" in one.fields and one.fields.get("status") != Status.DRAFT)
    below = (one.place().path.removeprefix(f"{site.shown_as}/") for one in dated)
    found = {(name_of(path, site, languages).sections or ("",))[0] for path in below}
    if not found or len(found) > _MOST_SECTIONS or not all(SLUG.fullmatch(section) for section in found):
        return {}
    return {section: section.replace("-", " ").capitalize() for section in sorted(found)}


def _lacks_alt(images: object) -> bool:
    return isinstance(images, list) and any(isinstance(one, Mapping) and "alt" not in one for one in images)
