"""The files that a new publication begins with. Pure: answers in, texts out."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from irfeed.cli.editor_files import CONFIGURATION_SCHEMA
from irfeed.cli.record_edits import texts_for
from irfeed.load import line_of


@dataclass(frozen=True, slots=True)
class Answers:
    """What a person said, or what exists says."""

    title: str
    url: str
    feeds_url: str
    id_authority: str
    languages: tuple[str, ...]
    departments: Mapping[str, str]  #: names by slug
    author: str = ""
    time_zone: str = ""
    articles: str = "articles"
    output: str = "public"
    source: str = ""  #: the part of irfeed.toml that says where else articles are


def configuration_text(answers: Answers) -> str:
    """Return an irfeed.toml with a comment for each key that people ask about."""
    articles = f"articles = {text_of(answers.articles)}\n" if answers.articles != "articles" else ""
    output = f"output = {text_of(answers.output)}\n" if answers.output != "public" else ""
    languages = "".join(f"{key_of(tag)} = {{}}\n" for tag in answers.languages)
    departments = "".join(
        f"[departments.{key_of(slug)}]\nname = {text_of(name)}\n\n" for slug, name in answers.departments.items()
    )
    return f"""\
#:schema {CONFIGURATION_SCHEMA}
# What this publication is, and which feeds it has. Every key: docs/reference/configuration.md of irfeed.

[publication]
# Every text may be given once, or by language: {{ en = "…", ko = "…" }}.
title = {text_of(answers.title)}
# The home page that readers see.
url = {text_of(answers.url)}
# Where the output folder is served. Subscribers keep this address, so it should never change.
feeds_url = {text_of(answers.feeds_url)}
# A host that is yours, and a year in which it is: the first part of every permanent id. Never change it.
id_authority = {text_of(answers.id_authority)}
{_optional("author", answers.author, "Seoul Metropolitan Government", "Stands in where a record names no author.")}
{_optional("time_zone", answers.time_zone, "Asia/Seoul", "What dates without an offset mean.")}
{articles}{output}
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
{answers.source}"""


def _optional(name: str, value: str, example: str, says: str) -> str:
    return f"# {says}\n{name} = {text_of(value)}" if value else f"# {says}\n# {name} = {text_of(example)}"


def text_of(text: str) -> str:
    """Return a TOML basic string, which JSON's strings are too but for one character. Source: TOML 1.0, String."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007F")


def key_of(key: str) -> str:
    """Return a key of TOML, in quotation marks if it must be."""
    return key if key.replace("-", "").replace("_", "").isalnum() and key.isascii() else text_of(key)


class WebHost(StrEnum):
    """Where the feeds are served."""

    GITHUB_PAGES = "github-pages"
    GITLAB_PAGES = "gitlab-pages"
    NETLIFY = "netlify"
    OTHER = "other"


_GITHUB = """\
# Builds the feeds on every change, and serves them by GitHub Pages (Settings, Pages, Source: GitHub Actions).
name: feeds
on:
  push:
    branches: [main]
  pull_request:
  schedule:
    - cron: "17 * * * *" # articles with a date to come appear within the hour
permissions:
  contents: read
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with: { python-version: "3.12" }
      - run: pip install irfeed
      - run: irfeed validate --format github
      - run: irfeed build --format github
      - uses: actions/upload-pages-artifact@v3
        with: { path: public }
  deploy:
    if: github.event_name != 'pull_request'
    needs: build
    runs-on: ubuntu-latest
    permissions: { pages: write, id-token: write }
    environment: { name: github-pages }
    steps:
      - uses: actions/deploy-pages@v4
"""
_GITLAB = """\
# Builds the feeds on every change, and serves them by GitLab Pages.
pages:
  image: python:3.12-slim
  script:
    - pip install irfeed
    - irfeed validate --format gitlab > gl-code-quality-report.json
    - irfeed build
  artifacts:
    paths: [public]
    reports:
      codequality: gl-code-quality-report.json
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
"""
_NETLIFY = """\
# Netlify builds the feeds on every change, and serves them.
[build]
command = "pip install irfeed && irfeed validate && irfeed build"
publish = "public"

[build.environment]
PYTHON_VERSION = "3.12"
"""
_OTHER = """\
#!/bin/sh
# Builds the feeds; run it on every change, then copy public/ to where feeds_url in irfeed.toml points.
set -eu
cd "$(dirname "$0")"
irfeed validate
irfeed build
"""
_IGNORED = """\
# What irfeed makes; it is made again from the records.
/public/
/.irfeed/
"""
_FILES = MappingProxyType(
    {
        WebHost.GITHUB_PAGES: (".github/workflows/feeds.yml", _GITHUB),
        WebHost.GITLAB_PAGES: (".gitlab-ci.yml", _GITLAB),
        WebHost.NETLIFY: ("netlify.toml", _NETLIFY),
        WebHost.OTHER: ("build.sh", _OTHER),
    }
)


def host_files(host: WebHost) -> Mapping[str, str]:
    """Return the texts of the files for a host by their paths: its workflow, and what git should pass over."""
    path, text = _FILES[host]
    return {path: text, ".gitignore": _IGNORED}


def first_record(answers: Answers, mark: str, moment: datetime) -> str:
    """Return the text of a Markdown record that says how to go on: a draft in the publication's language.

    Args:
        answers: What is known of the publication.
        mark: What makes the id one of a kind.
        moment: When the record is published.
    """
    language = answers.languages[0]
    texts = texts_for(language)
    fields = {
        "id": f"tag:{answers.id_authority}:{moment:%Y-%m-%d}-{mark}",
        "title": texts.title.format(title=answers.title),
        "language": language,
        "department": [next(iter(answers.departments))],
        "url": f"{answers.url.rstrip('/')}/feeds-have-begun/",
        "published": moment.isoformat(timespec="seconds"),
        "status": "draft",
    }
    comments = {"id": texts.id, "status": texts.status}
    lines = (
        (f"# {comments[name]}\n" if name in comments else "") + line_of(name, value) for name, value in fields.items()
    )
    return f"---\n{''.join(lines)}---\n{texts.body}\n"
