"""Whatever the grammar of ordinary feeds accepts, `irfeed check` finds valid."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from irfeed.assemble import atom, jsonfeed, rss
from irfeed.check import Options as CheckOptions
from irfeed.check import check_document
from irfeed.check.language import why_no_language
from irfeed.check.vocabulary.geography import pairs
from irfeed.check.vocabulary.rss_values import why_no_person
from irfeed.check.vocabulary.syntaxes import web_address
from irfeed.model import Entry, FeedPlan, Format, Withdrawal
from irfeed.model.publication import Publication
from irfeed.proof import atom as atom_grammar
from irfeed.proof import grammar, is_ordinary_fragment, is_ordinary_frame, values
from irfeed.proof import json_feed as json_grammar
from irfeed.proof import rss as rss_grammar
from irfeed.render import atom_entry, json_item, rss_item
from irfeed.render.options import Options
from irfeed.syntax import (
    why_not_absolute_iri,
    why_not_email,
    why_not_integer,
    why_not_language,
    why_not_media_type,
    why_not_rfc3339,
)
from irfeed.syntax.iri_scheme import why_not_of_its_scheme

MakePlan = Callable[..., FeedPlan]

_TAILS = {Format.RSS: rss_grammar.TAIL, Format.ATOM: atom_grammar.TAIL, Format.JSON: json_grammar.TAIL}
_ENGINE = CheckOptions(errors_only=True, plugins=False)


@pytest.fixture(scope="module")
def frames(publication: Publication, make_plan: MakePlan, withdrawal: Withdrawal) -> Mapping[Format, list[str]]:
    """Return the heads of several documents in each format."""
    archive, complete = make_plan("one", archive="2015-02"), make_plan("one", complete=True)
    links = {
        format_: tuple(link for link in of if link.rel != "prev-archive") for format_, of in complete.links.items()
    }
    withdrawn = make_plan("one", withdrawals=(withdrawal, replace(withdrawal, id="tag:seoul.example,2015:too")))
    bare = replace(publication, author=replace(publication.author, email=None), rights=None, logo=None, icon=None)
    plans = [(archive, publication), (replace(complete, links=links), publication), (withdrawn, bare)]
    assemblers = {Format.RSS: rss, Format.ATOM: atom, Format.JSON: jsonfeed}
    return {
        format_: [assembler.document(plan, one, ()).decode().removesuffix(_TAILS[format_]) for plan, one in plans]
        for format_, assembler in assemblers.items()
    }


@pytest.fixture(scope="module")
def fragments(
    publication: Publication, full_entry: Entry, plain_entry: Entry, frames: Mapping[Format, list[str]]
) -> Mapping[Format, list[str]]:
    """Return entries in each format, with all that there can be and with next to nothing."""
    options = Options.of(publication)
    article = full_entry.article
    full = replace(full_entry, article=replace(article, enclosures=article.enclosures[:2]))
    renderers = {Format.RSS: rss_item, Format.ATOM: atom_entry, Format.JSON: json_item}
    made = {
        format_: [renderer.fragment(entry, options).decode() for entry in (full, plain_entry)]
        for format_, renderer in renderers.items()
    }
    for format_, (_, plain) in made.items():  # the first question imports the rules, which takes its time
        assert _is_valid(frames[format_][0], plain, _TAILS[format_], format_)
    return made


def _is_valid(head: str, fragment: str, tail: str, format_: Format) -> bool:
    entry = "\n" + fragment.removesuffix("\n") if format_ is Format.JSON and fragment else fragment
    content = (head + entry + tail).encode("utf-8", "surrogatepass")
    return check_document(content, "feed", media_type=format_.media_type, options=_ENGINE).valid


#: What may stand for a value, and much that may not.
_values = st.sampled_from(
    [
        *("", " ", "a", "ko", "no", "qq", "xyz", "zh-Hant-TW", "en-gb", "0", "00", "7", "-1", "99999999999999999999"),
        *("text", "html", "xhtml", "audio/mpeg", "text", "video/", "multipart/mixed", "message/x", "application/a+xml"),
        *("https://a.example/", "http://1.2.3.4/", "https://a.example:0/", "https://a.example:99999/", "//a.example/"),
        *("https://a-.example/", "https://a.example/%zz", "https://a.example/[", "https://a.example/#a#b", "http:a"),
        *(
            "https://a.example/\u3000",
            "https://a.example/\u200f",
            "https://a.example/\uf8ff",
            "https://\u200d.example/",
        ),
        *("tag:a.example,2015:x", "tag:a,15:x", "tag:a.example,2015-13:x", "urn:x", "urn:uuid:1", "mailto:a@b.example"),
        *("2015-02-29T09:00:00Z", "2016-02-29T09:00:00Z", "0000-01-01T00:00:00Z", "2015-02-06T24:00:00Z"),
        *("2015-12-31T23:59:60Z", "2015-11-31T00:00:00+09:00", "2015-02-06T09:00:00+24:00", "2015-02-06"),
        *("Fri, 06 Feb 2015 09:00:00 +0900", "Sat, 06 Feb 2015 09:00:00 +0900", "Mon, 30 Feb 2015 09:00:00 +0000"),
        *(
            "91 0",
            "90.5 0",
            "-90 180",
            "0 181",
            "1 2 3",
            "1",
            "alternate",
            "self",
            "via",
            "hub",
            "prev-archive",
            "first",
        ),
        *("&amp;", "&", "&nbsp;", "&#0;", "&#x26;", "&lt;b&gt;", "]]>", "<b/>", "\x0b", "\ufffe", "\x7f", "\ud800"),
        *(
            "a@b.example (A)",
            "a@b.example (A) (B)",
            "(a@b) c",
            "\\",
            '\\"',
            "\\ud800",
            "\\u0000",
            "1e400",
            "null",
            "[]",
        ),
    ]
)
#: Where values stand in XML and JSON, and what names there are.
_SPOTS = re.compile(r'(?<=")[^"\n]*+(?=")|(?<=>)[^<>\n]*+(?=<)|[A-Za-z:_]++|-?[0-9.]++')


@st.composite
def _changed(draw: st.DrawFn, text: str) -> str:
    """Change a value, a name, a line or a character."""
    match draw(st.integers(0, 4)):
        case 0 | 1:
            spot = draw(st.sampled_from(list(_SPOTS.finditer(text))))
            return text[: spot.start()] + draw(_values | st.text(max_size=5)) + text[spot.end() :]
        case 2:
            lines = text.splitlines(keepends=True)
            at, other = (draw(st.integers(0, len(lines) - 1)) for _ in "ab")
            lines[at], lines[other] = lines[other], lines[at]
            return "".join(lines)
        case 3:
            lines = text.splitlines(keepends=True)
            at = draw(st.integers(0, len(lines) - 1))
            lines[at : at + 1] = draw(st.sampled_from([[], [lines[at]] * 2]))
            return "".join(lines)
        case _:
            at = draw(st.integers(0, len(text)))
            return (
                text[:at] + draw(st.characters() | st.sampled_from("<>&\"'\\/")) + text[at + draw(st.integers(0, 1)) :]
            )


@pytest.mark.parametrize("format_", Format)
@given(data=st.data())
def test_an_ordinary_entry_is_valid(
    frames: Mapping[Format, list[str]], fragments: Mapping[Format, list[str]], format_: Format, data: st.DataObject
) -> None:
    """However an entry is changed, what the grammar still accepts is valid under a real head."""
    fragment = data.draw(st.sampled_from(fragments[format_]))
    for _ in range(data.draw(st.integers(1, 3))):
        fragment = data.draw(_changed(fragment))
    if is_ordinary_fragment(fragment.encode("utf-8", "surrogatepass"), format_):
        assert _is_valid(frames[format_][0], fragment, _TAILS[format_], format_)


#: Content of XML and of JSON, right and wrong.
_contents = st.lists(
    st.sampled_from(
        [
            *("&lt;p&gt;", "&amp;amp;", "&quot;", "&#13;", "&", "&nbsp;", "&lt", "<b/>", "<", ">", "]]>", '"', '\\"'),
            *(
                "\\n",
                "\\\\",
                "\\u0000",
                "\\ud800",
                "\\x",
                "\\",
                "<\\/p>",
                "\n",
                "\t",
                "\r",
                '",\n',
                "\x00",
                "\x0b",
                "\x7f",
            ),
            *("한국어", "\ufffe", "\uffff", "\ufffd", "\ud800", "\U0001f600", "\x85", " ", "word"),
        ]
    ),
    max_size=6,
).map("".join)
_START = {Format.RSS: "<content:encoded>", Format.ATOM: '<content type="html">', Format.JSON: '"content_html": "'}
_END = {Format.RSS: "</", Format.ATOM: "</", Format.JSON: '",\n'}


@pytest.mark.parametrize("format_", Format)
@given(data=st.data())
def test_content_is_judged_as_the_pattern_of_the_whole_judges_it(
    fragments: Mapping[Format, list[str]], format_: Format, data: st.DataObject
) -> None:
    """That content is cut out and judged by itself makes no difference to what is ordinary."""
    before, start, after = fragments[format_][0].partition(_START[format_])
    _, end, rest = after.partition(_END[format_])
    fragment = before + start + data.draw(_contents) + end + rest
    if data.draw(st.booleans()):
        fragment = data.draw(_changed(fragment))
    written = fragment.encode("utf-8", "surrogatepass")

    assert is_ordinary_fragment(written, format_) == _is_of_the_whole_pattern(written, format_)


def _is_of_the_whole_pattern(written: bytes, format_: Format) -> bool:
    try:
        return grammar._grammar_of(format_).is_ordinary_entry(written.decode())
    except UnicodeDecodeError:
        return False


@pytest.mark.parametrize("format_", Format)
def test_ordinary_content_is_not_for_the_pattern(fragments: Mapping[Format, list[str]], format_: Format) -> None:
    """Of what irfeed writes, the pattern is given only what is around the content."""
    without, start = grammar._CONTENT[format_]
    fragment, _ = fragments[format_]
    before, _, after = fragment.partition(_START[format_])
    _, end, rest = after.partition(_END[format_])

    assert without(fragment.encode(), start).decode() == before + _START[format_] + end + rest != fragment


@pytest.mark.parametrize("format_", Format)
@given(data=st.data())
def test_an_ordinary_frame_is_valid(
    frames: Mapping[Format, list[str]], fragments: Mapping[Format, list[str]], format_: Format, data: st.DataObject
) -> None:
    """However a head is changed, what the grammar still accepts is valid around any entry, and around none."""
    head = data.draw(st.sampled_from(frames[format_]))
    for _ in range(data.draw(st.integers(1, 3))):
        head = data.draw(_changed(head))
    tail = _TAILS[format_]
    if is_ordinary_frame(head.encode("utf-8", "surrogatepass"), tail.encode(), format_):
        assert all(_is_valid(head, one, tail, format_) for one in (*fragments[format_], ""))


@pytest.mark.parametrize("format_", Format)
def test_what_irfeed_writes_is_ordinary(
    frames: Mapping[Format, list[str]], fragments: Mapping[Format, list[str]], format_: Format
) -> None:
    """Entries with all that there can be, and the heads of all kinds of documents, go the fast way."""
    assert all(is_ordinary_fragment(one.encode(), format_) for one in fragments[format_])
    assert all(is_ordinary_frame(one.encode(), _TAILS[format_].encode(), format_) for one in frames[format_])


#: Pieces of addresses, ids and e-mail addresses, right ones and wrong ones.
_pieces = st.lists(
    st.sampled_from(
        [
            *(
                "a",
                "bc",
                "1",
                "0x7f",
                "xn--a",
                "example",
                "-",
                "--",
                "_",
                ".",
                "..",
                "@",
                ":",
                "80",
                "99999",
                "/",
                "//",
                "?",
            ),
            *(
                "#",
                "%20",
                "%2",
                "%",
                "[",
                "]",
                "&amp;",
                "&",
                "~",
                "+",
                "'",
                "(",
                ",",
                ";",
                "=",
                "!",
                "$",
                "*",
                "|",
                " ",
            ),
            *(
                "\u00a0",
                "\u00e9",
                "\ud55c",
                "\u200f",
                "\u202e",
                "\u3000",
                "\ufffd",
                "\U0001f600",
                "\U000e0001",
                "a" * 63,
            ),
            *("2015", "2015-02", "2015-02-30", "12345678-90ab-cdef-1234-567890abcdef"),
        ]
    )
    | st.characters(),
    max_size=8,
).map("".join)
_addresses = st.builds(
    str.__add__, st.sampled_from(["https://", "http://", "https://a.example", "https://a.example/", "//"]), _pieces
)
_ids = _addresses | st.builds(
    str.__add__, st.sampled_from(["tag:", "tag:a.example,", "tag:a.example,2015:", "urn:uuid:", "urn:"]), _pieces
)


@given(text=_addresses)
def test_every_address_is_one(text: str) -> None:
    """What the pattern of addresses accepts is an absolute IRI of the web."""
    if re.fullmatch(values.ADDRESS, text):
        assert web_address(text.replace("&amp;", "&")) is None


@given(text=_ids)
def test_every_id_is_one(text: str) -> None:
    """What the pattern of ids accepts is an absolute IRI, and keeps to its scheme."""
    if re.fullmatch(values.ID, text):
        assert why_not_absolute_iri(text.replace("&amp;", "&")) is None
        assert why_not_of_its_scheme(text.replace("&amp;", "&")) is None


@given(text=st.from_regex(values.LANGUAGE, fullmatch=True))
def test_every_language_is_one(text: str) -> None:
    """What the pattern of languages accepts is a tag of a language, for Atom, RSS and JSON Feed."""
    assert why_no_language(text) is None
    assert why_not_language(text) is None


@given(text=st.from_regex(values.MEDIA_TYPE, fullmatch=True))
def test_every_media_type_is_one(text: str) -> None:
    """What the pattern of media types accepts is one."""
    assert why_not_media_type(text) is None


#: Parts of e-mail addresses, right ones and wrong ones, of few signs: they are made fast.
_words = st.text("ab1-_.+@ (<\u00e9", max_size=8) | st.sampled_from(["a" * 63, "a" * 64, "a" * 65, "x.y", "xn--a"])


@given(text=st.builds("{}@{}.example".format, _words, _words))
def test_every_email_address_is_one(text: str) -> None:
    """What the pattern of e-mail addresses accepts is one, and so is one with a name after it."""
    if re.fullmatch(values.EMAIL, text):
        assert why_not_email(text) is None
        assert why_no_person(f"{text} (A name, <or> two@once)") is None


@given(text=st.from_regex(values.DATE_TIME, fullmatch=True))
def test_every_date_is_one(text: str) -> None:
    """What the pattern of dates accepts is a day that there was."""
    assert why_not_rfc3339(text) is None


@given(text=st.from_regex(values.POSITION, fullmatch=True))
def test_every_position_is_on_earth(text: str) -> None:
    """What the pattern of positions accepts is one latitude and one longitude."""
    assert pairs(1, 1)(text) is None


@given(count=st.from_regex(values.COUNT, fullmatch=True), size=st.from_regex(values.SIZE, fullmatch=True))
def test_every_number_is_one(count: str, size: str) -> None:
    """What the patterns of numbers accept are whole numbers, from 0 and from 1 on."""
    assert why_not_integer(count, 0) is None
    assert why_not_integer(size, 1) is None
