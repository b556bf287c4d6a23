"""The judges of values: what they accept, and why they refuse what they refuse."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from irfeed import syntax as values
from irfeed.syntax.characters import with_isolates

Judge = Callable[[str], str | None]

ACCEPTED: dict[Judge, tuple[str, ...]] = {
    values.why_not_rfc3339: (
        "2015-02-06T09:00:00Z",
        "2015-02-06t09:00:00.123456789z",
        "2016-02-29T23:59:60+09:00",
        "2015-02-06T09:00:00-00:00",
    ),
    values.why_not_w3cdtf: ("2015", "2015-02", "2015-02-06", "2015-02-06T09:00Z", "2015-02-06T09:00:00.5+09:00"),
    values.why_not_rfc822: (
        "Fri, 06 Feb 2015 09:00:00 +0900",
        "6 Feb 2015 09:00 GMT",
        "fri, 6 feb 15 09:00:00 EST",
        "Fri, 06 Feb 2015 09:00:00 +0900 (KST)",
        "Fri, 06 Feb 2015 09:00:00 A",
    ),
    values.why_not_iri: (
        "",
        "a/b?c#d",
        "https://example.org:8080/국제?q=%20",
        "//example.org/",
        "mailto:a@example.org",
        "http://[::1]:80/",
        "http://[v1.a]/",
        "http://user:pass@192.0.2.1/",
        "http://국제.example/",
        "http://a%20b/",
        "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
        "tag:example.org,2015:x",
        "x://a:/",
    ),
    values.why_not_uri: ("https://example.org/%EA%B5%AD",),
    values.why_not_absolute_iri: ("https://example.org/국제",),
    values.why_not_absolute_uri: ("urn:isbn:0451450523",),
    values.why_not_media_type: ("audio/mpeg", 'text/html; charset="utf-8"', "x-a/b", "chemical/x-pdb", "image/svg+xml"),
    values.why_not_language: (
        "ko",
        "en-GB",
        "zh-Hant-TW",
        "de-1996",
        "i-klingon",
        "x-seoul",
        "de-CH-u-co-phonebk",
        "en-a-bb-x-a-aa",
        "sl-rozaj-biske-1994",
    ),
    values.why_not_email: ("editor@example.org", '"a b"@example.org', "a@[192.0.2.1]", "편집@예.example"),
    values.why_not_integer: ("0", "-5", "+12"),
}
REFUSED: tuple[tuple[Judge, str, str], ...] = (
    (values.why_not_rfc3339, "", "empty"),
    (values.why_not_rfc3339, " 2015-02-06T09:00:00Z", "white space"),
    (values.why_not_rfc3339, "2015-02-06", "time of day"),
    (values.why_not_rfc3339, "2015", "full date"),
    (values.why_not_rfc3339, "2015-02-06 09:00:00Z", "space"),
    (values.why_not_rfc3339, "2015-02-06T09:00:00", "offset"),
    (values.why_not_rfc3339, "2015-02-06T09:00Z", "seconds"),
    (values.why_not_rfc3339, "2015-02-06T09:00:00+0900", "colon"),
    (values.why_not_rfc3339, "2015-02-06T09:00:00+09", "minutes"),
    (values.why_not_rfc3339, "2015-02-06T09:00:00,5Z", "comma"),
    (values.why_not_rfc3339, "Fri, 06 Feb 2015 09:00:00 GMT", "RSS"),
    (values.why_not_rfc3339, "1423180800", "number"),
    (values.why_not_rfc3339, "20150206T090000Z", "hyphens"),
    (values.why_not_rfc3339, "yesterday", "no date"),
    (values.why_not_rfc3339, "2015-02-30T09:00:00Z", "no 30 February in 2015"),
    (values.why_not_rfc3339, "2015-13-01T09:00:00Z", "no month 13"),
    (values.why_not_rfc3339, "0000-01-01T09:00:00Z", "year 0"),
    (values.why_not_rfc3339, "2015-02-06T24:00:00Z", "hour 24"),
    (values.why_not_rfc3339, "2015-02-06T09:60:00Z", "minute 60"),
    (values.why_not_rfc3339, "2015-02-06T09:00:60Z", "second 60"),
    (values.why_not_rfc3339, "2015-02-06T09:00:00+24:00", "offset of 24"),
    (values.why_not_rfc3339, "２０１５-02-06T09:00:00Z", "no date"),
    (values.why_not_w3cdtf, "2015-02-06T09Z", "no date"),
    (values.why_not_w3cdtf, "2015-00", "no month 0"),
    (values.why_not_rfc822, "", "empty"),
    (values.why_not_rfc822, "2015-02-06T09:00:00Z", "Atom"),
    (values.why_not_rfc822, "Thu, 06 Feb 2015 09:00:00 GMT", "is a Fri, not a Thu"),
    (values.why_not_rfc822, "Friday, 06 Feb 2015 09:00:00 GMT", "name of a day"),
    (values.why_not_rfc822, "Fri, 06 February 2015 09:00:00 GMT", "name of a month"),
    (values.why_not_rfc822, "Fri, 06 Feb 2015 09:00:00 KST", "zone"),
    (values.why_not_rfc822, "Fri, 06 Feb 2015 09:00:00 J", "zone"),
    (values.why_not_rfc822, "Fri, 06 Feb 2015 09:00:00", "no zone"),
    (values.why_not_rfc822, "Fri, 06 Feb 2015 09:00:00 +09:00", "colon"),
    (values.why_not_rfc822, "Fri, 06 Feb 2015 09:00:00 GMT+0900", "two zones"),
    (values.why_not_rfc822, "Fri, 06 Feb 2015", "time of day"),
    (values.why_not_rfc822, "Fri 06 Feb 2015 09:00:00 GMT", "comma"),
    (values.why_not_rfc822, "Fri, 30 Feb 2015 09:00:00 GMT", "no 30 February"),
    (values.why_not_rfc822, "Fri, 06 Feb 2015 09:00:00 +2500", "offset"),
    (values.why_not_rfc822, "soon", "no date"),
    (values.why_not_iri, " a", "white space"),
    (values.why_not_iri, "a b", "a space"),
    (values.why_not_iri, "a\\b", "backslash"),
    (values.why_not_iri, "a\u202eb", "202E"),
    (values.why_not_iri, "100%", "percent"),
    (values.why_not_iri, "1a:b", "scheme"),
    (values.why_not_iri, ":a", "colon"),
    (values.why_not_iri, "http:///a", "no host"),
    (values.why_not_iri, "https:a", "no host"),
    (values.why_not_iri, "a[b]", "bracket"),
    (values.why_not_iri, "http://a:b/", "port"),
    (values.why_not_iri, "http://a:99999/", "port"),
    (values.why_not_iri, "http://a@b@c/", "more than one @"),
    (values.why_not_iri, "http://[::1/", "IPv6"),
    (values.why_not_iri, "http://[::g]/", "IPv6"),
    (values.why_not_iri, "http://[::1]x/", "port"),
    (values.why_not_iri, "http://[fe80::1%25eth0]/", "IPv6"),
    (values.why_not_iri, "x://a[b/", "no host"),
    (values.why_not_iri, "http://:80/", "no host"),
    (values.why_not_iri, "http://256.1.1.1/", "IPv4"),
    (values.why_not_iri, "http://-a.example/", "name server"),
    (values.why_not_iri, "http://a..example/", "name server"),
    (values.why_not_uri, "https://example.org/국", "percent signs"),
    (values.why_not_absolute_iri, "", "empty"),
    (values.why_not_absolute_iri, "//example.org/", "no scheme"),
    (values.why_not_absolute_iri, "www.example.org", "https://"),
    (values.why_not_absolute_uri, "/a", "relative"),
    (values.why_not_media_type, " ", "empty"),
    (values.why_not_media_type, " a/b", "white space"),
    (values.why_not_media_type, "mp3", "no slash"),
    (values.why_not_media_type, "/mp3", "no media type"),
    (values.why_not_media_type, "audio/mpeg;", "cannot stand"),
    (values.why_not_media_type, "sound/mpeg", "no kind of media"),
    (values.why_not_language, "", "empty"),
    (values.why_not_language, "ko ", "white space"),
    (values.why_not_language, "en_US", "en-US"),
    (values.why_not_language, "english language", "no language tag"),
    (values.why_not_language, "de-1996-1996", "variant twice"),
    (values.why_not_language, "de-a-bb-a-cc", "extension twice"),
    (values.why_not_email, "", "empty"),
    (values.why_not_email, " a@b", "white space"),
    (values.why_not_email, "editor", "no @"),
    (values.why_not_email, "mailto:a@b", "mailto:"),
    (values.why_not_email, "a..b@example.org", "before the @"),
    (values.why_not_email, "a@exa mple", "after the @"),
    (values.why_not_integer, "", "empty"),
    (values.why_not_integer, "1.5", "whole"),
    (values.why_not_integer, "٣", "no number"),
    (values.why_not_integer, "9" * 31, "digits"),
)


@pytest.mark.parametrize(("judge", "text"), [(judge, text) for judge, texts in ACCEPTED.items() for text in texts])
def test_what_the_grammar_allows_passes(judge: Judge, text: str) -> None:
    """A value that the specification allows has nothing said against it."""
    assert judge(text) is None


@pytest.mark.parametrize(("judge", "text", "words"), REFUSED)
def test_what_the_grammar_forbids_is_refused_with_a_reason(judge: Judge, text: str, words: str) -> None:
    """A value that the specification forbids is refused in words that name the mistake."""
    assert words in (judge(text) or "passed")


def test_bounds_of_integers_hold() -> None:
    """A number outside of its bounds is refused; one on them passes."""
    assert values.why_not_integer("1", 1, 2) is None
    assert values.why_not_integer("0", 1, 2) == "is less than 1"
    assert values.why_not_integer("3", 1, 2) == "is more than 2"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("06 Feb 15 09:00 GMT", "two digits"),
        ("06 Feb 2015 09:00 EST", "out of use"),
        ("06 Feb 2015 09:00 A", "one letter"),
        ("06 Feb 2015 09:00 Z", "out of use"),
        ("06 Feb 2015 09:00 GMT", None),
        ("06 Feb 2015 09:00 +0900", None),
        ("30 Feb 15 09:00 GMT", None),
        ("soon", None),
    ],
)
def test_old_forms_of_dates_are_told_apart(text: str, words: str | None) -> None:
    """A date that is right but of a form out of use gets a reason; wrong dates are the other judge's."""
    reason = values.why_old_rfc822(text)

    assert reason is None if words is None else words in (reason or "")


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("Fri, 06 Feb 2015 09:00:00 +0900", datetime(2015, 2, 6, tzinfo=UTC)),
        ("Thu, 06 Feb 2015 09:00:00 -0100", datetime(2015, 2, 6, 10, tzinfo=UTC)),
        ("06 Feb 99 09:00 EST", datetime(1999, 2, 6, 14, tzinfo=UTC)),
        ("06 Foo 2015 09:00 EST", None),
        ("01 Jan 0001 00:00 +0900", None),
        ("soon", None),
    ],
)
def test_dates_of_rss_mean_moments(text: str, moment: datetime | None) -> None:
    """A date of RSS, even with the wrong name of its day, means one moment; what is no date means none."""
    assert values.moment_of_rfc822(text) == moment


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2015-02-06T09:00:00+09:00", datetime(2015, 2, 6, tzinfo=UTC)),
        ("2015-02-06T09:00:00.5-01:00", datetime(2015, 2, 6, 10, 0, 0, 500000, tzinfo=UTC)),
        ("2016-12-31T23:59:60Z", datetime(2016, 12, 31, 23, 59, 59, tzinfo=UTC)),
        ("2015", datetime(2015, 1, 1, tzinfo=UTC)),
        ("2015-02-30", None),
        ("0001-01-01T00:00:00+09:00", None),
        ("soon", None),
    ],
)
def test_dates_of_atom_mean_moments(text: str, moment: datetime | None) -> None:
    """An RFC 3339 or W3C date means one moment; what is no date means none."""
    assert values.moment_of_rfc3339(text) == moment


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("kr", "write ko for Korean; kr is Kanuri"),
        ("jp-jp", "write ja-JP for Japanese"),
        ("us", "write en-US for English"),
        ("ko", None),
        ("br-fr", None),
    ],
)
def test_likely_mistakes_in_languages_get_a_hint(text: str, hint: str | None) -> None:
    """The code of a country where a language is meant gets a hint; a likely tag gets none."""
    assert values.hint_about_language(text) == hint


@pytest.mark.parametrize("depth", [1, 3, 8, 12])
def test_embeddings_become_isolates_to_a_depth(depth: int) -> None:
    """Embeddings in each other become isolates, to a depth that nobody writes; what is beyond it stays."""
    text = "\u202b" * depth + "02-120" + "\u202c" * depth
    inner = min(depth, 8)
    outer = depth - inner
    expected = "\u202b" * outer + "\u2067" * inner + "02-120" + "\u2069" * inner + "\u202c" * outer

    assert with_isolates(text) == expected
