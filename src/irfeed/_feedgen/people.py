"""People, as feedgen takes them."""

from __future__ import annotations

from irfeed.model import Person


def person(one: Person) -> dict[str, str]:
    """Return the parts of a person that are known. Source: RFC 4287, section 3.2."""
    parts = {"name": one.name, "email": one.email, "uri": one.url}
    return {name: value for name, value in parts.items() if value}
