"""Which rules are asked about a record by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import Final

from irfeed.model.publication import Publication
from irfeed.validation import rules
from irfeed.validation.draft import Draft
from irfeed.validation.finding import FieldFinding
from irfeed.validation.rule import RecordRule

Find = Callable[[Draft, Publication], Iterator[FieldFinding]]

#: Rules that say nothing of a record that has its required fields, and whose values are all known at a glance.
_OF_VALUES: Final[Sequence[str]] = (
    "shape.missing_field",
    "texts.character_reference",
    "texts.not_normalized",
    "names.iri_scheme_form",
    "names.id_is_an_address",
    "names.language_undeclared",
    "names.language_renamed",
    "states.department_undeclared",
    "dates.date_ambiguous",
    "order_of_dates.updated_far_ahead",
    "order_of_dates.published_far_ahead",
)
#: Rules that look at several fields of a record together, or at what a publication asks of one: each with the fields
#: without which it has nothing to say; those of no field are asked of every record.
_OF_FIELDS: Final[Mapping[str, AbstractSet[str]]] = {
    "states.department_repeated": {"department"},
    "order_of_dates.updated_before_published": {"updated"},
    "order_of_dates.expires_before_published": {"expires"},
    "order_of_dates.withdrawn_before_published": {"withdrawn"},
    "files.image_type_unknown": {"images"},
    "files.image_not_an_image": {"images"},
    "files.active_media_type": {"images", "enclosures"},
    "files.image_without_alt": {"images"},
    "files.file_unreadable": {"images", "enclosures"},
    "files.file_disagrees": {"images", "enclosures"},
    "states.category_repeated": {"categories"},
    "states.categories_joined": {"categories"},
    "states.coordinates_half": {"places"},
    "states.withdrawn_without_reason": {"status"},
    "states.reason_without_withdrawal": {"reason", "withdrawn"},
    "states.empty_article": set(),
    "states.foreign_command": {"body"},
}


@lru_cache(maxsize=1024)
def asked(names: frozenset[str], unusual: bool) -> tuple[Find, ...]:  # noqa: FBT001 - a keyword makes each call slower
    """Return the rules that may have something to say of a record.

    Args:
        names: of the fields that it gives.
        unusual: whether it lacks a required one, or one holds what is not known at a glance.
    """
    of_values = _OF_VALUES if unusual else ()
    of_fields = (rule for rule, needed in _OF_FIELDS.items() if not needed or needed & names)
    return tuple(_named(rule).find for rule in (*of_values, *of_fields))


def _named(rule: str) -> RecordRule:
    module, _, name = rule.partition(".")
    found: RecordRule = getattr(getattr(rules, module), name)
    return found
