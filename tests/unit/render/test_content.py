from __future__ import annotations

from collections.abc import Callable

import pytest

from irfeed.findings import Finding, Place, Rule, Severity, rules_in
from irfeed.model import BodyFormat, Content
from irfeed.render.rules import bodies, removed
from irfeed.render.sanitise import clean

RULES = rules_in("irfeed.render.rules")
Rendered = Callable[..., tuple[Content, list[Finding]]]


def test_an_article_without_a_body_has_no_content(rendered: Rendered) -> None:
    """Nothing is made of nothing, and nothing is said of it."""
    assert rendered(None) == (Content("", ""), [])


def test_the_summary_of_the_record_stands(rendered: Rendered) -> None:
    """A summary that somebody wrote is not replaced, not even by a derived one that is longer."""
    content, _ = rendered("<p>A body.</p>", summary="Its own.")

    assert content == Content("<p>A body.</p>", "Its own.")


def test_a_summary_is_derived(rendered: Rendered) -> None:
    """Without a summary of its own, an article gets the beginning of its text."""
    content, _ = rendered("<h2>A title</h2><p>A body.</p>")

    assert content.summary == "A body."


def test_safe_html_passes_unchanged(rendered: Rendered) -> None:
    """What is on the list, with absolute addresses, comes out as it went in, without a finding."""
    html = (
        '<h2>One</h2><p lang="ko">Two <a href="https://www.example/?a=1&amp;b=2">three</a><br></p>'
        '<table><tbody><tr><td colspan="2" align="right">4</td></tr></tbody></table>'
        '<figure><img src="https://www.example/1.jpg" alt="Five" loading="lazy"><figcaption>Six</figcaption></figure>'
    )

    assert rendered(html) == (Content(html, "Two three"), [])


def test_addresses_become_absolute(rendered: Rendered) -> None:
    """Links, pictures, sources and citations are resolved against the address of the article."""
    content, findings = rendered(
        '<a href="more">a</a><a href="#part">b</a><a href="//www.example/c">c</a><img src="/d.jpg" '
        'srcset="d2.jpg 2x" alt="">'
        '<video src="e.mp4" poster="?e"></video><blockquote cite="../f"></blockquote>'
    )

    base = "https://news.example/2015/"
    assert content.html == (
        f'<a href="{base}visit/more">a</a><a href="{base}visit/#part">b</a><a href="https://www.example/c">c</a>'
        f'<img src="https://news.example/d.jpg" srcset="{base}visit/d2.jpg 2x" alt="">'
        f'<video src="{base}visit/e.mp4" poster="{base}visit/?e"></video><blockquote cite="{base}f"></blockquote>'
    )
    assert findings == []


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.bad], ids=lambda rule: rule.code)
def test_each_rule_finds_finding_with_its_bad_example_only(rule: Rule, rendered: Rendered) -> None:
    """The examples that documentation shows are true."""
    assert rule.code in {finding.code for finding in rendered(rule.bad)[1]}
    assert rendered(rule.good)[1] == []


def test_the_rules_have_codes_in_order() -> None:
    """The codes are BDY001 and on, without a gap, and each rule has all that documentation needs."""
    assert [rule.code for rule in RULES] == [f"BDY{number:03}" for number in range(1, len(RULES) + 1)]
    assert all(rule.says and rule.why and rule.mend and rule.clause for rule in RULES)


def test_one_finding_for_each_kind(rendered: Rendered) -> None:
    """Each kind of thing that was taken out is said once, with its number and the first of its kind, at the body."""
    _, findings = rendered('<p onclick="a()" onfocus="b()">A</p><script>c()</script><p onblur="d()">B</p>')

    assert [(one.code, one.severity, one.message) for one in findings] == [
        (removed.script_taken_out.code, Severity.WARNING, "1 script was taken out: <script>"),
        (
            removed.event_handler_taken_out.code,
            Severity.WARNING,
            '3 event handlers were taken out; the first is onclick in <p onclick="a()" onfocus="b()">',
        ),
    ]
    assert {one.place for one in findings} == {Place("visit.md", 12, 1, "/body")}


