"""What plans of feeds ask of an article; whoever has these, article or not, can be planned with."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from irfeed.model.article import Status


class Planned(Protocol):
    """Some of the fields of :class:`irfeed.model.Article`, which say there what they mean."""

    @property
    def id(self) -> str: ...  # noqa: D102
    @property
    def language(self) -> str: ...  # noqa: D102
    @property
    def departments(self) -> tuple[str, ...]: ...  # noqa: D102
    @property
    def published(self) -> datetime: ...  # noqa: D102
    @property
    def updated(self) -> datetime: ...  # noqa: D102
    @property
    def story(self) -> str | None: ...  # noqa: D102
    @property
    def status(self) -> Status: ...  # noqa: D102
    @property
    def expires(self) -> datetime | None: ...  # noqa: D102
    @property
    def withdrawn(self) -> datetime | None: ...  # noqa: D102
    @property
    def reason(self) -> str | None: ...  # noqa: D102
