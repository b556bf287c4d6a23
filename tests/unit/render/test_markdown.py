from __future__ import annotations

from collections.abc import Callable

import pytest

from irfeed.findings import Finding
from irfeed.model import BodyFormat, Content
from irfeed.render.markdown import markdown, paragraphs
from irfeed.render.rules import removed

Rendered = Callable[..., tuple[Content, list[Finding]]]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("## A *b*\n\nc\nd", "<h2>A <em>b</em></h2>\n<p>c\nd</p>\n"),
        ("~~a~~", "<p><s>a</s></p>\n"),
        ("see www.example.org and https://a.example", "<p>see www.example.org and https://a.example</p>\n"),
        ("a <b>c</b>", "<p>a <b>c</b></p>\n"),
        ("```python\nx\n```", '<pre><code class="language-python">x\n</code></pre>\n'),
    ],
)
def test_markdown_is_commonmark(text: str, html: str) -> None:
    """CommonMark with struck-through text; raw HTML stays; what merely looks like an address is no link."""
    assert markdown(text) == html


def test_cells_are_aligned_without_styles(rendered: Rendered) -> None:
    """The alignment of a table's column survives sanitising."""
    content, findings = rendered("|a|b|\n|-:|-|\n|1|2|", BodyFormat.MARKDOWN)

    assert '<th align="right">a</th>\n<th>b</th>' in content.html
    assert '<td align="right">1</td>\n<td>2</td>' in content.html
    assert findings == []


def test_an_unsafe_link_in_markdown_is_said(rendered: Rendered) -> None:
    """A javascript: link does not stay in the text as it was written: it is taken out and said, as in HTML."""
    content, findings = rendered("[a](javascript:alert)", BodyFormat.MARKDOWN)

    assert content.html == "<p><a>a</a></p>\n"
    assert [one.code for one in findings] == [removed.unsafe_address_taken_out.code]


def test_relative_links_in_markdown_become_absolute(rendered: Rendered) -> None:
    """Markdown's links and pictures are resolved like those of HTML."""
    content, _ = rendered("[a](b) ![c](/d.jpg)", BodyFormat.MARKDOWN)

    assert 'href="https://news.example/2015/visit/b"' in content.html
    assert 'src="https://news.example/d.jpg" alt="c"' in content.html


@pytest.mark.parametrize("text", ["> " * 31 + "x", "- " * 16 + "x", "> " * 900])
def test_markdown_that_nests_too_deep_is_refused(text: str) -> None:
    """The parser would leave out what is deeper without a word."""
    assert markdown(text) is None


@pytest.mark.parametrize("text", ["> " * 30 + "x", "- " * 15 + "x"])
def test_markdown_within_the_limit_keeps_its_text(text: str) -> None:
    """Nothing is lost up to the limit."""
    assert "x" in (markdown(text) or "")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("a\nb\n\n \nc", "<p>a<br>\nb</p>\n<p>c</p>"),
        ("a < b & <i>c</i>", "<p>a &lt; b &amp; &lt;i&gt;c&lt;/i&gt;</p>"),
        ("\n\n", ""),
        ("  a  ", "<p>a</p>"),
    ],
)
def test_text_becomes_paragraphs(text: str, html: str) -> None:
    """Empty lines part paragraphs, other line ends stay, and markup is text."""
    assert paragraphs(text) == html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("시는 **국제교류(교육)**를 늘린다", "<p>시는 <strong>국제교류(교육)</strong>를 늘린다</p>\n"),
        ("**「国際」**と*『都市』*の話", "<p><strong>「国際」</strong>と<em>『都市』</em>の話</p>\n"),
        ("市长**“访问”**东京。", "<p>市长<strong>“访问”</strong>东京。</p>\n"),
        ("**会議。**in Tokyo", "<p><strong>会議。</strong>in Tokyo</p>\n"),
        ("~~(옛)~~의 것", "<p><s>(옛)</s>의 것</p>\n"),
        ("서울 ** 도쿄 ** 런던", "<p>서울 ** 도쿄 ** 런던</p>\n"),
        ("a**(b)**c and _(d)_e", "<p>a**(b)**c and _(d)_e</p>\n"),
        ("서울_(시)_는", "<p>서울_(시)_는</p>\n"),
    ],
)
def test_emphasis_beside_letters_without_blanks(text: str, html: str) -> None:
    """Beside Chinese, Japanese and Korean, emphasis is what the writer meant; elsewhere it is CommonMark's."""
    assert markdown(text) == html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("- [ ] a\n- [x] b\n- [X] c\n", "<ul>\n<li>☐ a</li>\n<li>☑ b</li>\n<li>☑ c</li>\n</ul>\n"),
        ("1. [ ] a\n\n   b\n", "<ol>\n<li>\n<p>☐ a</p>\n<p>b</p>\n</li>\n</ol>\n"),
        ("- [] a\n- [y] b\n- \\[ ] c\n", "<ul>\n<li>[] a</li>\n<li>[y] b</li>\n<li>[ ] c</li>\n</ul>\n"),
        ("- [x] a\n\n[x]: /b\n", '<ul>\n<li><a href="/b">x</a> a</li>\n</ul>\n'),
        ("[ ] a\n", "<p>[ ] a</p>\n"),
    ],
)
def test_tasks(text: str, html: str) -> None:
    """A box at the beginning of an item of a list becomes a sign."""
    assert markdown(text) == html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("# A {#b}\n", "<h1>A</h1>\n"),
        ("# A {: #b .c}\n\n[d](#b)\n", '<h1 id="b">A</h1>\n<p><a href="#b">d</a></p>\n'),
        ("# A {.c}\n\n[d](#a)\n", '<h1 id="a">A</h1>\n<p><a href="#a">d</a></p>\n'),
        (
            "# A `b` 한글!\n\n# A `b` 한글!\n\n<a href='#a-b-%ED%95%9C%EA%B8%80-1'>d</a>\n",
            (
                '<h1>A <code>b</code> 한글!</h1>\n<h1 id="a-b-한글-1">A <code>b</code> 한글!</h1>\n'
                "<p><a href='#a-b-%ED%95%9C%EA%B8%80-1'>d</a></p>\n"
            ),
        ),
        ("#\n\n# *a*\n", "<h1></h1>\n<h1><em>a</em></h1>\n"),
        ("# A {b}\n", "<h1>A {b}</h1>\n"),
    ],
)
def test_ids_of_headings(text: str, html: str) -> None:
    """What stands in braces after a heading is not shown; a heading gets an id where a link leads to it."""
    assert markdown(text) == html


def test_footnotes(rendered: Rendered) -> None:
    """Notes stand in a footer; the numbers lead to them, and they lead back to each of the places; nothing is said."""
    content, findings = rendered("A[^x] and B[^x] ^[no].\n\n[^x]: Note *one*.\n", BodyFormat.MARKDOWN)

    assert findings == []
    assert content.summary == "A and B ^[no]."
    assert content.html == (
        '<p>A<sup><a id="ea79a1fda-fnref-1" href="#ea79a1fda-fn-1">1</a></sup> and '
        'B<sup><a id="ea79a1fda-fnref-1-2" href="#ea79a1fda-fn-1">1</a></sup> ^[no].</p>\n'
        '<footer>\n<ol>\n<li id="ea79a1fda-fn-1"><p>Note <em>one</em>. '
        '<a href="#ea79a1fda-fnref-1">↩︎</a> <a href="#ea79a1fda-fnref-1-2">↩︎</a></p>\n</li>\n</ol>\n</footer>\n'
    )
