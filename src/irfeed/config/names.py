"""What names and texts of irfeed.toml may be.

Names are those of languages, departments, folders, and of whoever gives the ids. Texts may hold what those of records
may hold.
"""

from __future__ import annotations

import re
import unicodedata

from irfeed.syntax.characters import CLOSER, LATE_CONTROLS, NONCHARACTERS, OPENERS, OVERRIDES, SURROGATES, is_drawn
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


_FORBIDDEN = re.compile(f"[\x00-\x1f{LATE_CONTROLS}\u2028\u2029{OVERRIDES}{SURROGATES}{NONCHARACTERS}]")
_MARKUP = re.compile("<[A-Za-z/!?]")
_LAYERS = 3  # of references to references
_MOST_MARKS = 30


def forbidden_in(text: str) -> str | None:
    """Return the first character of `text` that no document may hold, or that turns the text around it."""
    found = _FORBIDDEN.search(text)
    return found[0] if found else None


def why_no_plain_text(text: str) -> str | None:
    """Say why readers could not show `text` as it is written."""
    if not any(map(is_drawn, text)):
        return "shows nothing: it holds only spaces or invisible characters"
    if not _is_balanced(text):
        return "opens or closes a bidirectional isolate and not both"
    if _has_flood(text):
        return f"piles more than {_MOST_MARKS} combining marks on one character"
    layer = text
    for _ in range(_LAYERS):
        if found := _MARKUP.search(layer):
            return f"carries markup: {layer[found.start() : found.start() + 20]!r}"
        layer = _unescaped(layer)
        if forbidden_in(layer):
            return "refers to a character that no document may hold"
    return None


def _unescaped(text: str) -> str:
    if "&" not in text:
        return text
    import html  # noqa: PLC0415 - its table of names takes some milliseconds

    return html.unescape(text)


def _is_balanced(text: str) -> bool:
    depth = 0
    for character in text:
        depth += (character in OPENERS) - (character == CLOSER)
        if depth < 0:
            return False
    return depth == 0


def _has_flood(text: str) -> bool:
    run = 0
    for character in text:
        run = run + 1 if unicodedata.combining(character) else 0
        if run > _MOST_MARKS:
            return True
    return False
