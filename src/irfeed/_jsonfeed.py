"""What the head and the items of a JSON Feed write in the same way."""

from __future__ import annotations

import json
from typing import Any

from irfeed.model import Person


def text(value: Any) -> str:  # noqa: ANN401 - whatever JSON can say
    r"""Return a value as JSON on one line.

    "</" is written "<\/" (RFC 8259, section 7), so that no HTML page that holds the bytes ends a script by them.
    """
    return json.dumps(value, ensure_ascii=False).replace("</", "<\\/")


def author(person: Person) -> dict[str, str]:
    """Return an author; an e-mail address can only be given as the url, where there is no other.

    Source: JSON Feed 1.1, authors.
    """
    url = person.url or (person.email and f"mailto:{person.email}")
    return {"name": person.name, "url": url} if url else {"name": person.name}


def filled(**members: Any) -> dict[str, Any]:  # noqa: ANN401 - whatever JSON can say
    """Return the members that are neither None nor empty, in their order."""
    return {name: value for name, value in members.items() if value}
