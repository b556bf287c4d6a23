"""The text of a first irfeed.toml."""

from __future__ import annotations

import json

from irfeed.starting.answers import Answers

#: The name of the JSON Schema that stands beside irfeed.toml, for editors.
SCHEMA = "irfeed.schema.json"


def configuration_text(answers: Answers) -> str:
    """Return an irfeed.toml with a comment for each key that people ask about."""
    articles = f"articles = {_text(answers.articles)}\n" if answers.articles != "articles" else ""
    languages = "".join(f"{_key(tag)} = {{}}\n" for tag in answers.languages)
    departments = "".join(
        f"[departments.{_key(slug)}]\nname = {_text(name)}\n\n" for slug, name in answers.departments.items()
    )
    return f"""\
#:schema {SCHEMA}
# What this publication is, and which feeds it has. Every key: docs/reference/configuration.md of irfeed.

[publication]
# Every text may be given once, or by language: {{ en = "…", ko = "…" }}.
title = {_text(answers.title)}
# The home page that readers see.
url = {_text(answers.url)}
# Where the output folder is served. Subscribers keep this address, so it should never change.
feeds_url = {_text(answers.feeds_url)}
# A host that is yours, and a year in which it is: the first part of every permanent id. Never change it.
id_authority = {_text(answers.id_authority)}
{_optional("author", answers.author, "Seoul Metropolitan Government", "Stands in where a record names no author.")}
{_optional("time_zone", answers.time_zone, "Asia/Seoul", "What dates without an offset mean.")}
{articles}
# The first language is the default one.
[languages]
{languages}
# Each department has feeds of its own. The key is a part of their addresses: choose it once.
{departments}[feeds]
formats = ["rss", "atom", "json"]
# Of everything; of each language; of each department; of each department in each language.
variants = ["all", "language", "department", "department-language"]
# How many entries a feed holds; older ones stay readable in its archives.
limit = 50
"""


def _optional(name: str, value: str, example: str, says: str) -> str:
    return f"# {says}\n{name} = {_text(value)}" if value else f"# {says}\n# {name} = {_text(example)}"


def _text(text: str) -> str:
    """Return a TOML basic string, which JSON's strings are too but for one character. Source: TOML 1.0, String."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007F")


def _key(key: str) -> str:
    return key if key.replace("-", "").replace("_", "").isalnum() and key.isascii() else _text(key)
