"""Pages saved as text: which line is what, and their paragraphs as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from irfeed.findings import Finding, Place
from irfeed.findings.finding import quoted
from irfeed.importing.claims import Certainty, Claim, FoundArticle
from irfeed.importing.rules import records as rules
from irfeed.model import BodyFormat

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


_BULLET = re.compile(r"\s*[•·◦‣▪■□○●*]\s+(?=\S)")
_VIEWS = re.compile(
    r"(?:\s|^)(?:(?:views?|hits?|reads?|조회(?:수)?|閲覧数?|阅读|瀏覽)\s*[:：]?\s*)?\d[\d,.]*\s*(?:views?|hits?|회|次|回)?$",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"\d{4}\s*[年년]\s*\d{1,2}\s*[月월]\s*\d{1,2}\s*[日일]|\d{4}\s?[-./]\s?\d{1,2}\s?[-./]\s?\d{1,2}\.?"
    r"|\d{1,2}[-./]\d{1,2}[-./]\d{4}"
    r"|\b[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\b\d{1,2}\s+[A-Z][a-z]{2,8}\.?,?\s+\d{4}"
)
_CLOCK = re.compile(r"[\s,]*\d{1,2}:\d{2}(?::\d{2})?(?:\s*[AaPp][Mm])?")
_MARKS = " \t|/·,;:-–—()[]"


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines with no empty line between them."""

    lines: tuple[str, ...]
    number: int  #: of the first line, from 1

    @property
    def indent(self) -> int:
        return min(len(line) - len(line.lstrip()) for line in self.lines)

    @property
    def text(self) -> str:
        return " ".join(line.strip() for line in self.lines)


def read_text(text: str, path: str) -> FoundArticle | Finding:
    """Return what a page saved as text says, or a finding where it does not follow the pattern."""
    blocks = [part for block in _blocks(text) for part in _parted(block)]
    first = next((index for index, block in enumerate(blocks) if _is_bullet(block)), None)
    if first is None:
        return _off(path, 1, "There is no bullet with the title")
    board = next((one for one in reversed(blocks[:first]) if not one.indent), None)
    if board is None:
        message = "There is no line with the name of the board above the title"
        return _off(path, blocks[first].number, message)
    if first + 1 == len(blocks) or not _is_bullet(blocks[first + 1]):
        message = "There is no second bullet, with board and author, below the title"
        return _off(path, blocks[first].number, message)
    title, byline = (_BULLET.sub("", block.text, count=1) for block in blocks[first : first + 2])
    body, rest = _body(blocks[first + 2 :])
    if not body:
        message = "There is no text below the line with board and author"
        return rules.page_without_text.at(Place(path, blocks[first + 1].number), message)
    return FoundArticle(
        claims=(Claim("title", title, "the first bullet"), *_claims(board.text, byline)),
        place=Place(path, blocks[first].number),
        body=markdown_of([block.lines for block in body]),
        body_format=BodyFormat.MARKDOWN,
        findings=tuple(_left_out(rest, path)),
    )


def _off(path: str, line: int, message: str) -> Finding:
    return rules.page_pattern.at(Place(path, line), message)


def _blocks(text: str) -> Iterator[_Block]:
    lines: list[str] = []
    for number, line in enumerate([*text.expandtabs(4).splitlines(), ""], 1):
        if line.strip():
            lines.append(line.replace("\xa0", " ").rstrip())
        elif lines:
            yield _Block(tuple(lines), number - len(lines))
            lines = []


def _parted(block: _Block) -> Iterator[_Block]:
    """Part a block where a bullet of the page's head begins: title and author may follow without an empty line."""
    start = 0
    for index in range(1, len(block.lines)):
        if block.lines[index].lstrip().startswith("•"):
            yield _Block(block.lines[start:index], block.number + start)
            start = index
    yield _Block(block.lines[start:], block.number + start)


def _is_bullet(block: _Block) -> bool:
    return _BULLET.match(block.lines[0]) is not None


def _claims(board: str, byline: str) -> Iterator[Claim]:
    yield Claim("department", board, "the name of the board", Certainty.SAID)
    rest = byline[len(board) :] if byline.casefold().startswith(board.casefold()) else byline
    origin = "the line below the title"
    if date := _DATE.search(rest):
        clock = _CLOCK.match(rest, date.end())
        end = clock.end() if clock else date.end()
        yield Claim("published", rest[date.start() : end], origin, Certainty.LIKELY)
        rest = f"{rest[: date.start()]} {rest[end:]}"
    author = _VIEWS.sub("", rest.strip(_MARKS)).strip(_MARKS)
    if author:
        yield Claim("authors", [author], origin, Certainty.LIKELY)


def _body(blocks: Sequence[_Block]) -> tuple[Sequence[_Block], Sequence[_Block]]:
    """Return the blocks of the text, and those after it."""
    if not blocks or not blocks[0].indent:
        return blocks, ()
    end = next((index for index, block in enumerate(blocks) if not block.indent), len(blocks))
    return blocks[:end], blocks[end:]


def _left_out(rest: Sequence[_Block], path: str) -> Iterator[Finding]:
    if rest:
        message = f"What begins with {quoted(rest[0].text)} was left out of the text"
        yield rules.text_left_out.at(Place(path, rest[0].number), message)
