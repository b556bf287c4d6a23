"""Which language tags can mean a language: what is beyond their form, which `irfeed.syntax` judges."""

from __future__ import annotations

from irfeed.findings.finding import quoted
from irfeed.syntax import why_not_language

#: The codes of ISO 639-1, and those that the registry of language subtags keeps although they were withdrawn.
_TWO_LETTERS = frozenset(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo
    es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw ja ji
    jv jw ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb
    nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr
    ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """.split()  # noqa: SIM905 - words
)
_PAIR, _TRIPLE = 2, 3


def why_no_language(tag: str) -> str | None:
    """Say why `tag` names no language: it is not well-formed, or nothing of that name is registered.

    Codes of three letters pass unless malformed: there are some 7,000. RFC 5646 section 2.2.1 registers no longer ones
    but those that are read as a whole ("i-klingon"), and section 2.2.7 lets "x-…" mean anything.
    """
    if reason := why_not_language(tag):
        return reason
    first, hyphen, _ = tag.lower().partition("-")
    if (first in ("i", "x") and hyphen) or len(first) == _TRIPLE:
        return None
    if len(first) == _PAIR and first in _TWO_LETTERS:
        return None
    return f"is no language: {quoted(first)} is not registered" if hyphen else "is no language that is registered"
