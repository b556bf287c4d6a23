"""Bodies that are safe as they are written: a small grammar of HTML, and nothing that it does not name.

What the grammar accepts, the sanitiser would give back character for character, and nothing would be said of it:

* every element is on the list of `allowed`, is closed in its own form, and stands where HTML's parser leaves it:
  blocks in a row, lines of text in them, and in a line elements of two levels at most, never one in its like;
* attributes are named one by one, in double quotes; addresses are plain ones (`addresses.PLAIN_LABELS`), absolute
  and of the web, without credentials, ports or escapes of names;
* text is written as a serialiser writes it: "&" only in `&amp;`, `&lt;`, `&gt;` and `&nbsp;`, no "<" or ">", no
  U+00A0, and only characters that `irfeed.render.characters` leaves alone: no controls, overrides, isolates, halves
  of pairs or noncharacters.

There is no choice in reading it: each branch begins with its own tag, and each repeat takes all that it can and gives
nothing back, so that the time is linear in the length. Whatever else is written goes the long way.
"""

from __future__ import annotations

import re

from irfeed.render.characters import suspicious
from irfeed.render.sanitise.addresses import PLAIN_LABELS, PLAIN_REST

#: A longer body goes the long way. No shorter one has as many tags as `limits.MAX_TAGS`.
LONGEST = 50_000

#: What `characters` takes out, as far as it is in Latin 1, and the three signs that mean something. Of the rest
#: `suspicious` knows: sets of characters from all of Unicode, a hundred times in one pattern, take a second to compile.
_NO_TEXT = r"<>&\x00-\x08\x0b-\x1f\x7f-\xa0"
_TEXT = rf"(?:[^{_NO_TEXT}]++|&(?:amp|lt|gt|nbsp);)"
_VALUE = rf'"(?:[^"{_NO_TEXT}]++|&(?:amp|quot|nbsp);)*+"'
#: A plain address as HTML writes it: each of its "&" is `&amp;`.
_ADDRESS = rf'"https?://{PLAIN_LABELS}(?:[/?#](?:[{PLAIN_REST}]++|&amp;)*+)?+"'
_SIZES = r'(?: width="[0-9]{1,5}+")?+(?: height="[0-9]{1,5}+")?+(?: loading="lazy")?+'

_IMAGE = rf"img src={_ADDRESS} alt={_VALUE}{_SIZES}>"
_PIECE = rf"{_TEXT}|<br>"
_START_OF_LINK = rf"a href={_ADDRESS}(?: title={_VALUE})?+>"
_BLANK = r"[ \n\t]*+"
#: Each stands in the pattern for each place where it may stand, so these are few.
_NAMES = ("strong", "em", "b", "i", "code", "sub", "sup")


def _either(inner: str) -> str:
    """Return one of the elements of a line, without its "<", around text or what `inner` is."""
    return "|".join(rf"{name}>(?:{_PIECE}{inner})*+</{name}>" for name in _NAMES)


_WORDS = _either("")
_PLAIN_LINK = rf"{_START_OF_LINK}(?:{_PIECE})*+</a>"
_LINK = rf"{_START_OF_LINK}(?:{_PIECE}|<(?:{_IMAGE}|{_WORDS}))*+</a>"
#: The contents of a line: text, line ends, pictures, links around words, words around links.
_LINE = rf"(?:{_TEXT}|<(?:br>|{_LINK}|{_IMAGE}|{_either(f'|<{_PLAIN_LINK}')}))*+"
#: Those of a title or a caption.
_SHORT = rf"(?:{_TEXT}|<(?:br>|{_PLAIN_LINK}|{_WORDS}))*+"

_TITLES = "|".join(rf"h{level}>{_SHORT}</h{level}>" for level in range(1, 7))
_ITEMS = rf"{_BLANK}(?:<li>{_LINE}</li>{_BLANK})*+"
_FIGURE = rf"figure>{_BLANK}<{_IMAGE}{_BLANK}(?:<figcaption>{_SHORT}</figcaption>{_BLANK})?+</figure>"
_BLOCK = (
    rf"p>{_LINE}</p>|{_TITLES}|ul>{_ITEMS}</ul>|ol>{_ITEMS}</ol>|hr>|{_FIGURE}"
    rf"|blockquote>{_BLANK}(?:<p>{_LINE}</p>{_BLANK})*+</blockquote>"
)
_BODY = re.compile(rf"{_BLANK}(?:<(?:{_BLOCK}){_BLANK})*+")


def is_plain(html: str) -> bool:
    """Say whether `html` is a body of the grammar: safe as it is, and left as it is by `sanitise`."""
    return len(html) <= LONGEST and _BODY.fullmatch(html) is not None and not suspicious(html)
