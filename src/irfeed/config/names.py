"""What names in irfeed.toml may be: of languages, of departments, of folders, and of whoever gives the ids."""

from __future__ import annotations

import re

from irfeed.syntax.language_tag import is_surely_no_tag, is_usual_tag

#: The language under which a text stands that irfeed.toml gives once, for all languages.
EVERY_LANGUAGE = ""

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST_SLUG = 60
_LONGEST_NAME = 255  # bytes, on nearly every file system
# Windows keeps these names for devices, with whatever ending.
_DEVICES = frozenset({"aux", "con", "nul", "prn"}) | {
    f"{port}{number}" for port in ("com", "lpt") for number in range(10)
}
# The others are irfeed's own in every folder.
RESERVED = _DEVICES | {"archive", "assets", "feed", "index", "manifest"}
# RFC 4151: authorityName "," date; a day may leave out its month and day.
AUTHORITY = re.compile(
    r"(?:[A-Za-z0-9._-]+@)?[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*"
    r",[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?"
)


def normal_tag(tag: str) -> str | None:
    """Return the BCP 47 tag in its conventional case, or None if it is none. Source: RFC 5646, section 2.1.1."""
    if is_usual_tag(tag):
        return tag
    if is_surely_no_tag(tag):
        return None
    # Its tables take longer to load than an ordinary irfeed.toml takes to be read.
    import langcodes  # noqa: PLC0415 - as said above

    return langcodes.standardize_tag(tag) if "_" not in tag and langcodes.tag_is_valid(tag) else None


def is_inside(folder: str) -> bool:
    """Say whether `folder` is a path that leads from a folder into it, on every system."""
    return all(map(_is_folder_name, folder.split("/")))


def _is_folder_name(part: str) -> bool:
    """Say whether `part` names one folder on every system, and none that is Git's, irfeed's or irfeed.toml."""
    folded = part.casefold()
    return not (
        folded in {"", ".", "..", ".git", ".irfeed", "irfeed.toml"}
        or folded.partition(".")[0] in _DEVICES
        or part.endswith((".", " "))
        or "\\" in part
        or ":" in part
        or len(part.encode()) > _LONGEST_NAME
    )
