"""What a fragment depends on beside its entry."""

from __future__ import annotations

from dataclasses import replace

from irfeed.model import Category, Entry
from irfeed.model.publication import Publication
from irfeed.render.options import EntryOptions


def test_options_are_what_the_publication_says_of_all_entries(publication: Publication) -> None:
    """The options hold the kind of content and the departments, and nothing of any feed."""
    options = EntryOptions.of(publication)

    assert options.full_content is True
    assert options.department_scheme == "tag:seoul.example,2015:departments"
    assert options.departments["mayor"].in_language("ko") == "시장 소식"


def test_departments_come_first_by_their_names_in_the_articles_language(
    options: EntryOptions, full_entry: Entry
) -> None:
    """An article is in the category of each of its departments, then in its own."""
    article = replace(full_entry.article, language="ko", departments=("mayor",))

    assert options.categories(article) == (
        Category("시장 소식", f"{options.department_scheme}#mayor"),
        Category("diplomacy"),
        Category("Japan", "https://lists.example/countries", "Japan (JP)"),
    )


def test_a_category_that_is_given_twice_is_written_once(options: EntryOptions, full_entry: Entry) -> None:
    """The same term of the same list is one category."""
    article = replace(
        full_entry.article, departments=(), categories=(Category("a"), Category("a", None, "a"), Category("a", "b:"))
    )

    assert options.categories(article) == (Category("a"), Category("a", "b:"))
