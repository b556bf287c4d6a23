"""What plans of feeds ask of an article; whoever has these, article or not, can be planned with."""

# ruff: noqa: D102 - what each field means is said once, by the article

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from irfeed.model.article import Status


class Planned(Protocol):
    """Some of the fields of :class:`irfeed.model.Article`, which say there what they mean."""

    @property
    def id(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def departments(self) -> tuple[str, ...]: ...
    @property
    def published(self) -> datetime: ...
    @property
    def updated(self) -> datetime: ...
    @property
    def story(self) -> str | None: ...
    @property
    def status(self) -> Status: ...
    @property
    def expires(self) -> datetime | None: ...
    @property
    def withdrawn(self) -> datetime | None: ...
    @property
    def reason(self) -> str | None: ...
