"""Cutting a text short: at the end of a sentence, or of a word, or where the script lets a line end.

What people see as one character is never cut.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

_JOINER = "\u200d"
_EXTENDING = re.compile("[\u200c\u200d\uff9e\uff9f\u0e33\u0eb3\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")
_PREPENDED = re.compile("[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd]")
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]")
_LEADING = re.compile("[\u1100-\u115f\ua960-\ua97c]")  # Hangul jamo: L
_VOWEL = re.compile("[\u1160-\u11a7\ud7b0-\ud7c6]")  # V
_TRAILING = re.compile("[\u11a8-\u11ff\ud7cb-\ud7fb]")  # T
_SYLLABLE = re.compile("[\uac00-\ud7a3]")  # LV and LVT
_VIRAMA = 9  # canonical combining class: the next letter joins the one before


def is_boundary(text: str, at: int) -> bool:
    """Say whether `text` may be cut before its character number `at`."""
    if at <= 0 or at >= len(text):
        return True
    before, after = text[at - 1], text[at]
    if before.isascii() and after.isascii():
        return (before, after) != ("\r", "\n")
    return not (_extends(after) or _holds(before, after) or _is_syllable(before, after) or _is_flag(text, at))


def _extends(char: str) -> bool:
    """Marks and their like belong to what stands before them (GB9, GB9a)."""
    return bool(_EXTENDING.match(char)) or unicodedata.category(char) in ("Mn", "Mc", "Me")


def _holds(before: str, after: str) -> bool:
    """Joiners, signs that enclose numbers, and viramas take what follows to themselves (GB9b, GB9c, GB11)."""
    if before == _JOINER:
        return not after.isspace()
    if _PREPENDED.match(before):
        return True
    return unicodedata.combining(before) == _VIRAMA and after.isalpha()


def _is_syllable(before: str, after: str) -> bool:
    """Hangul jamo make syllables (GB6 to GB8)."""
    if _LEADING.match(before):
        return bool(_LEADING.match(after) or _VOWEL.match(after) or _SYLLABLE.match(after))
    if _VOWEL.match(before) or _SYLLABLE.match(before):
        return bool(_VOWEL.match(after) or _TRAILING.match(after))
    return bool(_TRAILING.match(before) and _TRAILING.match(after))


def _is_flag(text: str, at: int) -> bool:
    """Regional indicators go in pairs (GB12, GB13)."""
    if not _FLAG.match(text[at]):
        return False
    start = at
    while start and _FLAG.match(text[start - 1]):
        start -= 1
    return (at - start) % 2 == 1


#: How wide a summary is at most; a wide character (Chinese, Japanese, Korean) is two columns: 140 of them fit.
MAX_COLUMNS = 280
#: A cut at the end of a sentence leaves at least so much; sooner is too little to tell what a text is about.
MIN_SENTENCE = 100
#: How far back from the limit, in characters, a blank is looked for; words are shorter.
MAX_WORD = 60

ELLIPSIS = "…"

#: Columns of a character by its width (Unicode Standard Annex 11): wide and full ones are two.
_WIDTHS = {"W": 2, "F": 2, "H": 1, "Na": 1, "A": 1, "N": 1}

#: Where a sentence may end: before a blank and what is no small letter; or at a full stop of East Asia.
_SENTENCE_END = re.compile(
    r"""[.!?…؟۔।॥።։။]++[\])}"'’”»›]*+(?=\s++[^\sa-zß-öø-ÿ])"""
    r"""|[。！？｡．]++[」』）】〉》〕］｝”’"]*+"""
)
#: A letter or number alone before a full stop: an initial, or the number of an item; no sentence.
_INITIAL = re.compile(r"(?:^|[\s.(])\w\Z")

