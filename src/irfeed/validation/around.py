"""What the values of a record are read against: the publication, and whether any of them is unusual."""

from __future__ import annotations

from collections.abc import Mapping

from irfeed.model.publication import Publication
from irfeed.table import Table
from irfeed.validation import rules
from irfeed.validation.finding import FieldFinding


class Around:
    """What the kinds of fields need to know of the publication. One serves record after record."""

    def __init__(self, publication: Publication) -> None:
        self.zone = publication.time_zone
        self.languages = publication.languages
        self.departments = publication.departments
        self.is_unusual = False  #: a value was not known at a glance, so rules about single values may speak of it

    def leaves_out(self, name: str, value: object) -> bool:
        """Say whether `value` says nothing: null and "" mean that a field is left out, but an alt may be empty."""
        return value is None or (value == "" and name != "alt")

    def unknown(self, name: str, table: type[Table]) -> FieldFinding:
        """Return the finding of a field that there is not."""
        finding: FieldFinding = rules.shape.unknown_field.finding(name, tuple(table.rows))
        return finding

    def missing(self, table: type[Table], values: Mapping[str, object]) -> tuple[FieldFinding, ...]:  # noqa: ARG002 - as all that read tables ask
        """Let the rule missing-field be asked: it looks at the whole record, and at its files."""
        self.is_unusual = True
        return ()
