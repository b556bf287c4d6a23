"""The content of entries, most of their bytes: cut out, and proven by tests that run over it at the speed of C.

An entry whose content is a text of the grammar is of the grammar if and only if it is so with that content taken out:
an empty text is of the grammar as well, and no text holds what ends it. So what is left is for the pattern of the
whole entry. A content that is doubtful stays in, and the pattern judges it too.
"""

from __future__ import annotations

import re
from json.decoder import scanstring

from irfeed.proof.values import has_known_references

#: Every byte as it is, but for the controls that `values.TEXT` leaves out.
_CONTROLS = bytes({*range(0x20)} - {0x09, 0x0A})
_WITHOUT_CONTROLS = bytes.maketrans(_CONTROLS, b" " * len(_CONTROLS))
#: The escape of a character by its number, which may be half of a surrogate pair.
_CODE = re.compile(r"\\u")


class _Latest:
    """The content of XML that was proven last: RSS and Atom write the same."""

    proven: bytes = b""


def without_xml(entry: bytes, start_tag: bytes) -> bytes:
    """Return an entry of RSS or Atom with nothing after `start_tag`, if what was there is a text of the grammar."""
    before, tag, after = entry.partition(start_tag)
    content, end, rest = after.partition(b"<")
    if content != _Latest.proven:
        if not _is_text(content):
            return entry
        _Latest.proven = content
    return before + tag + end + rest


def _is_text(content: bytes) -> bool:
    """Say whether `content`, which has no "<", is a `values.TEXT` in UTF-8, with known references."""
    try:
        text = content.decode()
    except UnicodeDecodeError:
        return False
    return b">" not in content and content.translate(_WITHOUT_CONTROLS) == content and has_known_references(text)


def without_json(item: bytes, start: bytes) -> bytes:
    """Return an item with an empty string for the one that begins with `start`, if it is a string of the grammar."""
    before, start, after = item.partition(start)
    line, end, rest = after.partition(b"\n")
    return before + start + b'",' + end + rest if line.endswith(b'",') and _is_string(line[:-1]) else item


def _is_string(written: bytes) -> bool:
    r"""Say whether `written`, which ends with the quote, is a `values.STRING` in UTF-8; those with "\u" are doubtful."""
    try:
        text = written.decode()
        return not _CODE.search(text) and scanstring(text, 0)[1] == len(text)
    except ValueError:  # no UTF-8, or no string of JSON
        return False
