"""Language tags that nearly everyone uses: known to be registered and in their usual form without a look at tables.

The whole registry takes as long to load as many builds take in all. Whatever is not here may well be a tag; the
library langcodes knows. Source: IANA Language Subtag Registry, types language (two letters) and region.
"""

from __future__ import annotations

from typing import Final

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
