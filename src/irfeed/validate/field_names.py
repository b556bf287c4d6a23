"""Which fields of a record are lists, objects and moments: for those who load records and need not judge them."""

from typing import Final

#: The fields that may be lists of texts, so that a single cell of a table can hold several.
LIST_FIELDS: Final = frozenset(("authors", "categories", "department", "places"))
#: The fields that are lists or objects.
NESTED_FIELDS: Final = LIST_FIELDS | {"images", "enclosures", "source"}
#: The fields that are moments, of a record or of a part of one.
DATE_FIELDS: Final = frozenset(("published", "updated", "withdrawn", "expires"))
