"""Single values: what is refused, and what the others become."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from irfeed.syntax.urls import read_host
from irfeed.validation import Validation
from irfeed.validation.finding import label, listed, named, nearest, shown
from irfeed.validation.media_types import type_of

Judge = Callable[..., Validation]


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("https://a.example", "https://a.example"),
        ("HTTPS://A.Example:8443/B?c#D", "https://a.example:8443/B?c#D"),
        (
            "https://서울.example/도쿄?방문=예#끝",
            "https://xn--2i4bq6h.example/%EB%8F%84%EC%BF%84?%EB%B0%A9%EB%AC%B8=%EC%98%88#%EB%81%9D",
        ),
        ("https://faß.example/", "https://xn--fa-hia.example/"),
        ("https://ΣΑΣ.example/", "https://xn--mxa9ab.example/"),
        ("https://a.example/%ed%95%9c?a[]=1", "https://a.example/%ed%95%9c?a%5B%5D=1"),
        ("http://[2001:DB8::1]:80/", "http://[2001:db8::1]:80/"),
        ("http://192.0.2.255/", "http://192.0.2.255/"),
        ("https://xn--2i4bq6h.example/", "https://xn--2i4bq6h.example/"),
        ("https://Ｓeoul.example/", "https://seoul.example/"),
        ("https://a.example/a;b=1,2?x=@:/?'()*!$&+~", "https://a.example/a;b=1,2?x=@:/?'()*!$&+~"),
        ("https://a.example/#", "https://a.example/"),
    ],
)
def test_addresses_are_published_as_uris(judge: Judge, written: str, published: str) -> None:
    """Scheme and host are lower case and ASCII, other letters percent-encoded, and the rest as it was written."""
    assert [article.url for article in judge({"url": written}).articles] == [published]


@pytest.mark.parametrize(
    ("host", "is_right"),
    [
        ("a.example", True),
        ("a-b.example", True),
        ("1.example", True),
        ("0.0.0.1", True),
        ("a.0x1", False),
        ("1.2.3", False),
        ("1.2.3.4.5", False),
        ("01.2.3.4", False),
        ("a-.example", False),
        ("a..example", False),
        (".", False),
        ("xn--.example", False),
        ("xn--99999999.example", False),
        ("ｘn--99999999.example", False),
        ("xn--서울.example", False),
        ("xn--abc-.example", False),
        ("xn--ls8h.example", False),
        ("XN--2I4BQ6H.example", True),
        ("-서울.example", False),
        ("\u0301a.example", False),
        ("a\u200db.example", False),
        ("a。example", False),
        ("서" * 60 + ".example", False),
        ("\ud800.example", False),
        ("ℂ.example", True),
        ("㏂.example", False),
        ("[::1", False),
        ("[]", False),
        ("[v1.a]", False),
        ("[fe80::1%eth0]", False),
    ],
)
def test_hosts(host: str, *, is_right: bool) -> None:
    """A host is a domain name or an IP address in its usual spelling, and nothing that only looks like one."""
    found = read_host(host)

    assert bool(found.ascii) == is_right
    assert bool(found.finding) != is_right
    assert found.ascii.isascii()


def test_credentials_are_not_repeated(judge: Judge) -> None:
    """Findings end up in public logs, so no message shows the password in an address."""
    validation = judge({"url": "//editor:secret@a b.example/"}, {"url": "https://editor:secret@a.example/ b"})

    assert {"REC060", "REC064", "REC065"} <= {finding.code for finding in validation.findings}
    assert not any("secret" in str(finding) for finding in validation.findings)


@pytest.mark.parametrize(
    ("written", "zone", "expected"),
    [
        ("2015-02-06T09:00:00.999999999+09:00", None, datetime(2015, 2, 6, 9, tzinfo=timezone(timedelta(hours=9)))),
        ("2015-02-06t09:00:00z", None, datetime(2015, 2, 6, 9, tzinfo=UTC)),
        ("2015-02-06T09:00:00-03:30", None, datetime(2015, 2, 6, 12, 30, tzinfo=UTC)),
        ("2015-02-06", "Asia/Seoul", datetime(2015, 2, 5, 15, tzinfo=UTC)),
        ("2015-02-06T09:00:00", "Asia/Seoul", datetime(2015, 2, 6, tzinfo=UTC)),
        ("2015-07-01", "America/New_York", datetime(2015, 7, 1, 4, tzinfo=UTC)),
        ("2015-11-01T01:30:00", "America/New_York", datetime(2015, 11, 1, 5, 30, tzinfo=UTC)),
        ("1971-01-01", "Africa/Monrovia", datetime(1971, 1, 1, 0, 44, 30, tzinfo=UTC)),
        ("2015-2-6", "America/New_York", datetime(2015, 2, 6, 5, tzinfo=UTC)),
        ("2015-02-06 09:00", "Asia/Seoul", datetime(2015, 2, 6, tzinfo=UTC)),
        ("2015-02-06 09:00:00 +0900", "Europe/Berlin", datetime(2015, 2, 6, tzinfo=UTC)),
        ("2015-02-06 09:00:00 -4", "Europe/Berlin", datetime(2015, 2, 6, 13, tzinfo=UTC)),
        ("2015-02-06 2:00:00 PM", "Asia/Seoul", datetime(2015, 2, 6, 5, tzinfo=UTC)),
        ("2015. 2. 6. 오후 2:00:00", "Asia/Seoul", datetime(2015, 2, 6, 5, tzinfo=UTC)),
        ("17.03.2015", "Asia/Seoul", datetime(2015, 3, 16, 15, tzinfo=UTC)),
        ("Fri, 06 Feb 2015 09:00:00 +0900", "Europe/Berlin", datetime(2015, 2, 6, tzinfo=UTC)),
    ],
)
def test_dates(judge: Judge, written: str, zone: str | None, expected: datetime) -> None:
    """A date becomes an aware moment in whole seconds, with an offset that every format can write."""
    (article,) = judge({"published": written}, zone=zone).articles
    offset = article.published.utcoffset()

    assert article.published == expected
    assert offset is not None
    assert offset.seconds % 60 == 0
    assert type(article.published.tzinfo) is timezone


@pytest.mark.parametrize(
    ("written", "zone", "code"),
    [
        ("2015-03-08T02:30:00", "America/New_York", "REC074"),
        ("2011-12-30", "Pacific/Apia", "REC074"),
        ("2018-11-04", "America/Sao_Paulo", "REC074"),
        ("2015-11-01T01:30:00", "America/New_York", "REC075"),
        ("0001-01-01", "Asia/Seoul", "REC076"),
        ("9999-12-31T23:00:00", "America/New_York", "REC076"),
        ("2015-03-08 2:30 am", "America/New_York", "REC074"),
        ("2015-11-01 1:30 am", "America/New_York", "REC075"),
        ("6 February 1969", "Asia/Seoul", "REC076"),
        ("Mon, 01 Jan 1968 09:00:00 +0900", "Asia/Seoul", "REC076"),
        ("9999-12-31 23:00", "Etc/GMT+12", "REC076"),
        ("2015-02-31 10:00", "Asia/Seoul", "REC072"),
        ("Fri, 06 Feb 2015 09:00:00 +2300", "Asia/Seoul", "REC073"),
        ("Tue, 06 Feb 2015 09:00:00 +0900", "Asia/Seoul", "REC070"),
        ("02/06/2015", "Asia/Seoul", "REC070"),
    ],
)
def test_local_times(judge: Judge, written: str, zone: str, code: str) -> None:
    """Local times that never were, came twice or lie too far off are told."""
    (finding,) = judge({"published": written}, zone=zone).findings

    assert finding.code == code


_OFFSET = "the offset of its place, or set time_zone in irfeed.toml"


@pytest.mark.parametrize(
    ("written", "zone", "hint"),
    [
        ("2015年2月6日", None, f"write 2015-02-06T09:00:00+09:00, with its time and {_OFFSET}"),
        ("2015-02-06", None, f"write 2015-02-06T09:00:00+09:00, with its time and {_OFFSET}"),
        ("2015-02-06T21:00:00", None, f"write 2015-02-06T21:00:00+09:00, with {_OFFSET}"),
        ("17 March 2015 2:00 PM", None, f"write 2015-03-17T14:00:00+09:00, with {_OFFSET}"),
        ("2015-02-31 10:00", None, "write it as in 2015-02-06T09:00:00+09:00"),
        ("6 February 2015 8:05 UTC", None, "write 2015-02-06T08:05:00Z"),
        ("2015-03-17 14:00:00 -4", None, "write 2015-03-17T14:00:00-04:00"),
        ("soon", "Asia/Seoul", "write it as in 2015-02-06T09:00:00+09:00"),
        (
            "6.2.2015",
            None,
            '"6.2.2015" could be 2015-02-06 or 2015-06-02; write it as in 2015-02-06T09:00:00+09:00',
        ),
        ("6.2.0000", None, "write it as in 2015-02-06T09:00:00+09:00"),
        ("31.31.2015", None, "write it as in 2015-02-06T09:00:00+09:00"),
        ("Fri, 31 Feb 2015 CET", None, "write it as in 2015-02-06T09:00:00+09:00"),
        (
            "Friday, 17 March 2015 2pm",
            "Asia/Seoul",
            "17 March 2015 was a Tuesday, not Friday; write the moment that was meant",
        ),
        ("2015-03-17 14:00 EST", "Asia/Seoul", "write 2015-03-17T14:00:00+09:00, with the offset of its place"),
    ],
)
def test_hints_about_dates(judge: Judge, written: str, zone: str | None, hint: str) -> None:
    """A date in another form gets a hint how to write it, if it can be told."""
    (finding,) = judge({"published": written}, zone=zone).findings

    assert finding.hint == hint


def test_a_twice_told_hour_is_explained_west_of_greenwich(judge: Judge) -> None:
    """The hint about an ambiguous time writes both moments, also with offsets below zero and for sources."""
    source = {"title": "S", "url": "https://a.example/", "updated": "2015-11-01T01:30:00"}
    (finding,) = judge({"source": source}, zone="America/New_York").findings

    assert finding.place.pointer == "/source/updated"
    assert finding.hint == "write 2015-11-01T01:30:00-04:00, or 2015-11-01T01:30:00-05:00 if the second was meant"


@pytest.mark.parametrize(
    "value",
    [float("nan"), float("inf"), -float("inf"), True, 10**5000, "1" * 5000, "١٢", "1e5", []],
    ids=["nan", "inf", "-inf", "true", "huge", "long", "arabic", "exponent", "list"],
)
def test_strange_numbers_are_findings(judge: Judge, value: Any) -> None:
    """Whatever stands where a number belongs is told, never raised."""
    for fields in (
        {"images": [{"url": "https://a.example/a.png", "alt": "", "length": value}]},
        {"places": [{"name": "a", "latitude": value, "longitude": 0}]},
    ):
        (finding,) = judge(fields).findings

        assert finding.code in {"REC004", "REC005"}
        assert len(str(finding)) < 400


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        ("می‌خواهم", True),
        ("👨‍👩‍👧‍👦 ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿", True),
        ("a\u2066b\u2069c", True),
        ("No-break\u00a0space, soft\u00adhyphen", True),
        ("a\ufeffb", True),
        ("a\ufffdb", True),
        ("a\U0001fffeb", False),
        ("a\ufdd0b", False),
        ("a\x1bb", False),
        ("\ud800", False),
    ],
)
def test_texts_stay_as_written_or_are_refused(judge: Judge, text: str, *, is_right: bool) -> None:
    """No character is changed or dropped in silence, in titles and in bodies."""
    for name in ("title", "body"):
        articles = judge({name: text}).articles

        assert bool(articles) == is_right
        if articles:
            assert text in (articles[0].title, articles[0].body and articles[0].body.text)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.example/a.JPG?b.png", "image/jpeg"),
        ("https://a.example/a.tar.zip#x", "application/zip"),
        ("https://a.example/jpg", None),
        ("https://a.png/", None),
        ("https://a.example/a.exe", None),
    ],
)
def test_media_types_by_ending(url: str, expected: str | None) -> None:
    """The ending of the path tells the type, whatever the case; the host and the query do not."""
    assert type_of(url) == expected


def test_an_email_is_a_text(judge: Judge) -> None:
    """What is no text at all is told as that, not as a wrong address."""
    (finding,) = judge({"authors": {"name": "a", "email": 5}}).findings

    assert finding.code == "REC003"
    assert finding.place.pointer == "/authors/email"


def test_words() -> None:
    """Messages show values, characters and fields in words."""
    assert shown({"a": 1}) == "an object"
    assert shown([1]) == "a list"
    assert shown(None) == "nothing (null)"
    assert shown(10**6000) == "a very large number"
    assert shown("\u202e") == '"\\u{202E}"'
    assert label(()) == "the record"
    assert named("\ufffe") == "U+FFFE NONCHARACTER"
    assert listed(map(str, range(20))) == "0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, …"
    assert nearest("Tilte", ("title", "url")) == "title"
    assert nearest("zzz", ("title", "url")) is None


@pytest.mark.parametrize(("written", "meant"), [("pt", "pt-BR"), ("zh-TW", "zh-Hant"), ("de", None)])
def test_a_language_that_is_nearly_declared(judge: Judge, written: str, meant: str | None) -> None:
    """The hint names a declared language only if it is close to the one that was written."""
    (finding,) = judge({"language": written}).findings

    assert finding.code == "REC042"
    assert finding.hint == "declared are en, ko, ja, ar; or add it under [languages]"
    assert meant not in finding.hint.split(", ")


def test_departments_are_found_by_a_misspelt_name(judge: Judge) -> None:
    """Whoever writes the name of a department, even not quite rightly, is told its slug."""
    (finding,) = judge({"department": "Internatonal Relation"}).findings

    assert finding.hint == 'did you mean "international-relations"?'
