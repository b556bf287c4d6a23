"""Films that pages embed in frames, which no feed may carry: links to them are left, with their titles."""

from __future__ import annotations

import re
from html import escape, unescape
from typing import Final

_FRAME: Final = re.compile(
    r"""<iframe\b(?P<said>(?:"[^"]*+"|'[^']*+'|[^>"'])*+)>(?:[^<]|<(?!/?iframe))*+(?:</iframe\s*+>)?""", re.IGNORECASE
)
_ATTRIBUTE: Final = re.compile(
    r"""\s(data-src|src|title)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++))""", re.IGNORECASE
)
#: How the addresses of players of films begin, and the page that shows what they play.
_PLAYERS: Final = tuple(
    (re.compile(rf"(?:https?:)?//(?:www\.)?{player}"), page)
    for player, page in (
        (r"youtube(?:-nocookie)?\.com/embed/([\w-]+)", r"https://www.youtube.com/watch?v=\1"),
        (r"player\.vimeo\.com/video/(\d+)", r"https://vimeo.com/\1"),
        (r"(?:geo\.)?dailymotion\.com/embed/video/(\w+)", r"https://www.dailymotion.com/video/\1"),
        (r"tv\.naver\.com/embed/(\d+)", r"https://tv.naver.com/v/\1"),
        (r"embed\.ted\.com/(talks/\w+)", r"https://www.ted.com/\1"),
    )
)


def with_links_to_films(html: str) -> str:
    """Return HTML with a link in the place of each frame that plays a film; other frames stay as they are."""
    return _FRAME.sub(_link, html)


def _link(frame: re.Match[str]) -> str:
    found = _ATTRIBUTE.finditer(frame["said"])
    said = {one[1].lower(): unescape(one[2] or one[3] or one[4] or "") for one in found}
    address = (said.get("src") or said.get("data-src") or "").strip()
    for player, page in _PLAYERS:
        if film := player.match(address):
            shown = film.expand(page)
            return f'<p><a href="{escape(shown)}">{escape(said.get("title") or shown)}</a></p>'
    return frame[0]
