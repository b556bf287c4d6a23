"""What there is to say of a body: why it is left out, what was taken out of it, and what is missed in the rest."""

from __future__ import annotations

from irfeed.findings import Finding, Place, Rule
from irfeed.render.characters import Stripped, name
from irfeed.render.removals import removals
from irfeed.render.rules import bodies
from irfeed.render.rules import removed as of_characters
from irfeed.render.safe import mute_pictures, shows
from irfeed.render.sanitise import Failure, Sanitised
from irfeed.render.sanitise.addresses import addresses_of
from irfeed.render.sanitise.limits import (
    MAX_ATTRIBUTES,
    MAX_CHARACTERS,
    MAX_DEPTH,
    MAX_LISTS,
    MAX_MARKDOWN,
    MAX_TAGS,
    Excess,
)
from irfeed.render.sanitise.tags import same_tags, start_tags
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


def refused(reason: Excess | Failure, place: Place) -> Finding:
    """Return the finding at `place` on a body that is left out."""
    rule, words = _REFUSALS[reason]
    return rule.at(place, f"The body is left out: it {words}")


def findings(html: str, sanitised: Sanitised, stripped: Stripped, url: str, place: Place) -> list[Finding]:
    """Return the findings at `place` on the body of an article at `url`.

    Args:
        html: what was sanitised.
        sanitised: what came of it.
        stripped: characters that were taken out before.
        url: of the article.
        place: of the body.
    """
    tally = Tally()
    if sanitised.html != html and not same_tags(html, sanitised.html):
        for removal in removals(start_tags(html), start_tags(sanitised.html), addresses_of(url)):
            tally.add(removal.rule, removal.what)
    for one in (stripped, sanitised.stripped):
        tally.add_all(of_characters.control_characters_taken_out, map(name, one.controls))
        tally.add_all(of_characters.bidirectional_overrides_taken_out, map(name, one.overrides))
    if sanitised.balanced:
        tally.add(of_characters.isolates_balanced, "")
    tally.add_all(bodies.picture_without_alternative, mute_pictures(sanitised.html))
    if not shows(sanitised.html):
        tally.add(bodies.body_empty, "")
    return tally.findings(place)
