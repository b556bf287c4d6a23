"""An article -> its entry: content made safe once, and one fragment for each format."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from irfeed.findings import Finding, Place
from irfeed.frozen import dataclass
from irfeed.model import Article, Entry, Format, Translation
from irfeed.render.content import content_of
from irfeed.render.options import Options

_MODULES = {Format.RSS: "rss_item", Format.ATOM: "atom_entry", Format.JSON: "json_item"}


class Writer(Protocol):
    """Writes entries in one format."""

    def fragment(self, entry: Entry, options: Options) -> bytes:
        """Return the bytes of an entry."""

    def translations(self, others: Sequence[Translation], address: str) -> str:
        """Return the part of an entry that names those who tell the story of the article at `address`, too."""


@dataclass(frozen=True, slots=True)
class Job:
    """An article to render, with its translations."""

    article: Article
    translations: tuple[Translation, ...] = ()


@dataclass(frozen=True, slots=True)
class Rendered:
    """An entry, its fragments, and what was found in its body; the findings' places are for the caller to fill in."""

    entry: Entry
    fragments: Mapping[Format, bytes]
    findings: Sequence[Finding]


def render(job: Job, options: Options, formats: Sequence[Format]) -> Rendered:
    """Make the content of an article safe, once, and render it once for each of `formats`."""
    content, findings = content_of(job.article, Place(""))
    entry = Entry(job.article, content, job.translations)
    return Rendered(
        entry, {format_: writer_of(format_).fragment(entry, options) for format_ in formats}, tuple(findings)
    )


@cache
def writer_of(format_: Format) -> Writer:
    """Return the module that writes entries in a format."""
    # Imported when it is needed: judging bodies alone needs neither lxml nor feedgen.
    return cast("Writer", import_module(f"irfeed.render.{_MODULES[format_]}"))
