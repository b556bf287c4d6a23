"""Pictures in HTML: the addresses that they may have.

`srcset` holds several addresses in one attribute (HTML, section 4.8.4.2.1). Pages that load a picture late keep its
address in `data-src` and the like, while `src` holds a placeholder.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

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


_LATE = re.compile(r"data-(?:[a-z]+-)*?(?:src|original|orig-file|large-file|lazy|echo|url)")
_LATE_SET = re.compile(r"data-(?:[a-z]+-)*?srcset")
#: A file that stands for a picture until that is there.
_PLACEHOLDER = re.compile(
    r"(?i)(?:^|[/_-])(?:blank|empty|grey|gray|lazy(?:load)?|loading|pixel|placeholder|spacer|trans(?:parent)?|1x1)"
    r"[a-z0-9_-]*\.(?:gif|jpe?g|png|svg|webp)(?:[?#]|$)"
)
_FIRST = re.compile(r"[\s,]*([^\s,]\S*?),?(?:\s|$)")


def is_late(name: str) -> bool:
    """Say whether an attribute of that name holds the address, or the addresses, of a picture that loads late."""
    return (_LATE.fullmatch(name) or _LATE_SET.fullmatch(name)) is not None


def addresses(attributes: Mapping[str, str]) -> Iterator[str]:
    """Yield what could be the address of an `img`, the likeliest first; names of attributes are in small letters."""
    src = attributes.get("src", "").strip()
    late = [value.strip() for name, value in attributes.items() if _LATE.fullmatch(name) and _is_address(value)]
    is_late = late or any(_LATE_SET.fullmatch(name) for name in attributes)
    is_real = src and not src.lower().startswith(("data:", "about:")) and not (is_late and _PLACEHOLDER.search(src))
    yield from [src] if is_real else []
    yield from late
    yield from (found[1] for found in (_FIRST.match(one) for one in source_sets(attributes)) if found)


def source_sets(attributes: Mapping[str, str]) -> Iterator[str]:
    """Yield what could be the `srcset` of an `img` or a `source`, the likeliest first."""
    for name, value in attributes.items():
        if _LATE_SET.fullmatch(name) and value.strip():
            yield value
    own = attributes.get("srcset", "")
    if own.strip() and not own.strip().lower().startswith("data:"):
        yield own


def _is_address(value: str) -> bool:
    value = value.strip()
    return bool(re.search(r"[./]", value)) and not re.search(r"\s|^(?:data|about):|^[\[{]", value)
