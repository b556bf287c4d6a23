"""Web and e-mail addresses as nearly everyone has them: right without a look at their parts.

Whatever has another form may well be right; the grammars in :mod:`irfeed.syntax.iri` and
:mod:`irfeed.syntax.email_address` know, and irfeed.validate.host knows international names.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_CHARACTERS = r"[A-Za-z0-9/?:@!$&'()*+,;=._~-]*"
_URL = re.compile(rf"https?://([a-z0-9.-]+)(?:/{_CHARACTERS}(?:%[0-9A-Fa-f]{{2}}{_CHARACTERS})*)?")
_LONGEST_URL: Final = 2000
#: A name under a domain of letters; no label of it is one of an international name, which would have to be decoded.
_HOST = re.compile(r"(?:(?!xn--)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}")
_LONGEST_HOST: Final = 253
_EMAIL = r"([A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*)@([a-z0-9.-]+)"
_LONGEST_EMAIL: Final = 254
_LONGEST_LOCAL: Final = 64
_REMEMBERED: Final = 4096


def is_usual_url(text: str) -> bool:
    """Say whether `text` is certainly an http or https address in the form of a URI, without credentials or port."""
    found = _URL.fullmatch(text) if len(text) <= _LONGEST_URL else None
    return found is not None and is_usual_host(found[1])


@lru_cache(_REMEMBERED)
def is_usual_host(text: str) -> bool:
    """Say whether `text` is certainly a domain name, in lower case and ASCII."""
    return len(text) <= _LONGEST_HOST and _HOST.fullmatch(text) is not None


def is_usual_email(text: str) -> bool:
    """Say whether `text` is certainly an e-mail address, name@host."""
    found = re.fullmatch(_EMAIL, text) if len(text) <= _LONGEST_EMAIL else None
    return found is not None and len(found[1]) <= _LONGEST_LOCAL and is_usual_host(found[2])
