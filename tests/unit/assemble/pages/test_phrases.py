"""Names on pages, which are remembered for all entries of a publication."""

from __future__ import annotations

from dataclasses import replace

from irfeed.model.publication import Publication, Text
from irfeed.pages.view import department_name, language_name


def test_names_are_those_of_the_publication_that_is_asked(publication: Publication) -> None:
    """What one publication calls its languages and departments is not told of another one."""
    tag, language = next(iter(publication.languages.items()))
    slug, department = next(iter(publication.departments.items()))
    other = replace(
        publication,
        languages={tag: replace(language, name="Other", right_to_left=not language.right_to_left)},
        departments={slug: replace(department, name=Text({tag: "Elsewhere"}, tag))},
    )
    for _ in range(2):
        assert language_name(publication, tag).text == language.name
        assert department_name(publication, slug, tag).text == department.name.in_language(tag)
        assert language_name(other, tag).text == "Other"
        assert language_name(other, tag).direction != language_name(publication, tag).direction
        assert department_name(other, slug, tag).text == "Elsewhere"


def test_names_are_told_by_their_language(publication: Publication) -> None:
    """A department has a name in each language of the page."""
    slug, department = next(iter(publication.departments.items()))
    for _ in range(2):
        for tag in publication.languages:
            assert department_name(publication, slug, tag).text == department.name.in_language(tag)
