"""Patterns of addresses, ids and the like: what stands between braces is what a file says or is called."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final
from urllib.parse import quote, urljoin

from irfeed.frozen import dataclass
from irfeed.load.site.keys import Keys, items_of, text_of
from irfeed.load.site.names import FileName
from irfeed.model.site import PLACEHOLDER, SiteFolder, is_pattern

#: How Jekyll and Hugo write placeholders in an address.
_COLON = re.compile(r":([a-z]+)\b")
_AS_OURS: Final[Mapping[str, str]] = MappingProxyType({"title": "slug", "contentbasename": "name", "filename": "name"})
#: What stands in no address. Source: RFC 3987, section 2.2 (ucschar is left as it is).
_UNFIT = re.compile(r"[\x00-\x20\"<>\\^`{|}%?#\[\]]")
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


@dataclass(frozen=True, slots=True)
class Said:
    """What is known of a file when a pattern is filled."""

    keys: Keys
    name: FileName
    site: SiteFolder
    language: str
    is_first_language: bool
    published: str = ""
    url: str = ""

    def filled(self, pattern: str) -> str:
        """Return a pattern with its placeholders filled; what says nothing is left out with the slash after it."""
        said = PLACEHOLDER.sub(lambda found: self._value(found[1]), pattern)
        return re.sub(r"(?<!:)//+", "/", said).lstrip("/")

    def address(self, pattern: str, home: str) -> str:
        """Return the address that a pattern gives; one that begins with a slash stands on the home page."""
        said = PLACEHOLDER.sub(lambda found: _UNFIT.sub(_quoted, self._value(found[1])), pattern)
        said = re.sub(r"(?<!:)//+", "/", said)
        return joined(home, f".{said}") if said.startswith("/") else said

    def own_address(self, text: str, home: str) -> str:
        """Return the address that a key gives, on the home page of the site; "" for a style or another's template."""
        if is_pattern(text) or "/" not in text:
            return ""
        if text.startswith("/"):
            pattern = _COLON.sub(lambda found: f"{{{_AS_OURS.get(found[1], found[1])}}}", text)
            return self.address(pattern, home)
        return joined(home if self.is_first_language else f"{home}{self.language}/", text)

    def _value(self, name: str) -> str:
        day = _DAY.match(self.published) or _DAY.match(self.name.day)
        known = {
            "slug": self._small(self.keys.text("slug") or self.name.name),
            "name": self._small(self.name.name),
            "path": self._small(self.name.path),
            "folder": self._small(self.name.folder),
            "section": self.name.sections[0] if self.name.sections else "",
            "sections": self._small("/".join(self.name.sections)),
            "language": self.language,
            "prefix": "" if self.is_first_language else self.language,
            "file_date": self.name.day,
            "url": self.url,
            **dict(zip(("year", "month", "day"), day.groups() if day else ("", "", ""), strict=True)),
        }
        return known[name] if name in known else self._key(name)

    def _key(self, name: str) -> str:
        found = self.keys.find(name)
        if found is None:
            return ""
        words = [text_of(item) for item in items_of(found[1])]
        if self.site.generator.splits_words:  # Jekyll's categories, as they stand in its addresses
            words = [part.lower() for word in words for part in word.split()]
        return "/".join(filter(None, words))

    def _small(self, text: str) -> str:
        return re.sub(r"\s+", "-", text).lower() if self.site.generator.has_small_addresses else text


def joined(base: str, address: str) -> str:
    """Return an address made absolute; as it is, where that cannot be done."""
    try:
        return urljoin(base, address)
    except ValueError:
        return address


def _quoted(found: re.Match[str]) -> str:
    return quote(found[0], safe="")
