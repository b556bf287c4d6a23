"""An article -> its entry: content made safe once, and one fragment for each format."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib import import_module

from irfeed.findings import Finding, Place
from irfeed.frozen import dataclass
from irfeed.model import Article, Entry, Format, Translation
from irfeed.render.content import content_of
from irfeed.render.options import Options

_MODULES = {Format.RSS: "rss_item", Format.ATOM: "atom_entry", Format.JSON: "json_item"}


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
    return Rendered(entry, {format_: _fragment_of(format_)(entry, options) for format_ in formats}, tuple(findings))


@cache
def _fragment_of(format_: Format) -> Callable[[Entry, Options], bytes]:
    # Imported when it is needed: judging bodies alone needs neither lxml nor feedgen.
    fragment: Callable[[Entry, Options], bytes] = import_module(f"irfeed.render.{_MODULES[format_]}").fragment
    return fragment
