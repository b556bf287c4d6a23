"""Templates of a publication."""

from __future__ import annotations

from pathlib import Path

import pytest

from irfeed.errors import ConfigurationError
from irfeed.pages import words
from irfeed.pages.page_templates import PageTemplates
from tests.assembled import page_documents
from tests.unit.assemble.conftest import Made


def _built(made: Made, folder: Path) -> dict[str, str]:
    spoken = words.load(tuple(made.publication.languages))
    found = page_documents(made.plans, made.publication, made.entries, folder, spoken)
    return {one.path: one.content.decode() for one in found}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of the publication's templates."""
    path = tmp_path / "templates"
    path.mkdir()
    return path


def test_a_block_can_be_changed(several: Made, folder: Path) -> None:
    """A template that extends irfeed's own changes the block that it names, and keeps the rest."""
    text = '{% extends "irfeed/feed.html" %}{% block footer %}<p>City hall & {{ page.title.text }}</p>{% endblock %}'
    (folder / "feed.html").write_text(text, encoding="utf-8")
    built = _built(several, folder)

    assert "<p>City hall & News &amp; Views: Mayor &lt;1&gt;</p>" in built["mayor/index.html"]
    assert 'class="addresses"' in built["mayor/index.html"]
    assert "City hall" not in built["archive/2014-01.html"]


def test_an_entry_can_be_changed(several: Made, folder: Path) -> None:
    """A template of the same name stands in for irfeed's, and what it fills in is still escaped."""
    (folder / "entry.html").write_text("<li>{{ entry.title.text }}</li>", encoding="utf-8")

    assert "<li>축제 &lt;b&gt;</li>" in _built(several, folder)["ko/index.html"]


def test_without_a_folder(several: Made, folder: Path) -> None:
    """A folder that does not exist changes nothing."""
    assert _built(several, folder / "none") == _built(several, folder)


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("feed.html", "\n{% if %}", "templates/feed.html:2: Expected an expression, got 'end of statement block'"),
        ("feed.html", "<p>\n\n{{ page.titel }}", "templates/feed.html:3: "),
        ("feed.html", "{{ nothing }}", "templates/feed.html:1: 'nothing' is undefined"),
        ("entry.html", "\n{{ 1 / 0 }}", "templates/entry.html:2: division by zero"),
        ("feed.html", '{% extends "other.html" %}', "templates/feed.html:1: there is no template other.html"),
        ("month.html", '\n{% include "month.html" %}', "templates/month.html:2: it includes itself without end"),
        ("marks.html", "\n{% macro lang(a) %}{% endmacro %}", "templates: macro 'lang' takes not more than 1"),
        ("feed.html", "{{ ''.__class__.__mro__ }}", "templates/feed.html:1: access to attribute '__class__'"),
        ("feed.html", "{{ page.groups.append(1) }}", "templates/feed.html:1: "),
        ("feed.html", "{{ range(10000000) | list }}", "templates/feed.html:1: Range too big"),
    ],
)
def test_a_broken_template_is_told_by_file_and_line(
    several: Made, folder: Path, name: str, text: str, message: str
) -> None:
    """Whatever is wrong in a template, the error names its file and line and says what, and is no traceback."""
    (folder / name).write_text(text, encoding="utf-8")

    with pytest.raises(ConfigurationError) as raised:
        _built(several, folder)

    assert raised.value.message.startswith(message)
    assert raised.value.hint == "docs/how-to/templates.md says which names there are"


def test_a_template_that_is_no_text(several: Made, folder: Path) -> None:
    """A template that is not UTF-8 is told by its name."""
    (folder / "page.css").write_bytes(b"\xff")

    with pytest.raises(ConfigurationError, match=r"^templates/page\.css: .*decode"):
        _built(several, folder)


def test_a_finding_of_irfeed_is_not_blamed_on_the_publication() -> None:
    """Without templates of the publication an error is not dressed up as one in them."""
    with pytest.raises(LookupError):
        PageTemplates.of(None).renderer("none.html")


def test_an_error_without_words(folder: Path) -> None:
    """An error that says nothing is told by its kind."""
    (folder / "a.html").write_text("{{ fail() }}", encoding="utf-8")

    def fail() -> None:
        raise ValueError

    with pytest.raises(ConfigurationError, match=r"^templates/a\.html:1: ValueError"):
        PageTemplates.of(folder).renderer("a.html")({"fail": fail})