def test_a_password_is_not_told(rendered: Rendered) -> None:
    """Credentials go out of addresses and do not come back in a message."""
    content, findings = rendered('<p><a href="https://editor:secret@www.example/a">A</a></p>')

    assert content.html == '<p><a href="https://www.example/a">A</a></p>'
    assert [one.message for one in findings] == ["1 name or password was taken out: href in <a>"]


def test_pictures_without_an_alternative_are_counted(rendered: Rendered) -> None:
    """A picture needs an alt attribute, which may be empty; the word in another attribute does not count."""
    content, findings = rendered('<img src="https://a.example/1?x alt=y"><img src="https://a.example/2" alt="">')

    assert "1?x%20alt=y" in content.html
    assert [one.code for one in findings] == [bodies.picture_without_alternative.code]
    two = rendered('<img src="/1" alt><img src="/2">' * 2)[1]
    assert two[0].message == '2 pictures have no alt attribute; the first is <img src="https://news.example/2">'


@pytest.mark.parametrize(
    ("text", "body_format", "rule"),
    [
        ("x" * 1_000_001, BodyFormat.HTML, bodies.body_too_long),
        ("x" * 200_001, BodyFormat.MARKDOWN, bodies.body_too_long),
        ("&lt;" * 240_000 + "<b>" + "&" * 30_000, BodyFormat.HTML, bodies.body_too_long),
        ("<br>" * 20_001, BodyFormat.HTML, bodies.body_too_many_tags),
        ("<i>" * 101, BodyFormat.HTML, bodies.body_too_deep),
        ("- " * 16 + "x", BodyFormat.MARKDOWN, bodies.body_too_deep),
        ("<p " + " ".join(f"a{n}" for n in range(9_000)) + ">", BodyFormat.HTML, bodies.body_too_many_attributes),
    ],
)
def test_a_body_beyond_a_limit_is_left_out(text: str, body_format: BodyFormat, rule: Rule, rendered: Rendered) -> None:
    """A body beyond a limit gives one error and no content."""
    content, findings = rendered(text, body_format)

    assert content == Content("", "")
    assert [(one.code, one.severity) for one in findings] == [(rule.code, Severity.ERROR)]
    assert findings[0].message.startswith("The body is left out: it has ")


def test_a_body_that_never_settles_is_left_out(rendered: Rendered, monkeypatch: pytest.MonkeyPatch) -> None:
    """HTML that is something else each time that it is read is refused."""
    monkeypatch.setattr(clean, "MAX_PASSES", 1)

    assert rendered("<b>x")[0] == Content("", "")
    assert [one.code for one in rendered("<b>x")[1]] == [bodies.body_not_readable.code]


@pytest.mark.parametrize("html", ["", " ", "<p>&nbsp;</p>", "<p><br></p>", "<script>x</script>", "<!-- x -->"])
def test_an_empty_body_is_said(html: str, rendered: Rendered) -> None:
    """A body in which nothing shows gives a warning."""
    assert bodies.body_empty.code in {one.code for one in rendered(html)[1]}


@pytest.mark.parametrize(
    "html", ["x", "<h1>x</h1>", "<table><tbody><tr><td>x</td></tr></tbody></table>", '<img src="/1.jpg" alt="">']
)
def test_a_body_that_shows_something_is_not_empty(html: str, rendered: Rendered) -> None:
    """Text anywhere, or a picture, is something."""
    assert rendered(html)[1] == []


def test_forbidden_characters_are_counted_in_all_their_forms(rendered: Rendered) -> None:
    """A character counts whether it is written raw or as a reference."""
    content, findings = rendered("<p>a\x01b&#1;c\u202ed&#x202d;e</p>")

    assert content.html == "<p>abcde</p>"
    assert [one.message for one in findings] == [
        "2 forbidden characters were taken out; the first is U+0001",
        "2 bidirectional overrides were taken out; the first is U+202E",
    ]


