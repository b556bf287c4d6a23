"""JSON as the command line prints it."""

from __future__ import annotations

import json
import re
from typing import Any

from irfeed.findings.reports.text import is_plain

_COMMAND = re.compile(r"##(?=[a-z]*\[)")


def inert_json(value: Any) -> str:  # noqa: ANN401 - whatever JSON can say
    """Return `value` as JSON over several lines, with escapes for characters that do not show, and in "##["."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    shown = text if text.replace("\n", "").isprintable() else "".join(map(_visible, text))
    return _COMMAND.sub(r"#\\u0023", shown)  # two such signs stand only in texts, never in what JSON is made of


def _visible(character: str) -> str:
    if character == "\n" or is_plain(character):
        return character
    return json.dumps(character)[1:-1]  # beyond the first plane: a pair
