"""Records -> the index: only what was written since the last build is read, by as many processes as it is worth."""

from __future__ import annotations

from irfeed.building.reading.articles import ArticleReader, LinesFile
from irfeed.building.reading.entries import Rendered, Renderer, Wanted
from irfeed.building.reading.read import Reading, ReadingContext, read_records
from irfeed.building.reading.together import judge_all, judge_dates

__all__ = [
    "ArticleReader",
    "LinesFile",
    "Reading",
    "ReadingContext",
    "Rendered",
    "Renderer",
    "Wanted",
    "judge_all",
    "judge_dates",
    "read_records",
]