def test_a_message_is_short_and_on_one_line(rendered: Rendered) -> None:
    """However long or odd a tag is, its message stays readable."""
    _, findings = rendered(f"<x-y a='\n\u200b::error::{'z' * 500}'>A</x-y>")

    assert findings[0].message == f"1 unknown element was taken out: <x-y a=' [U+200B]::error::{'z' * 41}…"
    assert rendered(f"<x-y {' ' * 500}>A</x-y>")[1][0].message.endswith("<x-y…")


@pytest.mark.parametrize(
    ("frame", "link"),
    [
        (
            '<iframe width="560" src="https://www.youtube.com/embed/a-1?a" title="The &quot;bridge&quot;"></iframe>',
            '<a href="https://www.youtube.com/watch?v=a-1">The "bridge"</a>',
        ),
        (
            "<IFRAME data-src='//player.vimeo.com/video/12'>no frames</IFRAME>",
            '<a href="https://vimeo.com/12">https://vimeo.com/12</a>',
        ),
        (
            '<iframe src="https://www.youtube.com/embed/videoseries?si=a&amp;list=PL1-2"></iframe>',
            '<a href="https://www.youtube.com/playlist?list=PL1-2">https://www.youtube.com/playlist?list=PL1-2</a>',
        ),
        (
            '<object data="/film.mp4?a" title="A <film>"><p>No film</p></object>',
            '<a href="https://news.example/film.mp4?a">A &lt;film&gt;</a>',
        ),
        (
            '<object type="video/quicktime" data="https://a.example/film"></object>',
            '<a href="https://a.example/film">https://a.example/film</a>',
        ),
        (
            (
                '<object width="1"><param name="movie" value="https://www.youtube.com/v/a-1?fs=1"></param>'
                '<embed src="https://www.youtube.com/v/a-1" title="Old"></object>'
            ),
            '<a href="https://www.youtube.com/watch?v=a-1">Old</a>',
        ),
        (
            '<object><embed src="https://www.youtube.com/v/a-1"></object>',
            '<a href="https://www.youtube.com/watch?v=a-1">https://www.youtube.com/watch?v=a-1</a>',
        ),
        ('<embed src="https://a.example/a.webm" title="E">', '<a href="https://a.example/a.webm">E</a>'),
    ],
)
def test_an_embedded_film_leaves_a_link(frame: str, link: str, rendered: Rendered) -> None:
    """The frame of a player becomes a link to the page of the film, with its title, and nothing need be said."""
    content, findings = rendered(f"<p>Look:</p>{frame}<p>End.</p>")

    assert content.html == f"<p>Look:</p><p>{link}</p><p>End.</p>"
    assert findings == []


@pytest.mark.parametrize(
    "frame",
    [
        '<iframe src="https://maps.example/?q=1"></iframe>',
        '<object data="https://a.example/a.swf"><param name="quality" value="1"></object>',
        '<embed src="a.swf">',
    ],
)
def test_another_frame_is_taken_out(frame: str, rendered: Rendered) -> None:
    """A frame that plays no film is taken out, and told."""
    content, findings = rendered(f"<p>Look.</p>{frame}")

    assert (content.html, [one.code for one in findings]) == ("<p>Look.</p>", ["BDY008"])


@pytest.mark.parametrize("mark", ["<!--more-->", "<!-- more Read on -->", "<!--excerpt-->"])
@pytest.mark.parametrize("body_format", [BodyFormat.HTML, BodyFormat.MARKDOWN])
def test_the_writer_ends_the_summary(mark: str, body_format: BodyFormat, rendered: Rendered) -> None:
    """A derived summary ends at the mark; one that stands before all text ends nothing."""
    assert rendered(f"First.\n\n{mark}\n\nSecond.", body_format)[0].summary == "First."
    assert rendered(f"{mark}\n\nFirst.\n\nSecond.", body_format)[0].summary == "First. Second."


