"""Language tags (BCP 47): their form, and which of them can mean a language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from types import MappingProxyType
from typing import Final

from irfeed.findings.finding import quoted

_LANGUAGES: Final = frozenset(
    "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz "  # noqa: SIM905 - words
    "ee el en eo es et eu fa ff fi fil fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io "
    "is it iu ja jv ka kg ki kj kk kl km kn ko ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt "
    "my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm "
    "sn so sq sr ss st su sv sw ta te tg th ti tk tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo yue za zh "
    "zu".split()
)
_REGIONS: Final = frozenset(
    "001 150 419 AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ "  # noqa: SIM905 - words
    "CA CD CF CG CH CI CK CL CM CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FO FR GA GB GD "
    "GE GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM "
    "KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MQ MR MS MT MU MV MW MX MY "
    "MZ NA NC NE NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG "
    "SI SK SL SM SN SO SR SS ST SV SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI "
    "VN VU WS YE ZA ZM ZW".split()
)
_WRITTEN: Final = frozenset(
    "sr-Cyrl sr-Latn uz-Cyrl uz-Latn zh-Hans zh-Hans-CN zh-Hans-SG zh-Hant zh-Hant-HK zh-Hant-MO zh-Hant-TW".split()  # noqa: SIM905 - words
)
#: No registered language has so many letters, and no tag of those registered before RFC 5646 begins with so many; only
#: the name by which the CLDR calls the language of no one has.
_TOO_LONG: Final = 4
_ROOT: Final = "root"


def is_usual_tag(text: str) -> bool:
    """Say whether `text` is certainly a registered language tag in its present code and usual case."""
    language, hyphen, region = text.partition("-")
    return (language in _LANGUAGES and (not hyphen or region in _REGIONS)) or text in _WRITTEN


def is_surely_no_tag(text: str) -> bool:
    """Say whether `text` can certainly be no language tag, since its first word is too long for a language."""
    word = text.partition("-")[0]
    return len(word) > _TOO_LONG or (len(word) == _TOO_LONG and word.lower() != _ROOT)


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


def why_unknown_language(tag: str) -> str | None:
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
