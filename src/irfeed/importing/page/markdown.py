"""Lines of a page that was saved as text, as Markdown that means the same: paragraphs and lists, nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_ITEM = re.compile(r"\s*[-–•·◦‣▪■□○●*]\s+(?=\S)")
_NUMBERED = re.compile(r"\s*(\d{1,3})[.)]\s+(?=\S)")
#: What Markdown reads as markup wherever it stands. Source: CommonMark 0.31, sections 2.4 and 6.
_ANYWHERE = re.compile(r"([\\`*_\[\]<>&|~])")
#: What it reads as markup at the beginning of a line. Source: CommonMark 0.31, sections 4 and 5.
_BEGINNING = re.compile(r"(\d*)([-+#=:.)])")


def markdown_of(blocks: Iterable[Sequence[str]]) -> str:
    """Return blocks of lines as Markdown: a block whose lines begin with bullets or numbers is a list."""
    return "\n\n".join(map(_block, blocks))


def _block(lines: Sequence[str]) -> str:
    for mark in (_ITEM, _NUMBERED):
        if mark.match(lines[0]):
            return "\n".join(_items(lines, mark))
    return _text(" ".join(line.strip() for line in lines))


def _items(lines: Sequence[str], mark: re.Pattern[str]) -> list[str]:
    items: list[tuple[str, str]] = []
    for line in lines:
        found = mark.match(line)
        if found:
            items.append((f"{found[1]}." if mark is _NUMBERED else "-", line[found.end() :].strip()))
        else:
            sign, before = items.pop()
            items.append((sign, f"{before} {line.strip()}"))
    return [f"{sign} {_text(text)}" for sign, text in items]


def _text(text: str) -> str:
    """Return a text with a backslash before whatever Markdown would take for more than text."""
    return _BEGINNING.sub(r"\1\\\2", _ANYWHERE.sub(r"\\\1", text), count=1) if _BEGINNING.match(text) else _plain(text)


def _plain(text: str) -> str:
    return _ANYWHERE.sub(r"\\\1", text)
