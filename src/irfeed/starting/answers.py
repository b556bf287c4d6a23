"""What has to be known of a publication before it can begin."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


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
