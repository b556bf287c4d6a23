"""Whether a body shows anything at all."""

from __future__ import annotations

import re

#: Something that readers show: text that is not blank, a picture, sound or film.
_SHOWN = re.compile(r"<(?:img|audio|video)[ >]|(?:\A|>)(?:\s|&nbsp;)*+[^<\s]")


def shows(html: str) -> bool:
    """Say whether safe HTML has something in it that readers show."""
    return _SHOWN.search(html) is not None
