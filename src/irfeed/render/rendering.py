"""Articles -> what every document needs of them: made once each, in as many processes as it is worth."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache, partial
from importlib import import_module
from itertools import chain, islice

from irfeed.findings import Finding, Place
from irfeed.model import Article, Entry, Format, Translation
from irfeed.render.content import content_of
from irfeed.render.options import Options

_MODULES = {Format.RSS: "rss_item", Format.ATOM: "atom_entry", Format.JSON: "json_item"}
#: What a process takes at a time: large enough that handing it over costs little.
_BATCH = 100


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


def render_all(
    jobs: Iterable[Job], options: Options, formats: Sequence[Format], *, processes: int = 1
) -> Iterator[Rendered]:
    """Render the jobs in their order; the results do not depend on the number of processes."""
    if processes == 1:
        yield from (render(job, options, formats) for job in jobs)
        return
    work = partial(_render_batch, options=options, formats=formats)
    with ProcessPoolExecutor(processes) as pool:
        yield from chain.from_iterable(pool.map(work, _batches(jobs)))


@cache
def _fragment_of(format_: Format) -> Callable[[Entry, Options], bytes]:
    # Imported when it is needed: judging bodies alone needs neither lxml nor feedgen.
    fragment: Callable[[Entry, Options], bytes] = import_module(f"irfeed.render.{_MODULES[format_]}").fragment
    return fragment


def _batches(jobs: Iterable[Job]) -> Iterator[list[Job]]:
    rest = iter(jobs)
    while batch := list(islice(rest, _BATCH)):
        yield batch


def _render_batch(jobs: Sequence[Job], options: Options, formats: Sequence[Format]) -> list[Rendered]:
    return [render(job, options, formats) for job in jobs]