def test_the_summary_knows_what_stands_at_the_end_of_the_text(rendered: Rendered) -> None:
    """Links and notes that the end of a text defines are links and notes in the part before the mark, too."""
    text = "First [link][1] and note[^n].\n\n<!--more-->\n\nSecond.\n\n[1]: https://a.example/\n[^n]: Note.\n"

    assert rendered(text, BodyFormat.MARKDOWN)[0].summary == "First link and note."


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("[a](www.city.example)", "https://www.city.example"),
        ("[a](www.city.example/b?c)", "https://www.city.example/b?c"),
        ("[a](press@city.example)", "mailto:press@city.example"),
        ("[a](“https://city.example/b”)", "https://city.example/b"),
        ("<a href=“https://city.example/b”>a</a>", "https://city.example/b"),
        ("<a href=„www.city.example“>a</a>", "https://www.city.example"),
        ("<a href=“https://city.example/b>a</a>", "https://city.example/b"),
        ("[a](http//city.example/)", "http://city.example/"),
    ],
)
def test_a_half_address_becomes_whole(text: str, address: str, rendered: Rendered) -> None:
    """An address without its scheme, or in the quotation marks of texts, is what was meant, and is told."""
    content, findings = rendered(text, BodyFormat.MARKDOWN)

    assert content.html == f'<p><a href="{address}">a</a></p>\n'
    assert [one.code for one in findings] == ["BDY027"]


@pytest.mark.parametrize(
    "text",
    ["[a](www-city.example)", "[a](wwwhat)", "[a](a/press@city.example)", "[a](“b”)", "![a](press@city.example)"],
)
def test_what_may_be_a_path_stays_one(text: str, rendered: Rendered) -> None:
    """What looks like no half of an address is a path, as it is written."""
    content, findings = rendered(text, BodyFormat.MARKDOWN)

    assert '"https://news.example/2015/visit/' in content.html
    assert findings == []


def test_a_half_address_that_is_refused_is_told_as_that(rendered: Rendered) -> None:
    """Quotation marks make no address safe."""
    content, findings = rendered("<a href=“javascript:alert()”>a</a>")

    assert (content.html, [one.code for one in findings]) == ("<a>a</a>", ["BDY016"])


def test_ids_stay_where_links_lead_to_them(rendered: Rendered) -> None:
    """An id gets a mark of its article, and so do links to it; what nothing leads to, or stands twice, goes."""
    html = (
        '<p id="a"><a href="#a">1</a> <a href="#b">2</a> <a href="#%C3%A9">3</a> <a href="#c d">4</a></p>'
        '<p id="b">x</p><p id="b">y</p><p id="\u00e9">z</p><p id="c d">v</p><p id="e">w</p>'
    )
    content, findings = rendered(html)

    assert content.html == (
        '<p id="ea79a1fda-a"><a href="#ea79a1fda-a">1</a> <a href="https://news.example/2015/visit/#b">2</a> '
        '<a href="#ea79a1fda-\u00e9">3</a> <a href="https://news.example/2015/visit/#c%20d">4</a></p>'
        '<p>x</p><p>y</p><p id="ea79a1fda-\u00e9">z</p><p>v</p><p>w</p>'
    )
    assert [one.message for one in findings] == ['4 attributes were taken out; the first is id in <p id="b">']


def test_a_body_with_ids_settles(rendered: Rendered) -> None:
    """What is read again keeps its ids, links and pictures, and nothing else that looks like them."""
    html = (
        '<p id="a"><a href="#a">1</a>&#x2067;<a href="https://a.example/">2</a></p>'
        '<blockquote cite="javascript:a"><img src="b.jpg" alt="" title="c"></blockquote>'
    )
    content, _ = rendered(html)

    assert content.html == (
        '<p id="ea79a1fda-a"><a href="#ea79a1fda-a">1</a>\u2067<a href="https://a.example/">2</a>\u2069</p>'
        '<blockquote><img src="https://news.example/2015/visit/b.jpg" alt="" title="c"></blockquote>'
    )
