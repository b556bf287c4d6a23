from __future__ import annotations

import subprocess
import sys

import pytest

from irfeed.render.characters import balanced, balanced_html
from irfeed.render.sanitise import allowed, documentation, excess
from irfeed.render.sanitise.limits import Excess
from irfeed.render.sanitise.tags import start_tags


def test_the_documentation_names_all_that_stays() -> None:
    """Each element, attribute and scheme of the list stands in the page."""
    page = documentation()

    names = {
        *allowed.TAGS,
        *allowed.WITH_CONTENT,
        *allowed.LINK_SCHEMES,
        *(n for of in allowed.ATTRIBUTES.values() for n in of),
    }
    assert not [name for name in names if f"`{name}`" not in page]
    assert page.startswith("# HTML in feeds\n")
    assert "| `td` | `colspan`, `rowspan`, `align` (`center`, `left`, `right`) |" in page


@pytest.mark.parametrize(
    ("html", "limit"),
    [
        ("<li>" * 5_000, None),
        ("<div></div>" * 200, None),
        ("<div></b></div>" * 200, None),
        ("<div><i></div>" * 200, None),
        ("<div><td></div>" * 200, None),
        ("<ul><li>" * 100, None),
        ("<div></b>" * 101, Excess.DEPTH),
        ("<DIV>" * 101, Excess.DEPTH),
        ("<br>" * 20_000, None),
        ("<br>" * 20_001, Excess.TAGS),
        (f"<p {'a ' * 101}>{'x' * 20_000}", Excess.ATTRIBUTES),
        (f"<p {'a ' * 100}>{'x' * 20_000}", None),
        ("<p " + "a='>' " * 101 + ">" + "x" * 20_000, Excess.ATTRIBUTES),
        (f"<p {'a ' * 101}>{'<' * 20_001}", Excess.TAGS),
        ("x" * 1_000_001, Excess.CHARACTERS),
    ],
)
def test_limits(html: str, limit: Excess | None) -> None:
    """Elements that are closed, close each other or are void do not nest; the others do, however they are written."""
    assert excess(html) is limit


@pytest.mark.parametrize(
    ("html", "names", "unfinished"),
    [
        ("<P a=1 B='2' c=\"3\" d><br/>", ["p", "br"], ""),
        ("a < b <1> </p x='>'>", [], ""),
        ("<!-- <a> --><b><!--><i><!---><u><!-- --!><s>", ["b", "i", "u", "s"], ""),
        ("<!a <b>><?x <i>></ u>", [], ""),
        ("<script><a></script><b>", ["script", "b"], ""),
        ("<embed><b><plaintext><i>", ["embed", "b", "plaintext"], ""),
        ("<b><a href='x", ["b"], "<a href='x"),
        ("<b><a href", ["b"], "<a href"),
        ("<b><!-- x", ["b"], "<!-- x"),
        ("<b><!x", ["b"], "<!x"),
        ("<image>", ["img"], ""),
    ],
)
def test_start_tags(html: str, names: list[str], unfinished: str) -> None:
    """Tags are found where HTML has tags, and nowhere else."""
    tags = start_tags(html)

    assert [tag.name for tag in tags.tags] == names
    assert tags.unfinished == unfinished


def test_attributes() -> None:
    """Attributes are read with their names in lower case and their references resolved."""
    tag = start_tags("<P A=1 b = '&lt;2' c=\"3\"d =e/f>").tags[0]

    assert tag.attributes == (("a", "1"), ("b", "<2"), ("c", "3"), ("d", "e/f"))


@pytest.mark.parametrize(
    ("html", "result"),
    [
        ("a", "a"),
        ("\u2067a<b>b</b>\u2069", "\u2067a<b>b</b>\u2069"),
        ("<p>\u2067a\u2068</p>\u2069b", "<p>\u2067a\u2068\u2069\u2069</p>b"),
        ('<p title="\u2067">\u2066', '<p title="\u2067\u2069">\u2066\u2069'),
    ],
)
def test_isolates_are_balanced_in_each_paragraph(html: str, result: str) -> None:
    """An isolate may hold elements of a line, and ends with its paragraph."""
    assert balanced_html(html) == result


def test_isolates_of_a_text() -> None:
    """Openers are closed at the end; closers of nothing go."""
    assert balanced("\u2069a\u2067b\u2069\u2068") == "a\u2067b\u2069\u2068\u2069"
    assert balanced("a") == "a"


def test_parsers_are_imported_late() -> None:
    """Whoever imports the package for summaries or for the list pays for no parser."""
    code = (
        "import sys; import irfeed.render.content, irfeed.render.sanitise;"
        "print([name for name in ('nh3', 'markdown_it', 'lxml') if name in sys.modules])"
    )
    out = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, text=True, env={"PYTHONPATH": ":".join(sys.path)}
    )

    assert out.stdout == "[]\n"
