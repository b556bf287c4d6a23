"""REC042: articles are in the languages that irfeed.toml declares."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.publication import Publication
from irfeed.syntax import hint_about_language
from irfeed.validate.draft import Draft
from irfeed.validate.flaw import Flaw
from irfeed.validate.words import listed, nearest


def find(draft: Draft, publication: Publication) -> Iterator[Flaw]:
    """Find fault with a language that the publication does not have."""
    language = draft.fields.language
    if language and language not in publication.languages:
        yield Flaw(
            RULE, f"is not declared in irfeed.toml: {quoted(language)}", _hint(language, publication), ("language",)
        )


def _hint(language: str, publication: Publication) -> str:
    primary, declared = language.partition("-")[0], publication.languages
    meant = hint_about_language(language)
    if meant:
        return meant
    same = next((tag for tag in declared if tag.partition("-")[0] == primary), None) or nearest(language, declared)
    if same:
        return f"did you mean {quoted(same)}? or declare it under [languages]"
    return f"declared are {listed(declared)}; or add it under [languages]"


RULE = Rule(
    code="REC042",
    name="language-undeclared",
    severity=Severity.ERROR,
    says="An article's language is one of the languages that irfeed.toml declares",
    why="Feeds exist for declared languages only; the article would be in none of them",
    mend="write one of the declared languages, or declare this one under [languages] in irfeed.toml",
    clause="irfeed.toml, [languages]",
    bad='{"language": "kr"}',
    good='{"language": "ko"}',
    sample="record",
)
