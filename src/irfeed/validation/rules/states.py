"""How an article stands: its departments, categories and places; whether it is withdrawn, or empty."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from irfeed.findings import Severity, rule
from irfeed.findings.finding import quoted
from irfeed.model import Status
from irfeed.validation.finding import FieldFinding, listed, nearest
from irfeed.validation.rule import records, unusual_records

if TYPE_CHECKING:
    from irfeed.model.publication import Publication
    from irfeed.validation.article import Draft

#: A text with more parts between commas than this is a list: "Gyeongju, Korea" is one term.
_TERMS_JOINED = 2


def _hint(slug: str, publication: Publication) -> str:
    by_name = {
        name.casefold(): department.slug
        for department in publication.departments.values()
        for name in department.name.by_language.values()
    }
    meant = by_name.get(slug.casefold()) or nearest(slug, publication.departments)
    if meant is None:
        near = nearest(slug, by_name)
        meant = by_name[near] if near else None
    if meant:
        return f"did you mean {quoted(meant)}?"
    return f"declared are {listed(publication.departments)}; or add [departments.…] to irfeed.toml"


@rule(
    "REC050",
    Severity.ERROR,
    unusual_records,
    clause="irfeed.toml, [departments]",
    bad='{"department": "International Relations"}',
    good='{"department": "international-relations"}',
    sample="record",
)
def department_undeclared(draft: Draft, publication: Publication) -> Iterator[FieldFinding]:
    """An article's departments are slugs that irfeed.toml declares

    Why: Feeds exist for declared departments only; the article would be missing from the feed that it was meant for
    What to do: write one of the declared slugs, or declare the department in irfeed.toml
    """
    for position, slug in enumerate(draft.fields.department or ()):
        if slug not in publication.departments:
            message = f"is not declared in irfeed.toml: {quoted(slug)}"
            yield FieldFinding(department_undeclared.about, message, _hint(slug, publication), ("department", position))


@rule(
    "REC051",
    Severity.WARNING,
    records("department"),
    clause="docs/reference/record.md, department",
    bad='{"department": ["culture", "culture"]}',
    good='{"department": ["culture", "international-relations"]}',
    sample="record",
)
def department_repeated(draft: Draft, _: Publication) -> Iterator[FieldFinding]:
    """An article names each of its departments once

    Why: The second one is ignored; perhaps another department was meant
    What to do: delete it, or name the department that was meant
    """
    slugs = draft.fields.department or ()
    if len(set(slugs)) < len(slugs):
        for position, slug in enumerate(slugs):
            if slug in slugs[:position]:
                yield FieldFinding(
                    department_repeated.about, f"is named twice: {quoted(slug)}", path=("department", position)
                )


@rule(
    "REC091",
    Severity.WARNING,
    records("categories"),
    clause="RFC 4287, section 4.2.2",
    bad='{"categories": ["Diplomacy", "diplomacy"]}',
    good='{"categories": ["Diplomacy", "Tokyo"]}',
    sample="record",
)
def category_repeated(draft: Draft, _: Publication) -> Iterator[FieldFinding]:
    """An article names each of its categories once, whatever the case

    Why: Readers would show it twice; irfeed publishes the first
    What to do: delete the second
    """
    seen = set()
    for position, category in enumerate(draft.fields.categories or ()):
        if category.term is not None:
            key = (category.term.casefold(), category.scheme)
            if key in seen:
                yield FieldFinding(
                    category_repeated.about, f"is named twice: {quoted(category.term)}", path=("categories", position)
                )
            seen.add(key)


@rule(
    "REC094",
    Severity.ERROR,
    records("places"),
    clause="GeoRSS Simple, point: a latitude and a longitude",
    bad='{"places": [{"name": "Seoul", "latitude": 37.5665}]}',
    good='{"places": [{"name": "Seoul", "latitude": 37.5665, "longitude": 126.978}]}',
    sample="record",
)
def coordinates_half(draft: Draft, _: Publication) -> Iterator[FieldFinding]:
    """A place has both a latitude and a longitude, or neither

    Why: One coordinate alone is no place on a map
    What to do: write both, or neither
    """
    for position, place in enumerate(draft.fields.places or ()):
        if (place.latitude is None) != (place.longitude is None):
            missing = "latitude" if place.latitude is None else "longitude"
            yield FieldFinding(
                coordinates_half.about,
                "is missing, though its counterpart is given",
                path=("places", position, missing),
            )


@rule(
    "REC095",
    Severity.WARNING,
    records("status"),
    clause="RFC 6721, section 3 (at:comment)",
    bad='{"status": "withdrawn"}',
    good='{"status": "withdrawn", "reason": "The visit was called off"}',
    sample="record",
)
def withdrawn_without_reason(draft: Draft, _: Publication) -> Iterator[FieldFinding]:
    """A withdrawn article says why it was withdrawn

    Why: An article that vanishes without a word looks like a mistake, or like something worse
    What to do: write the reason in a sentence; it is published with the withdrawal
    """
    if draft.fields.status is Status.WITHDRAWN and draft.fields.reason is None:
        yield FieldFinding(
            withdrawn_without_reason.about, "is missing, though the article is withdrawn", path=("reason",)
        )


@rule(
    "REC096",
    Severity.ERROR,
    records("reason", "withdrawn"),
    clause="docs/reference/record.md, status",
    bad='{"reason": "The visit was called off"}',
    good='{"status": "withdrawn", "reason": "The visit was called off"}',
    sample="record",
)
def reason_without_withdrawal(draft: Draft, _: Publication) -> Iterator[FieldFinding]:
    """reason and withdrawn stand only in records whose status is withdrawn

    Why: Somebody meant to take the article back, and it would stay in the feeds
    What to do: write status: withdrawn, or delete the field
    """
    fields = draft.fields
    if fields.status is not Status.WITHDRAWN:
        for name, value in (("reason", fields.reason), ("withdrawn", fields.withdrawn)):
            if value is not None:
                yield FieldFinding(
                    reason_without_withdrawal.about, f"is given, but the status is {fields.status}", path=(name,)
                )


@rule(
    "REC097",
    Severity.ADVICE,
    records(),
    clause="RFC 4287, section 4.1.1.1 (summary recommended where there is no content)",
    bad='{"body": null, "body_format": null}',
    good='{"summary": "The mayor met the governor of Tokyo.", "body": null, "body_format": null}',
    sample="record",
)
def empty_article(draft: Draft, _: Publication) -> Iterator[FieldFinding]:
    """A published article has a body or a summary

    Why: Many readers show nothing under an entry that has only a title
    What to do: write a body, or at least a summary
    """
    fields = draft.fields
    if fields.status is Status.PUBLISHED and fields.body is None and fields.summary is None:
        yield FieldFinding(
            empty_article.about, "is missing, and so is summary: there is nothing to read but the title", path=("body",)
        )


@rule(
    "REC035",
    Severity.WARNING,
    records("body"),
    clause="Hugo, shortcodes; Liquid, tags and objects; WordPress, the Shortcode API",
    bad='{"body": "<p>{{< youtube x >}}</p>"}',
    good='{"body": "<p><code>{{< youtube x >}}</code></p>"}',
    sample="record",
)
def foreign_command(draft: Draft, _: Publication) -> Iterator[FieldFinding]:
    """A body holds no commands of other programs: shortcodes, Liquid tags and values

    Why: Only the program that they were written for runs them: subscribers read them as they stand
    What to do: say under [records.commands] in irfeed.toml what is written for each; "" drops it
    """
    if draft.commands:
        first, *others = draft.commands
        body = draft.fields.body or ""
        at = body.find(first.written)
        line = body.count("\n", 0, at) + 1
        what = f"a command of another program, {quoted(first.written)} in its line {line}"
        more = f", and {len(others)} more" if others else ""
        yield FieldFinding(foreign_command.about, f"has {what}{more}", path=("body",), at=max(at, 0))


@rule(
    "REC036",
    Severity.ADVICE,
    records("categories"),
    clause="RFC 4287, section 4.2.2; RSS 2.0, category; JSON Feed 1.1, tags",
    bad='{"categories": "diplomacy, Tokyo, travel"}',
    good='{"categories": ["diplomacy", "Tokyo", "travel"]}',
    sample="record",
)
def categories_joined(draft: Draft, _: Publication) -> Iterator[FieldFinding]:
    """A list of categories is written as a list

    Why: Some programs take a text apart at its commas; here it is one category, which readers see as it stands
    What to do: write a list, as in ["diplomacy", "Tokyo"]
    """
    held = draft.fields.categories or ()
    if len(held) == 1 and len([part for part in (held[0].term or "").split(",") if part.strip()]) > _TERMS_JOINED:
        yield FieldFinding(
            categories_joined.about, f"is one category: {quoted(held[0].term or '')}", path=("categories", 0)
        )
