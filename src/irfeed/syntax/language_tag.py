"""Language tags: RFC 5646 section 2.1, by form; and the mistakes that are often made with them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from types import MappingProxyType

from irfeed.findings.quoted import quoted

_TAG = re.compile(
    r"(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4}|[a-z]{5,8})"  # language
    r"(?:-[a-z]{4})?"  # script
    r"(?:-(?:[a-z]{2}|[0-9]{3}))?"  # region
    r"(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"  # variants
    r"(?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*"  # extensions
    r"(?:-x(?:-[a-z0-9]{1,8})+)?"  # private use
    r"|x(?:-[a-z0-9]{1,8})+",
    re.IGNORECASE | re.ASCII,
)
#: Tags that were registered before RFC 5646 and do not have its form.
_IRREGULAR = frozenset(
    "en-gb-oed i-ami i-bnn i-default i-enochian i-hak i-klingon i-lux i-mingo i-navajo i-pwn "  # noqa: SIM905 - words
    "i-tao i-tay i-tsu "
    "sgn-be-fr sgn-be-nl sgn-ch-de art-lojban cel-gaulish no-bok no-nyn zh-guoyu zh-hakka zh-min zh-min-nan "
    "zh-xiang".split()
)
#: Codes of countries, or withdrawn ones, that are used where a language is meant.
_MEANT = MappingProxyType(
    {
        "kr": ("ko", "Korean; kr is Kanuri"),
        "jp": ("ja", "Japanese"),
        "cn": ("zh", "Chinese"),
        "tw": ("zh-Hant", "Chinese; tw is Twi"),
        "cz": ("cs", "Czech"),
        "dk": ("da", "Danish"),
        "gr": ("el", "Greek"),
        "ua": ("uk", "Ukrainian"),
        "vn": ("vi", "Vietnamese"),
        "iw": ("he", "Hebrew"),
        "in": ("id", "Indonesian"),
        "ji": ("yi", "Yiddish"),
        "us": ("en-US", "English"),
        "gb": ("en-GB", "English"),
        "at": ("de-AT", "German"),
        "br": ("pt-BR", "Portuguese; br is Breton"),
        "se": ("sv", "Swedish; se is Northern Sami"),
    }
)


def why_not_language(text: str) -> str | None:
    """Say why `text` is no well-formed language tag, such as ko, en-GB or zh-Hant-TW."""
    if not text.strip():
        return "is empty"
    if text != text.strip():
        return "has white space around it"
    if "_" in text:
        return f"has an underscore; write {text.replace('_', '-')}"
    if text.lower() in _IRREGULAR:
        return None
    if not _TAG.fullmatch(text):
        return "is no language tag like ko or en-GB"
    return _why_doubled(text.lower())


def _why_doubled(tag: str) -> str | None:
    """A singleton or a variant stands once at most: RFC 5646 section 2.2.9."""
    steps = tag.partition("-x-")[0].split("-")
    single = [step for step in steps if len(step) == 1]
    if (twice := _repeated(single)) is not None:
        return f"has an extension twice: {quoted(twice)}"
    before = steps[: steps.index(single[0])] if single else steps
    long = [step for step in before[1:] if len(step) > len("Hant") or (step[0].isdigit() and len(step) == len("1994"))]
    twice = _repeated(long)
    return f"has a variant twice: {quoted(twice)}" if twice else None


def _repeated(steps: Sequence[str]) -> str | None:
    """Return the first step that stands twice."""
    if len(steps) == len(set(steps)):
        return None
    times = Counter(steps)
    return next(step for step in steps if times[step] > 1)


def hint_about_language(text: str) -> str | None:
    """Return which tag was probably meant by a well-formed but unlikely one: "write ko for Korean; kr is Kanuri"."""
    first, _, rest = text.lower().partition("-")
    meant = _MEANT.get(first)
    if meant is None or (rest and first not in ("kr", "jp", "cn", "iw")):
        return None
    tag, language = meant
    return f"write {tag}{'-' + rest.upper() if rest else ''} for {language}"
