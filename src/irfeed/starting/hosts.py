"""What a host needs to build and serve the feeds of a publication."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Host(StrEnum):
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
        Host.GITHUB_PAGES: (".github/workflows/feeds.yml", _GITHUB),
        Host.GITLAB_PAGES: (".gitlab-ci.yml", _GITLAB),
        Host.NETLIFY: ("netlify.toml", _NETLIFY),
        Host.OTHER: ("build.sh", _OTHER),
    }
)


def host_files(host: Host) -> Mapping[str, str]:
    """Return the texts of the files for a host by their paths: its workflow, and what git should pass over."""
    path, text = _FILES[host]
    return {path: text, ".gitignore": _IGNORED}
