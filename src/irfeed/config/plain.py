"""An ordinary irfeed.toml read without the models that explain faults: they take longer to import than a small build.

What is not certainly right is left to the complete way, which alone finds fault, and gives the same of the rest. The
law that holds the two together is in tests/property/test_plain_configuration.py.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, Final, cast

from irfeed.config import plain_values as read
from irfeed.config.complete import complete
from irfeed.config.names import EVERY_LANGUAGE, LONGEST_SLUG, RESERVED, SLUG, is_inside
from irfeed.config.plain_values import DoubtError, Shape, one_of, optional, table_of, tables_of
from irfeed.files import read_file
from irfeed.syntax.usual_tag import is_surely_no_tag, is_usual_tag

if TYPE_CHECKING:
    from irfeed.config.fields import ConfigurationFile
    from irfeed.publication import Publication

_LARGEST: Final = 2**18
#: What the scan of the complete way refuses and the library does not: numbers without bounds, texts of several lines.
_UNBOUNDED = re.compile(r"[^\s,\]}#=\[{\"']{1000}|\r(?!\n)|\"\"\"|'''")


def plain_publication(path: Path) -> Publication | None:
    """Return the publication that the file at `path` describes, or None in any doubt; then nothing is said yet."""
    try:
        content = read_file(path, _LARGEST, path.parent)
        if len(content) > _LARGEST:
            return None
        text = content.removeprefix(b"\xef\xbb\xbf").decode()
        file = None if _UNBOUNDED.search(text) else _file(tomllib.loads(text))
    except (OSError, ValueError, RecursionError, KeyError, TypeError, DoubtError):
        return None
    return None if file is None else complete(file, path.parent.absolute())


def _file(values: Mapping[str, Any]) -> ConfigurationFile:
    file = table_of(_FILE)(values)
    tags, slugs = file.languages.keys(), file.departments.keys()
    _sure(is_usual_tag(tag) and language.fallback in {None, *tags} for tag, language in file.languages.items())
    _sure(_is_slug(slug) for slug in slugs)
    for slug, department in file.departments.items():
        heir = file.departments[department.moved_to or slug]
        _sure([department.moved_to is None or not (heir.closed or heir.moved_to)])
    texts = [getattr(file.publication, key) for key in ("title", "description", "url", "rights")]
    texts += [getattr(one, key) for one in file.departments.values() for key in ("name", "description", "page")]
    _sure(tags >= by_language.keys() - {EVERY_LANGUAGE} for by_language in texts if by_language)
    _sure(is_inside(folder) and _is_key(folder) for folder in file.folders)
    _sure(table.language in {None, *tags} and slugs >= set(table.department or ()) for table in file.folders.values())
    _sure(_is_key(board) and slug in slugs for board, slug in file.imports.boards.items())
    return cast("ConfigurationFile", file)


def _sure(conditions: Iterable[object]) -> None:
    if not all(conditions):
        raise DoubtError


def _is_slug(slug: str) -> bool:
    usual = SLUG.fullmatch(slug) and len(slug) <= LONGEST_SLUG
    return bool(usual) and slug not in RESERVED and is_surely_no_tag(slug)


def _is_key(key: str) -> bool:
    return key.isprintable()


_TEXTS: Final = read.by_language(read.text)
_ADDRESSES: Final = read.by_language(read.address)
_PERSON: Final = table_of(({"name": read.text, "email": read.email, "url": read.address}, {"email": None, "url": None}))


def _author(value: object) -> Any:  # noqa: ANN401 - a table
    return _PERSON({"name": value} if isinstance(value, str) else value)


def _publication(values: object) -> Any:  # noqa: ANN401 - a table
    found = table_of(_PUBLICATION)(values)
    if found.articles.casefold() == found.output.casefold():
        raise DoubtError
    return found


_PUBLICATION: Final[Shape] = (
    {
        "title": _TEXTS,
        "description": _TEXTS,
        "url": _ADDRESSES,
        "feeds_url": read.base,
        "id_authority": read.authority,
        "author": _author,
        "rights": _TEXTS,
        "icon": read.address,
        "logo": read.address,
        "time_zone": read.time_zone,
        "articles": read.folder,
        "output": read.folder,
    },
    {
        **dict.fromkeys(("description", "author", "rights", "icon", "logo", "time_zone")),
        "articles": "articles",
        "output": "public",
    },
)
_LANGUAGE: Final = optional(name=read.text, direction=one_of("ltr", "rtl"), fallback=read.line)
_DEPARTMENT: Final[Shape] = (
    {"name": _TEXTS, "description": _TEXTS, "page": _ADDRESSES, "closed": read.flag, "moved_to": read.line},
    {"description": None, "page": None, "closed": False, "moved_to": None},
)
_FORMATS: Final = ("rss", "atom", "json")
_VARIANTS: Final = ("all", "language", "department", "department-language")
_FEEDS: Final[Shape] = (
    {
        "formats": read.set_of(*_FORMATS),
        "variants": read.set_of(*_VARIANTS),
        "limit": read.whole(0, 100_000),
        "content": one_of("full", "summary"),
        "archives": one_of("month", "none"),
        "expired": one_of("withdraw", "remove"),
        "pages": read.flag,
        "path": one_of("{language}/{department}", "{department}/{language}"),
        "hub": read.address,
        "ttl": read.whole(1, 525_600),
        "headers": read.flag,
        "may_lose": read.share,
    },
    {
        "formats": _FORMATS,
        "variants": _VARIANTS,
        "limit": 50,
        "content": "full",
        "archives": "month",
        "expired": "withdraw",
        "pages": True,
        "path": "{language}/{department}",
        "hub": None,
        "ttl": None,
        "headers": False,
        "may_lose": 0.5,
    },
)
_RECORDS: Final[Shape] = ({"alt": one_of("required", "advised")}, {"alt": "required"})
_CHECK: Final[Shape] = (
    {"select": read.list_of(read.line), "ignore": read.list_of(read.line), "fail_on": one_of("error", "warning")},
    {"select": (), "ignore": (), "fail_on": "error"},
)
_SELECTORS: Final = optional(
    **dict.fromkeys(
        (
            *("title", "body", "published", "updated", "department", "authors", "images", "language", "url"),
            *("summary", "categories", "translations"),
        ),
        read.line,
    )
)


_IMPORTS: Final[Shape] = (
    {
        "boards": read.by_key(read.line),
        "selectors": table_of(_SELECTORS),
        "date_order": one_of("day-first", "month-first"),
        "url": read.imported,
    },
    {"boards": {}, "selectors": SimpleNamespace(), "date_order": None, "url": None},
)
_FILE: Final[Shape] = (
    {
        "publication": _publication,
        "languages": read.not_empty(tables_of(_LANGUAGE)),
        "departments": read.not_empty(tables_of(_DEPARTMENT)),
        "feeds": table_of(_FEEDS),
        "records": table_of(_RECORDS),
        "check": table_of(_CHECK),
        "folders": tables_of(optional(language=read.line, department=read.slugs)),
        "imports": table_of(_IMPORTS),
    },
    {
        "feeds": table_of(_FEEDS)({}),
        "records": table_of(_RECORDS)({}),
        "check": table_of(_CHECK)({}),
        "folders": {},
        "imports": table_of(_IMPORTS)({}),
        "sources": (),
    },
)
