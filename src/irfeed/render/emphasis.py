"""Emphasis in Markdown beside Chinese, Japanese and Korean letters, which no blanks part from it.

By the letter of CommonMark (0.31, section 6.2), `**(a)**` is no emphasis before a letter, since a closing run after
punctuation needs a blank or punctuation behind it. Languages that write no blanks, or particles at the end of a word,
lose emphasis by this; so here such a letter, and punctuation of these scripts, stands for the blank.
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.common.utils import isWhiteSpace
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline.state_inline import Scanned, StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType

_LETTER = re.compile(
    "[\u1100-\u11ff\u3005-\u3007\u3021-\u3029\u3041-\u30ff\u3105-\u318f\u31a0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3"
    "\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]"
)
_PUNCTUATION = re.compile(
    "[\u3001-\u3003\u3008-\u3020\u3030\u303d\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]"
)


class _State(StateInline):
    """A line that is being read."""

    def scanDelims(self, start: int, canSplitWord: bool) -> Scanned:  # noqa: FBT001, N802, N803 - markdown-it's names
        """Return whether the run at `start` can open and close emphasis, and how long it is."""
        scanned = super().scanDelims(start, canSplitWord)
        end = start + scanned.length
        before = self.src[start - 1] if start else " "
        after = self.src[end] if end < self.posMax else " "
        if not canSplitWord:
            return scanned
        opens = _LETTER.match(before) or _PUNCTUATION.match(after)
        closes = _LETTER.match(after) or _PUNCTUATION.match(before)
        return Scanned(
            scanned.can_open or bool(opens and not isWhiteSpace(ord(after))),
            scanned.can_close or bool(closes and not isWhiteSpace(ord(before))),
            scanned.length,
        )


class Inline(ParserInline):
    """What reads the lines of Markdown."""

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """Return the tokens of a text, as the parser does that this one stands in for."""
        state = _State(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens
