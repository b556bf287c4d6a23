"""A folder of articles that another program publishes too: how it names files, and what its keys mean.

:data:`GENERATORS` is the table of the programs that are known. Sources: the documentation of Hugo (front matter, page
bundles, multilingual), Jekyll (posts, front matter, permalinks), Eleventy (template data) and Astro (content).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from irfeed.frozen import dataclass

if TYPE_CHECKING:
    from pathlib import Path

#: Stands for whatever a key says, as long as it says something.
ANYTHING: Final = "*"
#: Keys and their values, or a word of these, by which a page is not meant for all: its article is a draft.
_NOT_FOR_ALL: Final = (
    *(("password", ANYTHING), ("robots", "noindex")),
    *(("draft", "true"), ("published", "false")),
    *(("private", "true"), ("unlisted", "true"), ("hidden", "true")),
    *(("noindex", "true"), ("status", "draft"), ("status", "private"), ("status", "pending")),
)
#: Keys of many themes that say how a page looks, not what it says.
_LOOKS: Final = frozenset(("layout", "weight", "toc", "math", "comments", "menu", "aliases", "type"))


@dataclass(frozen=True, slots=True)
class Generator:
    """How one program means the files of its articles."""

    folder: str = "."  #: where in a site they are
    marks: tuple[str, ...] = ()  #: files that only its sites have
    extensions: tuple[str, ...] = ()  #: of its articles; none: all that irfeed reads
    #: For each field the keys that may say it, and patterns in which {…} stands for what the file is called or says.
    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    drafts: tuple[tuple[str, str], ...] = _NOT_FOR_ALL  #: keys with the values that make a draft
    ignored: frozenset[str] = frozenset()  #: keys that say nothing to readers of feeds
    within: tuple[str, ...] = ()  #: the names of folders in which alone there are articles
    has_bundles: bool = False  #: beside an index file there are only its parts; `_index` files speak for a folder
    data_files: tuple[str, ...] = ()  #: ends of the names, after that of a folder, of files that speak for it
    defaults: tuple[str, ...] = ()  #: files that say what holds for the posts of folders
    has_dated_names: bool = False  #: a day may stand before the name of a file
    has_small_addresses: bool = False  #: letters of addresses are made small, blanks hyphens
    splits_words: bool = False  #: a text that should be a list has its items between blanks
    no_terms: frozenset[str] = frozenset()  #: categories that say only that a file is an article


#: What all of these programs call by the same names, for fields that irfeed calls otherwise.
_SHARED: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "summary": ("description", "summary", "excerpt"),
        "categories": ("tags", "categories"),
        "authors": ("author", "authors"),
        "images": ("images", "image", "cover.image", "cover", "featured_image", "heroImage", "thumbnail"),
        "department": ("department", "{section}"),
        "language": ("lang", "language", "locale"),
        "updated": ("lastmod", "last_modified_at", "updatedDate", "updated", "modified"),
        "expires": ("expiryDate", "expires"),
    }
)

#: The programs by their names; "" for a folder of records whose keys, or columns, are only named otherwise.
GENERATORS: Final[Mapping[str, Generator]] = MappingProxyType(
    {
        "": Generator(),
        "hugo": Generator(
            folder="content",
            marks=(
                *(f"{name}.{ending}" for name in ("config", "hugo") for ending in ("toml", "yaml", "json")),
                "archetypes",
            ),
            extensions=(".md", ".markdown", ".html"),
            fields={
                **_SHARED,
                "published": ("publishDate", "date", "pubDate"),
                "story": ("translationKey", "{path}"),
                "url": ("url", "/{prefix}/{sections}/{slug}/"),
            },
            drafts=(
                *_NOT_FOR_ALL,
                *(("headless", "true"), ("robotsNoIndex", "true"), ("build.render", "never"), ("build.list", "never")),
                *(("_build.render", "never"), ("_build.list", "never")),
            ),
            ignored=_LOOKS
            | {"slug", "cascade", "build", "_build", "resources", "sitemap", "outputs", "markup", "series", "params"}
            | {"linktitle", "keywords", "iscjklanguage", "menus", "id", "videos", "audio"},
            has_bundles=True,
            has_small_addresses=True,
        ),
        "jekyll": Generator(
            marks=("_config.yml", "_config.yaml", "_config.toml"),
            extensions=(".md", ".markdown", ".html"),
            fields={
                **_SHARED,
                "published": ("date", "{file_date}"),
                "categories": ("tags", "categories", "tag", "category"),
                "department": ("department", "categories", "category", "{section}"),
                "story": ("ref", "translation_key", "page_id", "{path}"),
                "url": ("permalink", "/{categories}/{year}/{month}/{day}/{slug}.html"),
            },
            ignored=_LOOKS
            | {"slug", "permalink", "redirect_from", "sitemap", "meta", "parent", "nav_order", "excerpt_separator"}
            | {"author_profile", "share", "related", "header", "id", "wordpress_id"},
            within=("_posts", "_drafts"),
            defaults=("_config.yml", "_config.yaml"),
            has_dated_names=True,
            splits_words=True,
        ),
        "eleventy": Generator(
            marks=(
                ".eleventy.js",
                *(f"eleventy.config.{ending}" for ending in ("js", "mjs", "cjs", "ts")),
            ),
            extensions=(".md", ".markdown"),
            fields={
                **_SHARED,
                "published": ("date", "{file_date}"),
                "story": ("translationKey", "{path}"),
                "url": ("permalink", "/{folder}/{slug}/"),
            },
            drafts=(*_NOT_FOR_ALL, ("eleventyExcludeFromCollections", "true"), ("permalink", "false")),
            ignored=_LOOKS | {"slug", "permalink", "eleventynavigation", "eleventycomputed", "templateengineoverride"},
            data_files=(".json", ".11tydata.json"),
            has_dated_names=True,
            no_terms=frozenset(("all", "post", "posts", "nav")),
        ),
        "astro": Generator(
            folder="src/content",
            marks=tuple(f"astro.config.{ending}" for ending in ("mjs", "js", "ts", "mts")),
            extensions=(".md", ".markdown"),
            fields={
                **_SHARED,
                "published": ("pubDate", "publishDate", "date"),
                "story": ("translationKey", "{path}"),
                "url": ("url", "/{folder}/{slug}/"),
            },
            drafts=(*_NOT_FOR_ALL, ("isDraft", "true")),
            ignored=_LOOKS | {"slug"},
        ),
    }
)


#: What stands for something else in a pattern.
PLACEHOLDER: Final = re.compile(r"\{([^{}]+)\}")


def is_pattern(text: str) -> bool:
    """Say whether a text of the mapping is a pattern, not the name of a key."""
    return "{" in text


def why_no_pattern(text: str) -> str:
    """Say why braces in a text are no placeholders; "" if they are, or there are none."""
    rest = PLACEHOLDER.sub("", text)
    return "each {name} has a name between two braces" if "{" in rest or "}" in rest else ""


@dataclass(frozen=True, slots=True)
class SiteFolder:
    """A folder whose files are records under other names: what irfeed.toml says, completed by the generator's row."""

    folder: Path
    shown_as: str  #: as findings name it
    generator: Generator
    fields: Mapping[str, tuple[str, ...]]  #: as those of the generator
    values: Mapping[str, str] = field(default_factory=dict)  #: fields of files that do not say them, as in a cell
    ids: Path | None = None  #: a file of records with `path`, `id` and `guid`: the ids of files that keep their own
    ignored: frozenset[str] = frozenset()  #: further keys that say nothing; "*": all that are no fields
    sections: frozenset[str] = frozenset()  #: the folders, below that of a language, that hold articles; none: all do
