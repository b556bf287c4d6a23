"""Makes records to measure with: any number, bodies of some 3 KB, five departments, four languages; always the same.

Sentences are made beforehand and drawn by chance, so that a million records take seconds, and no more memory than one.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

DEPARTMENTS = ("culture", "environment", "relations", "safety", "transport")
WORDS = {
    language: words.split()
    for language, words in {
        "en": "the city opened a new garden near old river where people meet friends and listen to music in spring",
        "ko": "서울 시민 광장 문화 도시 협력 안전 교통 새로운 정원 강변 사람들 음악 봄날 함께 열렸다 만나는 거리",
        "ja": "東京 都市 交流 安全 文化 市民 新しい 庭園 川辺 音楽 春の日 広場 開かれた 協力 友好 条約 記念 式典",
        "ar": "المدينة حديقة جديدة النهر الناس الأصدقاء الموسيقى الربيع الساحة الثقافة التعاون السلامة النقل افتتاح",
    }.items()
}
LANGUAGES = tuple(WORDS)
MONTHS = 20 * 12  # that the records are spread over, unless another number is asked for
_BODY = 3000  # bytes of HTML
_START = datetime(2006, 1, 1, tzinfo=UTC)
_MONTH = 365.25 * 86400 / 12  # seconds
_A_FILE = 100_000  # records; irfeed takes files of up to a gibibyte
_STOCK = 1000  # texts of each kind that are made beforehand, for each language
CONFIGURATION = """\
[publication]
title = "Benchmark News"
url = "https://bench.example/"
feeds_url = "https://feeds.bench.example/"
id_authority = "bench.example,2006"
time_zone = "UTC"
[languages]
en = {{}}
ko = {{}}
ja = {{}}
ar = {{}}
{departments}
[feeds]
{feeds}
"""


@dataclass(frozen=True, slots=True)
class _Stock:
    """Texts of one language, as they stand in JSON, without quotes."""

    paragraphs: list[tuple[str, int]]  #: each with its bytes of HTML
    titles: list[str]
    summaries: list[str]
    categories: list[str]


def record_lines(number: int, months: int = MONTHS, seed: int = 7) -> Iterator[str]:
    """Yield `number` records as lines of JSON, spread evenly over `months`; each four are one story."""
    chance = random.Random(seed)  # noqa: S311 - records, not secrets
    stocks = [_stock(WORDS[language], chance) for language in LANGUAGES]
    pause = months * _MONTH / max(1, number)
    for position in range(number):
        moment = _START + timedelta(seconds=int(position * pause))
        which = position % len(LANGUAGES)
        yield _line(position, moment.isoformat(), LANGUAGES[which], stocks[which], chance)


def write_publication(
    folder: Path, number: int, feeds: str, months: int = MONTHS, departments: Sequence[str] = DEPARTMENTS
) -> Path:
    """Write a publication with `number` records, and `feeds` as its [feeds] table, into `folder`.

    The records are of the usual departments, so that others than these go with no record.
    """
    articles = folder / "articles"
    articles.mkdir(parents=True, exist_ok=True)
    tables = "\n".join(f'[departments.{slug}]\nname = "{slug.capitalize()}"' for slug in departments)
    configuration = CONFIGURATION.format(departments=tables, feeds=feeds)
    (folder / "irfeed.toml").write_text(configuration, "utf-8")
    lines = record_lines(number, months)
    for at in range(0, number, _A_FILE):
        path = articles / f"records-{at // _A_FILE}.jsonl" if at else records_of(folder)
        with path.open("w", encoding="utf-8") as file:
            file.writelines(islice(lines, _A_FILE))
    return folder


def records_of(publication: Path) -> Path:
    """Return the file that holds the records of `publication`, or the oldest of them."""
    return publication / "articles" / "records.jsonl"


def edit_record(publication: Path, position: int, edition: int) -> None:
    """Change one word in the body of the record at `position`, and say when; another word for each `edition`."""
    path = records_of(publication)
    copy = path.with_suffix(".new")
    with path.open(encoding="utf-8") as lines, copy.open("w", encoding="utf-8") as copied:
        for at, line in enumerate(lines):
            copied.write(line if at != position else _edited(line, edition))
    copy.replace(path)


def append_late_record(publication: Path, edition: int) -> None:
    """Append a record that is dated some days after the first of all; another one for each `edition`."""
    path = records_of(publication)
    with path.open(encoding="utf-8") as lines:
        record = json.loads(next(lines))
    moment = _START + timedelta(days=40, minutes=edition)
    late = {"id": f"tag:bench.example,2006:late-{edition}", "url": f"https://bench.example/en/late-{edition}/"}
    record |= late | {"published": moment.isoformat(), "story": f"late-{edition}"}
    with path.open("a", encoding="utf-8") as lines:
        lines.write(json.dumps(record, ensure_ascii=False) + "\n")


def _edited(line: str, edition: int) -> str:
    record = json.loads(line)
    start, _, rest = record["body"].partition(" ")
    record["body"] = f"{start} edited{edition} {rest.partition(' ')[2]}"
    record["updated"] = f"2026-10-01T00:{edition:02}:00+00:00"
    return json.dumps(record, ensure_ascii=False) + "\n"


def _stock(words: list[str], chance: random.Random) -> _Stock:
    paragraphs: list[tuple[str, int]] = []
    for _ in range(_STOCK):
        sentence = " ".join(chance.choices(words, k=30))
        link = f' <a href="https://bench.example/{chance.randrange(10**6)}/">{chance.choice(words)}</a>.'
        paragraph = f"<p>{sentence}{link}</p>\n"
        paragraphs.append((_inner(paragraph), len(paragraph.encode())))
    return _Stock(
        paragraphs,
        [" ".join(chance.choices(words, k=6)) for _ in range(_STOCK)],
        [" ".join(chance.choices(words, k=20)) for _ in range(_STOCK)],
        [json.dumps(chance.sample(words, k=2), ensure_ascii=False) for _ in range(_STOCK)],
    )


def _line(position: int, moment: str, language: str, stock: _Stock, chance: random.Random) -> str:
    paragraphs: list[str] = []
    size = 0
    while size < _BODY:
        paragraph, length = chance.choice(stock.paragraphs)
        paragraphs.append(paragraph)
        size += length
    return (
        f'{{"id": "tag:bench.example,2006:{position:07}", "title": "{chance.choice(stock.titles)}", '
        f'"language": "{language}", "department": "{chance.choice(DEPARTMENTS)}", '
        f'"url": "https://bench.example/{language}/{position:07}/", "published": "{moment}", '
        f'"summary": "{chance.choice(stock.summaries)}", "body": "{"".join(paragraphs)}", "body_format": "html", '
        f'"authors": [{{"name": "Bench Desk"}}], "categories": {chance.choice(stock.categories)}, '
        f'"story": "story-{position // len(LANGUAGES):07}"}}\n'
    )


def _inner(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)[1:-1]
