"""What the head and the items of a JSON Feed write in the same way."""

from __future__ import annotations

from json import JSONEncoder
from json.encoder import encode_basestring
from typing import Any
from urllib.parse import quote

from irfeed.model import Person

#: What stands unescaped in the address of a mailto: URI (RFC 6068, section 2: qchar without "/" and "?").
_ADDRESS = "!$'()*+,;:@"


_encode = JSONEncoder(ensure_ascii=False).encode


def quoted(value: str) -> str:
    r"""Return a text as `text` does, without the cost of asking what it is."""
    return encode_basestring(value).replace("</", "<\\/")


def text(value: Any) -> str:  # noqa: ANN401 - whatever JSON can say
    r"""Return a value as JSON on one line.

    "</" is written "<\/" (RFC 8259, section 7), so that no HTML page that holds the bytes ends a script by them.
    """
    return _encode(value).replace("</", "<\\/")


def author(person: Person) -> dict[str, str]:
    """Return an author; an e-mail address can only be given as the url, where there is no other.

    Sources: JSON Feed 1.1, authors; RFC 6068, section 2: "%" and other signs of addresses are escaped, lest a mail
    program reads them as escapes of line ends, or as headers.
    """
    url = person.url or (person.email and f"mailto:{quote(person.email, safe=_ADDRESS)}")
    return {"name": person.name, "url": url} if url else {"name": person.name}


def filled(**members: Any) -> dict[str, Any]:  # noqa: ANN401 - whatever JSON can say
    """Return the members that are neither None nor empty, in their order."""
    return {name: value for name, value in members.items() if value}
