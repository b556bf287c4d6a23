"""Makes records to measure with: any number, bodies of some 3 KB, five departments, four languages; always the same."""

from __future__ import annotations

import json
import random
from datetime import UTC, datetime, timedelta
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
_BODY = 3000  # bytes of HTML
_START = datetime(2006, 1, 1, tzinfo=UTC)
_DAYS = 20 * 365
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


def make_records(number: int, seed: int = 7) -> list[dict[str, object]]:
    """Return `number` records, spread evenly over twenty years, every fourth the translation of the one before."""
    chance = random.Random(seed)  # noqa: S311 - records, not secrets
    languages = list(WORDS)
    return [_record(position, number, languages[position % 4], chance) for position in range(number)]


def write_publication(folder: Path, number: int, feeds: str) -> Path:
    """Write a publication with `number` records, and `feeds` as its [feeds] table, into `folder`."""
    articles = folder / "articles"
    articles.mkdir(parents=True, exist_ok=True)
    departments = "\n".join(f'[departments.{slug}]\nname = "{slug.capitalize()}"' for slug in DEPARTMENTS)
    configuration = CONFIGURATION.format(departments=departments, feeds=feeds)
    (folder / "irfeed.toml").write_text(configuration, "utf-8")
    with (articles / "records.jsonl").open("w", encoding="utf-8") as lines:
        for record in make_records(number):
            lines.write(json.dumps(record, ensure_ascii=False) + "\n")
    return folder


def _record(position: int, number: int, language: str, chance: random.Random) -> dict[str, object]:
    words = WORDS[language]
    moment = _START + timedelta(seconds=position * _DAYS * 86400 // number)
    paragraphs: list[str] = []
    size = 0
    while size < _BODY:
        sentence = " ".join(chance.choices(words, k=30))
        link = f' <a href="https://bench.example/{chance.randrange(10**6)}/">{chance.choice(words)}</a>.'
        paragraphs.append(f"<p>{sentence}{link}</p>")
        size += len(paragraphs[-1].encode())
    return {
        "id": f"tag:bench.example,2006:{position:07}",
        "title": " ".join(chance.choices(words, k=6)),
        "language": language,
        "department": DEPARTMENTS[chance.randrange(len(DEPARTMENTS))],
        "url": f"https://bench.example/{language}/{position:07}/",
        "published": moment.isoformat(),
        "summary": " ".join(chance.choices(words, k=20)),
        "body": "\n".join(paragraphs),
        "body_format": "html",
        "authors": [{"name": "Bench Desk"}],
        "categories": chance.sample(words, k=2),
        "story": f"story-{position // 4:07}",
    }
