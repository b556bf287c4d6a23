"""An article's body, made safe content for feeds, and what there is to say of it."""

from __future__ import annotations

import re

from irfeed.findings import Finding, Place, Rule
from irfeed.model import Article, Body, Content
from irfeed.render import characters, markdown
from irfeed.render.removals import removals
from irfeed.render.rules import characters as of_characters
from irfeed.render.rules import limits, outcome
from irfeed.render.sanitise import excess, sanitise
from irfeed.render.sanitise.addresses import Addresses
from irfeed.render.sanitise.limits import MAX_CHARACTERS, MAX_DEPTH, MAX_TAGS, Excess
from irfeed.render.sanitise.tags import start_tags
from irfeed.render.summary import summary_of
from irfeed.render.tally import Tally

_LIMITS = {Excess.CHARACTERS: limits.TOO_LONG, Excess.TAGS: limits.TOO_MANY_TAGS, Excess.DEPTH: limits.TOO_DEEP}
_BEYOND = {
    limits.TOO_LONG.code: f"has more than {MAX_CHARACTERS:,} characters",
    limits.TOO_MANY_TAGS.code: f"has more than {MAX_TAGS:,} tags",
    limits.TOO_DEEP.code: f"has more than {MAX_DEPTH} elements within each other",
}
#: Something that readers show: text that is not blank, a picture, sound or film.
_SHOWN = re.compile(r"<(?:img|audio|video)[ >]|(?:\A|>)(?:\s|&nbsp;)*+[^<\s]")
#: A picture as a serialiser writes it, and the values of its attributes.
_PICTURE = re.compile(r'<img[^>"]*+(?:"[^"]*+"[^>"]*+)*+>')
_VALUE = re.compile(r'"[^"]*+"')


def content_of(article: Article, place: Place) -> tuple[Content, list[Finding]]:
    """Return the content of `article`, and findings at `place`, which is where its body stands.

    A body that is refused by an error gives no HTML, and no summary is derived from it.
    """
    html, findings = _body(article.body, article.url, place) if article.body else ("", [])
    summary = summary_of(html) if article.summary is None else article.summary
    return Content(html, summary), findings


def _body(body: Body, url: str, place: Place) -> tuple[str, list[Finding]]:
    """Return the safe HTML of a body, "" if it is refused, and the findings."""
    stripped = characters.strip(body.text)
    html, refusal = _within_limits(Body(stripped.text, body.format))
    if refusal:
        return "", [refusal.at(place, f"The body is left out: it {_BEYOND[refusal.code]}")]
    addresses = Addresses(url)
    sanitised = sanitise(html, addresses)
    if not sanitised.settled:
        return "", [outcome.UNSETTLED.at(place, "The body is left out: its HTML reads differently each time")]
    tally = Tally()
    if sanitised.html != html:
        for removal in removals(start_tags(html), start_tags(sanitised.html), addresses):
            tally.add(removal.rule, removal.what)
    for one in (stripped, sanitised.stripped):
        tally.add_all(of_characters.CONTROLS, map(characters.name, one.controls))
        tally.add_all(of_characters.OVERRIDES, map(characters.name, one.overrides))
    if sanitised.balanced:
        tally.add(of_characters.ISOLATES, "")
    _outcome(sanitised.html, tally)
    return sanitised.html, tally.findings(place)


def _within_limits(body: Body) -> tuple[str, Rule | None]:
    """Return the HTML of a body, and the rule on limits that it breaks, if any."""
    if len(body.text) > MAX_CHARACTERS:
        return "", limits.TOO_LONG
    html = markdown.html_of(body)
    beyond = excess(html)
    return html, _LIMITS[beyond] if beyond else None


def _outcome(html: str, tally: Tally) -> None:
    """Say what is missed in safe HTML."""
    for picture in _PICTURE.findall(html):
        if " alt=" not in _VALUE.sub("", picture):
            tally.add(outcome.ALTERNATIVE, picture)
    if not _SHOWN.search(html):
        tally.add(outcome.EMPTY, "")
