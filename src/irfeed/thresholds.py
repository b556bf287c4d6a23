"""How much work is worth sharing out, and in what portions: it decides how fast a build is, never a byte of it."""

from __future__ import annotations

from irfeed.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Thresholds:
    """What a build goes by. Those for many articles, unless a test wants a few to go the same way."""

    shared_bytes: int = 4 << 20  #: from so many bytes to read on, more than one process is worth its start
    task_bytes: int = 1 << 20  #: a process reads at a time
    piece_lines: int = 61  #: a piece of a file of lines has, on average
    shared_articles: int = 500  #: from so many to render on, more than one process is worth its start
    task_articles: int = 200  #: a process renders at a time
    shared_entries: int = 4000  #: from so many in documents on, more than one process is worth its start
    task_entries: int = 4000  #: a process puts into the documents of months at a time; no month is parted
    batch_articles: int = 300  #: are read out of the store before what they add to documents is written
