"""Words in the languages of a publication."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from irfeed.errors import OutsideError
from irfeed.pages import words

GERMAN = """\
[words]
subscribe = "Abonnieren"
[plural]
one = "n = 1"
[entries]
one = "{n} Eintrag"
other = "{n} Einträge"
[date]
day = "{day}. {month} {year}"
month = "{month} {year}"
month_of_year = "{month}"
months = ["Januar", "Februar", "März", "April", "Mai", "Juni",
  "Juli", "August", "September", "Oktober", "November", "Dezember"]
"""


def _one(tag: str, folder: Path | None = None) -> words.Words:
    return words.load((tag,), folder)[tag]


@pytest.mark.parametrize(
    ("language", "day", "month", "short", "number", "heading"),
    [
        ("en", "6 February 2015", "February 2015", "February", "12 entries", "Entries of February 2015"),
        ("ko", "2015년 2월 6일", "2015년 2월", "2월", "12건", "2015년 2월의 글"),
        ("ja", "2015年2月6日", "2015年2月", "2月", "12件", "2015年2月の記事"),
        ("ar", "6 فبراير 2015", "فبراير 2015", "فبراير", "12 مقالة", "مقالات فبراير 2015"),
    ],
)
def test_dates_and_numbers(language: str, day: str, month: str, short: str, number: str, heading: str) -> None:
    """Dates, months and numbers are written as people write them in each language."""
    found = _one(language)

    assert found.language == language
    assert found.day(date(2015, 2, 6)) == day
    assert found.month("2015-02") == month
    assert found.month_of_year("2015-02") == short
    assert found.entries(12) == number
    assert found.entries_of("2015-02") == heading


@pytest.mark.parametrize(
    ("number", "said"), [(0, "لا مقالات"), (1, "مقالة واحدة"), (2, "مقالتان"), (3, "3 مقالات"), (100, "100 مقالة")]
)
def test_arabic_numbers(number: int, said: str) -> None:
    """Arabic says each number of entries in its own form."""
    assert _one("ar").entries(number) == said


@pytest.mark.parametrize("language", ["ko", "ja", "ar"])
def test_given_catalogues_are_whole(language: str) -> None:
    """Every word of the English catalogue is in the others, in other words."""
    english, other = _one("en"), _one(language)

    assert {name for name in english.words if other[name] == english[name]} == set()


@pytest.mark.parametrize(("tag", "spoken"), [("ko-KR", "ko-KR"), ("th", "en"), ("zh-Hant", "en")])
def test_which_language_is_spoken(tag: str, spoken: str) -> None:
    """A regional language takes the words of its language; one without words takes English, and says so."""
    assert _one(tag).language == spoken


def test_a_publication_adds_a_language(tmp_path: Path) -> None:
    """A catalogue of the publication gives words, numbers and dates; what it leaves out is in English."""
    (tmp_path / "de.toml").write_text(GERMAN, encoding="utf-8")
    found = _one("de-AT", tmp_path)

    assert found.language == "de-AT"
    assert found["subscribe"] == "Abonnieren"
    assert found["formats"] == "Formats"
    assert found.entries(1) == "1 Eintrag"
    assert found.day(date(2024, 3, 1)) == "1. März 2024"


def test_a_publication_changes_a_word(tmp_path: Path) -> None:
    """A catalogue of the publication stands in front of irfeed's own, also with a byte order mark."""
    (tmp_path / "ko.toml").write_text('[words]\nsubscribe = "받아 보기"\n', encoding="utf-8-sig")
    found = _one("ko", tmp_path)

    assert found["subscribe"] == "받아 보기"
    assert found["formats"] == "형식"
    assert found.entries(3) == "3건"


def test_other_digits(tmp_path: Path) -> None:
    """A catalogue may name the digits of another script."""
    digits = (
        '[date]\nday = "{day}/{number}/{year}"\nmonth = "{number}"\nmonth_of_year = "{number}"\ndigits = "٠١٢٣٤٥٦٧٨٩"\n'
    )
    (tmp_path / "ar.toml").write_text(digits, encoding="utf-8")
    found = _one("ar", tmp_path)

    assert found.day(date(2015, 2, 16)) == "١٦/٢/٢٠١٥"
    assert found.entries(5) == "٥ مقالات"


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    """A catalogue that is not UTF-8 is told by its name."""
    (tmp_path / "de.toml").write_bytes(b"\xff")

    with pytest.raises(OutsideError, match=r"words/de\.toml cannot be read: .*UTF-8"):
        _one("de", tmp_path)
