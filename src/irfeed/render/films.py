"""Films that pages embed, in frames and objects that no feed may carry: links to them are left, with their titles."""

from __future__ import annotations

import re
from html import escape, unescape
from typing import Final

_SAID: Final = r"""(?:"[^"]*+"|'[^']*+'|[^>"'])*+"""
_FRAME: Final = re.compile(
    rf"<(?P<name>iframe|object)\b(?P<said>{_SAID})>(?P<inner>(?:[^<]|<(?!/?(?P=name)))*+)(?:</(?P=name)\s*+>)?"
    rf"|<embed\b(?P<of_embed>{_SAID})>",
    re.IGNORECASE,
)
_ATTRIBUTE: Final = re.compile(
    r"""\s(data-src|src|data|title|type)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++))""", re.IGNORECASE
)
#: What an object says of its film in another place than its attributes.
_EMBED: Final = re.compile(rf"<(?:embed|a|iframe)\b({_SAID})>", re.IGNORECASE)
_MOVIE: Final = re.compile(rf"<param(?=[^>]*+\bname\s*=\s*[\"']?(?:movie|src)\b){_SAID}>", re.IGNORECASE)
_VALUE: Final = re.compile(r"""\svalue\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++))""", re.IGNORECASE)
#: How the addresses of players of films begin, and the page that shows what they play.
_PLAYERS: Final = tuple(
    (re.compile(rf"(?:https?:)?//(?:www\.)?{player}"), page)
    for player, page in (
        (
            r"youtube(?:-nocookie)?\.com/embed/videoseries\?(?:[^#]*&)?(list=[\w-]+)",
            r"https://www.youtube.com/playlist?\1",
        ),
        (r"youtube(?:-nocookie)?\.com/(?:embed|v)/([\w-]+)", r"https://www.youtube.com/watch?v=\1"),
        (r"player\.vimeo\.com/video/(\d+)", r"https://vimeo.com/\1"),
        (r"(?:geo\.)?dailymotion\.com/embed/video/(\w+)", r"https://www.dailymotion.com/video/\1"),
        (r"tv\.naver\.com/embed/(\d+)", r"https://tv.naver.com/v/\1"),
        (r"tv\.kakao\.com/embed/player/cliplink/(\d+)", r"https://tv.kakao.com/v/\1"),
        (r"player\.bilibili\.com/player\.html\?(?:[^#]*&)?bvid=(\w+)", r"https://www.bilibili.com/video/\1"),
        (r"embed\.nicovideo\.jp/watch/(\w+)", r"https://www.nicovideo.jp/watch/\1"),
        (r"player\.youku\.com/embed/([\w=]+)", r"https://v.youku.com/v_show/id_\1.html"),
        (r"embed\.ted\.com/(talks/\w+)", r"https://www.ted.com/\1"),
    )
)
_FILE: Final = re.compile(r"[^?#]+\.(?:m4a|m4v|mov|mp3|mp4|mpe?g|oga|ogg|ogv|wav|webm)(?:[?#]|\Z)", re.IGNORECASE)


def with_links_to_films(html: str) -> str:
    """Return HTML with a link in the place of each frame or object that plays a film; others stay as they are."""
    return _FRAME.sub(_link, html)


def _link(frame: re.Match[str]) -> str:
    said = _attributes(frame["said"] or frame["of_embed"] or "")
    inner = frame["inner"] or ""
    within = _attributes(embed[1]) if frame["name"] and (embed := _EMBED.search(inner)) else {}
    movie = _VALUE.search(param[0]) if (param := _MOVIE.search(inner)) else None
    of_movie = {"src": unescape(movie[1] or movie[2] or movie[3] or "")} if movie else {}
    for one in (said, of_movie, within):
        if shown := _shown(one):
            title = said.get("title") or within.get("title") or shown
            return f'<p><a href="{escape(shown)}">{escape(title)}</a></p>'
    return frame[0]


def _attributes(said: str) -> dict[str, str]:
    found = _ATTRIBUTE.finditer(said)
    return {one[1].lower(): unescape(one[2] or one[3] or one[4] or "").strip() for one in found}


def _shown(said: dict[str, str]) -> str:
    """Return the address to which a link to the film leads that attributes name; "" if they name none."""
    address = said.get("src") or said.get("data-src") or said.get("data") or ""
    for player, page in _PLAYERS:
        if film := player.match(address):
            return film.expand(page)
    is_film = said.get("type", "").startswith(("video/", "audio/")) or _FILE.match(address)
    return address if is_film else ""
