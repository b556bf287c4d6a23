"""Pictures that keys name: an address, or the name of a file in the folder of the article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from irfeed.load.site.keys import Keys, items_of, text_of
from irfeed.model.record import Path, Value

_ADDRESSES: Final = ("url", "src", "image", "path", "file", "relative")
_ALTERNATIVES: Final = ("alt", "imageAlt", "image_alt")
_CAPTIONS: Final = ("title", "caption")
_IN_BODY = re.compile(r"!\[([^\]]*)\]\(\s*<?([^\s)>]+)")


def pictures(keys: Keys, wanted: Iterable[str]) -> tuple[dict[str, tuple[Path, Value]], frozenset[str]]:
    """Return the field `images` as the keys `wanted` say it, and the keys, casefolded, that say what pictures show.

    A picture is a text, or a table with its address; what it shows stands in that table, in a key beside, or in the
    body, where the same picture stands. Addresses are as they were written.
    """
    found: dict[str, dict[str, Value]] = {}
    used: set[str] = set()
    first: Path = ()
    for key in wanted:
        said = keys.find(key)
        if said is None:
            continue
        beside = list(_beside(key))
        used |= {name.partition(".")[0].casefold() for name in beside}
        shows = next((text for name in beside if (text := keys.text(name))), "")
        for item in items_of(said[1]):
            picture = _picture(item)
            if picture:
                first = first or said[0]
                found.setdefault(
                    str(picture["url"]), {**picture, **({"alt": shows} if shows and "alt" not in picture else {})}
                )
    body = {address: alt for alt, address in _IN_BODY.findall(keys.text("body")) if alt}
    listed: list[Value] = [
        one if "alt" in one or address not in body else {**one, "alt": body[address]} for address, one in found.items()
    ]
    return ({"images": (first, listed)} if listed else {}), frozenset(used)


def _beside(key: str) -> Iterator[str]:
    """Give the keys that say what the picture of a key shows: `cover.alt`, `image_alt`, `heroImageAlt`."""
    table, dot, last = key.rpartition(".")
    if dot:
        yield f"{table}.alt"
    yield from (f"{key}_alt", f"{last}Alt", f"{last}-alt")


def _picture(item: Value) -> dict[str, Value]:
    if not isinstance(item, Mapping):
        return {"url": text_of(item)} if text_of(item) else {}
    given = {
        "url": next((text for name in _ADDRESSES if (text := text_of(item.get(name)))), ""),
        "alt": next((text for name in _ALTERNATIVES if (text := text_of(item.get(name)))), ""),
        "title": next((text for name in _CAPTIONS if (text := text_of(item.get(name)))), ""),
    }
    return {name: text for name, text in given.items() if text} if given["url"] else {}
