"""The long way of a body: its HTML is made, cleaned, and compared with what is left of it."""

from __future__ import annotations

import re

from irfeed.findings import Finding, Place, Rule
from irfeed.model import Body, BodyFormat
from irfeed.render import characters, markdown
from irfeed.render.removals import removals
from irfeed.render.rules import bodies
from irfeed.render.rules import removed as of_characters
from irfeed.render.sanitise import Failure, Sanitised, excess, is_plain, sanitise
from irfeed.render.sanitise.addresses import Addresses
from irfeed.render.sanitise.limits import (
    MAX_ATTRIBUTES,
    MAX_CHARACTERS,
    MAX_DEPTH,
    MAX_LISTS,
    MAX_MARKDOWN,
    MAX_TAGS,
    Excess,
)
from irfeed.render.sanitise.pictures import with_late_pictures
from irfeed.render.sanitise.tags import same_tags, start_tags
from irfeed.render.shown import shows
from irfeed.render.tally import Tally

#: The rule of each reason to leave a body out, and what is said of it.
_REFUSALS: dict[Excess | Failure, tuple[Rule, str]] = {
    Excess.CHARACTERS: (
        bodies.body_too_long,
        f"has more than {MAX_CHARACTERS:,} characters ({MAX_MARKDOWN:,} in Markdown)",
    ),
    Excess.TAGS: (bodies.body_too_many_tags, f"has more than {MAX_TAGS:,} tags"),
    Excess.ATTRIBUTES: (bodies.body_too_many_attributes, f"has an element with more than {MAX_ATTRIBUTES} attributes"),
    Excess.DEPTH: (
        bodies.body_too_deep,
        f"has more than {MAX_DEPTH} elements (in Markdown {MAX_LISTS} lists) within each other",
    ),
    Failure.TOO_LONG: (bodies.body_too_long, f"has more than {MAX_CHARACTERS:,} characters as safe HTML"),
    Failure.UNSETTLED: (bodies.body_not_readable, "means something else each time that it is read"),
}
#: A picture as a serialiser writes it, and the values of its attributes.
_PICTURE = re.compile(r'<img[^>"]*+(?:"[^"]*+"[^>"]*+)*+>')
_VALUE = re.compile(r'"[^"]*+"')


def cleaned(body: Body, url: str, place: Place) -> tuple[str, list[Finding]]:
    """Return the safe HTML of a body, "" if it is refused, and the findings at `place`."""
    stripped = characters.strip(body.text)
    html, refusal = _html(Body(stripped.text, body.format))
    if refusal:
        return "", [_refused(refusal, place)]
    addresses = Addresses(url)
    html = with_late_pictures(html, addresses)
    as_it_is = body.format is not BodyFormat.HTML and is_plain(html)
    sanitised = Sanitised(html) if as_it_is else sanitise(html, addresses)
    if sanitised.failure:
        return "", [_refused(sanitised.failure, place)]
    tally = Tally()
    if sanitised.html != html and not same_tags(html, sanitised.html):
        for removal in removals(start_tags(html), start_tags(sanitised.html), addresses):
            tally.add(removal.rule, removal.what)
    for one in (stripped, sanitised.stripped):
        tally.add_all(of_characters.control_characters_taken_out, map(characters.name, one.controls))
        tally.add_all(of_characters.bidirectional_overrides_taken_out, map(characters.name, one.overrides))
    if sanitised.balanced:
        tally.add(of_characters.isolates_balanced, "")
    _outcome(sanitised.html, tally)
    return sanitised.html, tally.findings(place)


def _refused(reason: Excess | Failure, place: Place) -> Finding:
    rule, words = _REFUSALS[reason]
    return rule.at(place, f"The body is left out: it {words}")


def _html(body: Body) -> tuple[str, Excess | None]:
    """Return the HTML of a body, and which limit it is beyond, if any."""
    if len(body.text) > (MAX_MARKDOWN if body.format is BodyFormat.MARKDOWN else MAX_CHARACTERS):
        return "", Excess.CHARACTERS
    html = markdown.html_of(body)
    return ("", Excess.DEPTH) if html is None else (html, excess(html))


def _outcome(html: str, tally: Tally) -> None:
    """Say what is missed in safe HTML."""
    for picture in _PICTURE.findall(html):
        if " alt=" not in _VALUE.sub("", picture):
            tally.add(bodies.picture_without_alternative, picture)
    if not shows(html):
        tally.add(bodies.body_empty, "")
