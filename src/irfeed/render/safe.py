"""An article's body, made safe HTML for feeds, and what there is to say of it.

There is one way for all bodies. A step that only some of them need has a look before it that tells which these are,
and is imported with the first of them.
"""

from __future__ import annotations

import re

from irfeed.findings import Finding, Place
from irfeed.model import Article, Body, BodyFormat
from irfeed.render.characters import strip
from irfeed.render.sanitise.clean import Failure, Sanitised, sanitise
from irfeed.render.sanitise.limits import MAX_CHARACTERS, MAX_MARKDOWN, Excess, excess

_ATTRIBUTES = r'(?:\s++(?!data-)[a-z-]++="[^<>"]*+")*+ ?/?>'
_ADDRESS = r'(?=[^<>]*? src="(?!data:)[^"]*[^"\s])'
#: Where pictures may load late: a copy of one, or a picture or source whose address is not plain to see.
_LATE = re.compile(
    rf"<(?:noscript|source(?!{_ATTRIBUTES})|im(?:g|age)(?!{_ADDRESS}{_ATTRIBUTES}))",
    re.IGNORECASE,
)
#: What few bodies have: pictures, which may load late and want a text for those who do not see them, and films.
_EMBEDDED = re.compile(r"<(?:noscript|source|im(?:g|age)|iframe|object|embed)", re.IGNORECASE)
_FRAMES = re.compile(r"<(?:iframe|object|embed)", re.IGNORECASE)
#: Something that readers show: text that is not blank, a picture, sound or film.
_SHOWN = re.compile(r"<(?:img|audio|video)[ >]|(?:\A|>)(?:\s|&nbsp;)*+[^<\s]")
#: A picture without an alternative text, as a serialiser writes it.
_MUTE = re.compile(r'<img(?!(?: [a-z]++="[^"]*+")*? alt=")(?: [a-z]++="[^"]*+")*+>')


def safe_body(article: Article, place: Place) -> tuple[str, list[Finding]]:
    """Return the safe HTML of an article's body, "" if there is none or it is refused, and findings at `place`."""
    body = article.body
    if body is None:
        return "", []
    stripped = strip(body.text)
    html = _html(Body(stripped.text, body.format))
    if isinstance(html, Excess):
        return "", [_refused(html, place)]
    embeds = _EMBEDDED.search(html) is not None
    if embeds:
        html = _loaded(html, article.url)
    sanitised = sanitise(html, article.url)
    if sanitised.failure:
        return "", [_refused(sanitised.failure, place)]
    is_as_written = stripped.text == body.text and sanitised == Sanitised(html)
    if is_as_written and shows(html) and not (embeds and mute_pictures(html)):
        return html, []
    from irfeed.render.report import SourceText, findings  # noqa: PLC0415 - as said above

    return sanitised.html, findings(html, sanitised, stripped, article.url, SourceText(body.text, place))


def findings_of_body(article: Article) -> list[Finding]:
    """Return what is found in the body of an article, at places that are lines of the body where they are known."""
    return safe_body(article, Place(""))[1]


def _loaded(html: str, url: str) -> str:
    """Return HTML with its pictures as pages show them once they have loaded, and links in place of films."""
    html = late_pictures(html, url)
    if _FRAMES.search(html):
        from irfeed.render.films import with_links_to_films  # noqa: PLC0415 - as said above

        html = with_links_to_films(html)
    return html


def late_pictures(html: str, url: str) -> str:
    """Return the HTML of an article at `url` with its pictures as pages show them once they have loaded."""
    if not _LATE.search(html):
        return html
    from irfeed.render.sanitise.pictures import with_pictures  # noqa: PLC0415 - as said above

    return with_pictures(html, url)


def shows(html: str) -> bool:
    """Say whether safe HTML has something in it that readers show."""
    return _SHOWN.search(html) is not None


def mute_pictures(html: str) -> list[str]:
    """Return the tags of pictures in safe HTML that have no alternative text."""
    return _MUTE.findall(html) if "<img" in html else []


def _html(body: Body) -> str | Excess:
    """Return the HTML of a body, or which limit it is beyond."""
    if len(body.text) > (MAX_MARKDOWN if body.format is BodyFormat.MARKDOWN else MAX_CHARACTERS):
        return Excess.CHARACTERS
    html: str | None = body.text
    if body.format is not BodyFormat.HTML:
        from irfeed.render.markdown import html_of  # noqa: PLC0415 - as said above

        html = html_of(body)
    return Excess.DEPTH if html is None else excess(html) or html


def _refused(reason: Excess | Failure, place: Place) -> Finding:
    from irfeed.render.report import refused  # noqa: PLC0415 - as said above

    return refused(reason, place)
