"""The `srcset` of a picture: several addresses in one attribute. Source: HTML, section 4.8.4.2.1."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ADDRESS = re.compile(r"[\t\n\f\r ,]*([^\t\n\f\r ,][^\t\n\f\r ]*)")
_BLANKS = "\t\n\f\r "


def source_set(value: str) -> Iterator[tuple[str, str]]:
    """Give each address of a `srcset` as it is written, with its descriptor ("2x", "640w" or "")."""
    at = 0
    while match := _ADDRESS.match(value, at):
        at = match.end()
        written = match[1]
        if written.endswith(","):
            yield written.rstrip(","), ""
            continue
        comma = value.find(",", at)
        end = comma if comma >= 0 else len(value)
        yield written, value[at:end].strip(_BLANKS)
        at = end