#: Scripts that put no blanks between words: Thai, Lao, Myanmar, Khmer, Tai; kana; Han; their marks and wide forms.
_SPACELESS = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1950-\u19df\u1a20-\u1aaf\u2e80-\u30ff\u31f0-\u31ff\u3400-\u4dbf"
    "\u4e00-\u9fff\ua9e0-\ua9ff\uaa60-\uaadf\uf900-\ufaff\uff00-\uff9f\U0001aff0-\U0001b16f\U00020000-\U0003ffff]"
)
#: Of these, the scripts whose blanks part phrases, and are the better place to cut.
_PHRASED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1950-\u19df\u1a20-\u1aaf\ua9e0-\ua9ff\uaa60-\uaadf]")
#: Vowels that are written before the consonant that they belong to (UAX 14, SA; Thai and Lao).
_BEFORE_ITS_CONSONANT = "\u0e40\u0e41\u0e42\u0e43\u0e44\u0ec0\u0ec1\u0ec2\u0ec3\u0ec4"

#: What may not begin a line besides closing punctuation: small kana, marks of length or repetition, units.
_NO_START = frozenset(
    "、。，．・：；？！‐゠–〜～ー々〻ゝゞヽヾぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
    "ｧｨｩｪｫｬｭｮｯｰﾞﾟ%％‰℃¢,.:;?!…‥ๆฯ๏"
)
_NO_END = frozenset("¥￥$＄£￡€#＃№@＠")

#: What is not left standing before an ellipsis.
_LOOSE = re.compile(r"[\s,;:、，；：・/\-–—―(\[{（「『［｛【〈《“‘«‹¿¡]+\Z")


def shortened(text: str) -> str:
    """Return `text`, whose blanks are folded, cut to `MAX_COLUMNS`; what is cut ends with an ellipsis.

    Without its ellipsis (and the blank before it) the result is a beginning of `text`.
    """
    columns = _columns(text)
    if bisect_right(columns, MAX_COLUMNS) == len(text):
        return text
    end = bisect_right(columns, MAX_COLUMNS - 2)  # room for a blank and the ellipsis
    sentence = _sentence_end(text, end)
    if sentence < bisect_right(columns, MIN_SENTENCE):
        sentence = 0
    if sentence:
        return text[:sentence] + (ELLIPSIS if _SPACELESS.match(text[sentence - 1]) else f" {ELLIPSIS}")
    kept = text[: _break(text, end)]
    if not kept:  # one character, as people see it, of hundreds of marks: nothing that can be shown
        return ""
    trimmed = _LOOSE.sub("", kept)
    return (trimmed if trimmed and is_boundary(text, len(trimmed)) else kept) + ELLIPSIS


def _columns(text: str) -> Sequence[int]:
    """Return how many columns `text` takes up to each of its characters, as far as a summary can reach."""
    if text.isascii():
        return range(1, min(len(text), MAX_COLUMNS + 1) + 1)
    widths = map(unicodedata.east_asian_width, text[: MAX_COLUMNS + 1])
    return list(accumulate(map(_WIDTHS.__getitem__, widths)))


def _sentence_end(text: str, end: int) -> int:
    """Return where the last whole sentence ends before `end`; 0 if there is none."""
    last = 0
    for match in _SENTENCE_END.finditer(text, 0, min(end + 2, len(text))):
        start = match.start()
        initial = match[0] == "." and _INITIAL.search(text, max(start - 2, 0), start)
        if match.end() <= end and not initial and is_boundary(text, match.end()):
            last = match.end()
    return last


def _break(text: str, end: int) -> int:
    """Return the last place up to `end` where a line may end; within a very long word, where a character ends."""
    earliest = max(end - MAX_WORD, 1)
    if _PHRASED.match(text[end]):
        blank = text.rfind(" ", earliest, end + 1)
        if blank > 0:
            return blank
    for at in range(end, earliest - 1, -1):
        if text[at] == " " or (is_boundary(text, at) and _is_break(text[at - 1], text[at])):
            return at
    while not is_boundary(text, end):
        end -= 1
    return end


def _is_break(before: str, after: str) -> bool:
    """Say whether a line may end between two characters that no blank parts."""
    if not (_SPACELESS.match(before) or _SPACELESS.match(after)):
        return False
    if after in _NO_START or unicodedata.category(after) in ("Pe", "Pf"):
        return False
    return (
        before not in _NO_END
        and before not in _BEFORE_ITS_CONSONANT
        and unicodedata.category(before) not in ("Ps", "Pi")
    )
